import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Working } from "../../core/planner/explained";
import type { PlanSentences } from "../../locale/pane/planner/en";
import { useLanguage } from "../shell/language";
import { workingTable } from "./workingRows";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2, margin: 0 },
  scroll: { maxHeight: "360px", overflow: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: "3px 6px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      whiteSpace: "nowrap",
      textAlign: "end",
    },
    "& tr": { backgroundColor: tokens.colorNeutralBackground1 },
    "& th": { position: "sticky", top: 0, backgroundColor: tokens.colorNeutralBackground2 },
    // The amount is in sight however far the others go on.
    "& td:last-child": { position: "sticky", right: 0, backgroundColor: "inherit" },
    "& th:last-child": { right: 0, zIndex: 1 },
  },
  current: {
    "&&": { backgroundColor: tokens.colorBrandBackground2 },
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The most parts that are shown around the current one. */
const shownParts = 200;

/** How the figures of an answer came about, with the one of the selected cell marked. */
export function WorkingView({
  working,
  names,
  label,
  say,
}: {
  working: Working;
  names: readonly string[] | null;
  label: string;
  say: PlanSentences;
}) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { sentences, columns, rows } = workingTable(working, language, names);
  const { current } = working;
  const first = Math.max(0, Math.min(current - shownParts / 2, rows.length - shownParts));
  const shown = rows.slice(first, first + shownParts);
  const row = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    row.current?.scrollIntoView({ block: "nearest" });
  }, [working]);
  return (
    <>
      {sentences.length > 0 && <p className={styles.hint}>{sentences.join(language === "zh" ? "" : " ")}</p>}
      <div className={styles.scroll} role="region" tabIndex={0} aria-label={label}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((cells, index) => {
              const isCurrent = first + index === current;
              return (
                <tr
                  key={first + index}
                  ref={isCurrent ? row : undefined}
                  className={mergeClasses(isCurrent && styles.current)}
                  aria-current={isCurrent || undefined}
                >
                  {cells.map((cell, column) => (
                    <td key={columns[column]}>{cell}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {rows.length > shown.length && (
        <p className={styles.hint}>{say.moreRows(rows.length - shown.length)}</p>
      )}
    </>
  );
}
