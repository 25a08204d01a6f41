import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CellAddress } from "../../core/cellAddress";
import type { ListFault } from "../../core/wholePlan/listFaults";
import { gapIn } from "../../locale/joined";
import { wholePlanSentences } from "../../locale/pane/wholePlan/sentences";
import { addressText } from "../shell/addressText";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  root: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusWarningForeground1,
    overflowWrap: "anywhere",
  },
  cell: { fontSize: tokens.fontSizeBase200, marginInlineEnd: tokens.spacingHorizontalS, padding: "2px 0" },
});

/** So many names and texts are told. */
const mostNamed = 5;

interface Props {
  fault: ListFault;
  /** Its first cells. */
  cells: readonly CellAddress[];
  onGo: (sheet: string, address: string) => void;
}

/** What of a list does not count, with what stands there and its first cells. */
export function ListFaultNote({ fault: { kind, count, texts }, cells, onGo }: Props) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = wholePlanSentences[language];
  const named = texts.slice(0, mostNamed);
  const told = named.length > 0 ? [(kind === "idle" ? say.people : say.texts)(named)] : [];
  return (
    <p className={styles.root}>
      {[say.faults[kind](count), ...told, ""].join(gapIn(language))}
      {cells.map((cell) => (
        <Link
          key={cell.address}
          as="button"
          className={styles.cell}
          aria-label={say.goTo(addressText(cell))}
          onClick={() => onGo(cell.sheet, cell.address)}
        >
          {cell.address}
        </Link>
      ))}
    </p>
  );
}
