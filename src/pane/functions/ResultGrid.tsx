import { makeStyles, tokens } from "@fluentui/react-components";
import { isoOf } from "../../core/checklist/due";
import { amountText } from "../../locale/numbertext";
import { functionSentences } from "../../locale/pane/functions/sentences";
import type { Tried } from "../../tasks/functions/layoutFunction";
import { useLanguage } from "../shell/language";

const useStyles = makeStyles({
  scroll: { maxHeight: "240px", overflow: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: {
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& td": {
      padding: "3px 8px",
      border: `1px solid ${tokens.colorNeutralStroke3}`,
      whiteSpace: "nowrap",
    },
    "& [data-figure]": { textAlign: "end" },
  },
});

/** So many rows say what it gives. */
const shownRows = 100;

/** What a call gives, cell by cell, as the grid would show it. */
export function ResultGrid({ tried: { cells, isDay } }: { tried: Tried }) {
  const styles = useStyles();
  const { language } = useLanguage();
  const say = functionSentences[language];
  const shown = (value: string | number | boolean, row: number, column: number) =>
    typeof value !== "number"
      ? String(value)
      : isDay(row, column)
        ? (isoOf(value) ?? String(value))
        : amountText(value, language);
  return (
    <>
      <div className={styles.scroll} role="region" tabIndex={0} aria-label={say.result}>
        <table className={styles.table}>
          <tbody>
            {cells.slice(0, shownRows).map((row, index) => (
              <tr key={index}>
                {row.map((value, column) => (
                  <td key={column} data-figure={typeof value === "number" || undefined}>
                    {shown(value, index, column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cells.length > shownRows && <div>{say.more(cells.length - shownRows)}</div>}
    </>
  );
}
