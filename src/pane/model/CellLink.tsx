import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CellAddress } from "../../core/cellAddress";
import { modelSentences } from "../../locale/pane/model/sentences";
import { addressText } from "../shell/addressText";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  cell: { fontSize: tokens.fontSizeBase200, marginInlineStart: tokens.spacingHorizontalS },
});

/** Leads to a cell. */
export function CellLink({ place, onGo }: { place: CellAddress; onGo: (place: CellAddress) => void }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const text = addressText(place);
  return (
    <Link
      as="button"
      className={styles.cell}
      aria-label={modelSentences[language].goToCell(text)}
      onClick={() => onGo(place)}
    >
      {text}
    </Link>
  );
}
