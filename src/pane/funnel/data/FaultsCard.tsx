import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { Fault, FaultKind, Figures } from "../../../core/funnel/data/figures";
import { faultSentence, funnelSentences } from "../../../locale/pane/funnel/sentences";
import { addressText } from "../../shell/addressText";
import { useLanguage } from "../../shell/language";
import { Card } from "../../shell/Card";
import type { Reading } from "./state";
import type { DataStore } from "./store";
import { useTableStyles } from "../../shell/useTableStyles";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase200,
  },
  item: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
    "& > :not(svg)": { gridColumn: 2 },
  },
  warning: { color: tokens.colorStatusWarningForeground1 },
  fine: { color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  cells: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  cell: { fontSize: tokens.fontSizeBase200, padding: "2px 0" },
});

/** Where it helps to see what stands there; elsewhere the sentence says it. */
const told: ReadonlySet<FaultKind> = new Set<FaultKind>([
  "stage-unknown",
  "furthest-unknown",
  "id-twice",
  "amount-text",
  "amount-negative",
  "date-text",
  "error-value",
]);

interface Props {
  store: DataStore;
  read: Reading;
  figures: Figures;
}

/** What could not be used and what becomes of it, with the first cells; what is as it should be stands apart. */
export function FaultsCard({ store, read, figures }: Props) {
  const styles = useStyles();
  const tableStyles = useTableStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const amiss = figures.faults.filter(({ expected }) => !expected);
  const expected = figures.faults.filter((fault) => fault.expected);
  const items = (faults: readonly Fault[], quiet: boolean) => (
    <ul className={styles.list}>
      {faults.map((fault) => (
        <Line key={`${fault.kind} ${fault.role}`} fault={fault} quiet={quiet} store={store} read={read} />
      ))}
    </ul>
  );
  return (
    <Card title={say.faults}>
      {amiss.length > 0 ? (
        items(amiss, false)
      ) : (
        <ul className={styles.list}>
          <li className={styles.item}>
            <CheckmarkCircle16Regular className={styles.fine} aria-hidden />
            <span>{say.noFaults}</span>
          </li>
        </ul>
      )}
      {expected.length > 0 && (
        <details className={tableStyles.details}>
          <summary>
            {say.expected} ({expected.length})
          </summary>
          {items(expected, true)}
        </details>
      )}
    </Card>
  );
}

function Line({ fault, quiet, store, read }: Omit<Props, "figures"> & { fault: Fault; quiet: boolean }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = funnelSentences[language];
  const column = read.columns[fault.role];
  const header =
    column === undefined
      ? say.roles[fault.role]
      : say.column(read.looked.sample.headers[column] ?? "", column + 1);
  const cells = fault.rows.flatMap((row) => store.cellOf(fault.role, row) ?? []);
  return (
    <li className={styles.item}>
      {quiet ? (
        <CheckmarkCircle16Regular className={styles.quiet} aria-hidden />
      ) : (
        <Warning16Regular className={styles.warning} aria-hidden />
      )}
      <span>{faultSentence(fault, header, language)}</span>
      {told.has(fault.kind) && fault.texts.length > 0 && (
        <span className={styles.quiet}>{say.texts(say.listed(fault.texts.map(say.quote)))}</span>
      )}
      <span className={styles.cells}>
        {cells.map((cell) => (
          <Link
            key={cell.address}
            as="button"
            className={styles.cell}
            aria-label={say.goTo(addressText(cell))}
            onClick={() => store.goTo(cell)}
          >
            {cell.address}
          </Link>
        ))}
      </span>
    </li>
  );
}
