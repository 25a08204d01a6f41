import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ShareCell, ShareLook, ShareSheet } from "../../core/share/share";
import { listed } from "../../locale/joined";
import { shareSentences } from "../../locale/pane/share/sentences";
import { Card } from "../shell/Card";
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

/** A cell of ours that plain Excel has no form for; what is a value already has none to lose. */
const isFormless = ({ state, portable }: ShareCell): boolean => portable !== "formula" && state !== "frozen";

function SheetCells({ sheet, store }: { sheet: ShareSheet; store: ShareStore }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = shareSentences[language];
  const { cells } = sheet;
  const formless = cells.filter(isFormless);
  const shown = [...formless, ...cells.filter((cell) => !isFormless(cell))].slice(0, most);
  return (
    <details className={styles.sheet}>
      <summary>
        {say.onSheet(sheet.sheet, cells.length)}
        {sheet.isProtected && ` · ${say.protectedSheet}`}
        {formless.length > 0 && ` · ${say.noForms(formless.length)}`}
      </summary>
      <ul className={styles.list}>
        {shown.map((cell) => (
          <li key={cell.address} className={styles.cell}>
            <Button
              size="small"
              appearance="subtle"
              className={styles.address}
              aria-label={say.goTo(`${sheet.sheet}!${cell.address}`)}
              onClick={() => store.goTo({ sheet: sheet.sheet, address: cell.address })}
            >
              {cell.address}
            </Button>
            <span>
              <span className={styles.formula}>{shortened(cell.formula)}</span>{" "}
              <span className={styles.state}>
                {[
                  say.states[cell.state],
                  ...(isFormless(cell) ? [say.noForm] : []),
                  ...(cell.portable === "stays" ? [say.errorStays] : []),
                ].join(" · ")}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {cells.length > most && <div>{say.more(cells.length - most)}</div>}
    </details>
  );
}

/** How many cells sharing will make values of for want of a form, or leave as they are; on protected sheets, all stay. */
function Formless({ sheets }: ShareLook) {
  const { language } = useLanguage();
  const say = shareSentences[language];
  const cells = sheets.flatMap((sheet) => (sheet.isProtected ? [] : sheet.cells.filter(isFormless)));
  const values = cells.filter(({ portable }) => portable === "value").length;
  const errors = cells.length - values;
  return (
    <>
      {values > 0 && <div>{say.formless(values)}</div>}
      {errors > 0 && <div>{say.formlessErrors(errors)}</div>}
    </>
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
      <Formless {...look} />
      {look.formats.length > 0 && <div>{say.formats(listed(look.formats, language))}</div>}
      {look.names.length > 0 && <div>{say.names(listed(look.names, language))}</div>}
    </Card>
  );
}
