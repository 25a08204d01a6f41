import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ShareLook, ShareSheet } from "../../core/share/share";
import { listed } from "../../locale/joined";
import { shareSentences } from "../../locale/pane/share/sentences";
import { Card } from "../funnel/Card";
import { useLanguage } from "../shell/language";
import type { ShareStore } from "./store";

const useStyles = makeStyles({
  sheet: {
    "& summary": { cursor: "pointer", fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  cell: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    alignItems: "baseline",
    fontSize: tokens.fontSizeBase200,
  },
  address: { minWidth: "64px" },
  formula: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  state: { color: tokens.colorNeutralForeground2 },
});

/** So many cells of a sheet are shown, and so much of their formulas. */
const most = 50;
const longest = 80;

const shortened = (formula: string): string =>
  formula.length > longest ? `${formula.slice(0, longest)}…` : formula;

function SheetCells({ sheet, store }: { sheet: ShareSheet; store: ShareStore }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = shareSentences[language];
  const { cells } = sheet;
  return (
    <details className={styles.sheet}>
      <summary>
        {say.onSheet(sheet.sheet, cells.length)}
        {sheet.isProtected && ` · ${say.protectedSheet}`}
      </summary>
      <ul className={styles.list}>
        {cells.slice(0, most).map(({ address, formula, state }) => (
          <li key={address} className={styles.cell}>
            <Button
              size="small"
              appearance="subtle"
              className={styles.address}
              aria-label={say.goTo(`${sheet.sheet}!${address}`)}
              onClick={() => store.goTo({ sheet: sheet.sheet, address })}
            >
              {address}
            </Button>
            <span>
              <span className={styles.formula}>{shortened(formula)}</span>{" "}
              <span className={styles.state}>{say.states[state]}</span>
            </span>
          </li>
        ))}
      </ul>
      {cells.length > most && <div>{say.more(cells.length - most)}</div>}
    </details>
  );
}

/** Every cell that depends on the add-in, by sheet. */
export function DependsCard({ look, store }: { look: ShareLook; store: ShareStore }) {
  const { language } = useLanguage();
  const say = shareSentences[language];
  return (
    <Card title={say.depends}>
      {look.sheets.length === 0 && <div>{say.none}</div>}
      {look.sheets.map((sheet) => (
        <SheetCells key={sheet.sheet} sheet={sheet} store={store} />
      ))}
      {look.names.length > 0 && <div>{say.names(listed(look.names, language))}</div>}
    </Card>
  );
}
