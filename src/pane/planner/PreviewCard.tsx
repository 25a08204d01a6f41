import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { isoOf } from "../../core/checklist/due";
import type { Preview, PreviewTable } from "../../core/planner/request";
import type { Language } from "../../core/language";
import { labelled } from "../../locale/joined";
import { amountText } from "../../locale/numbertext";
import type { PlanSentences } from "../../locale/pane/planner/en";
import { PlanChart } from "./PlanChart";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  /** Paler letters would be hard to read. */
  stale: { fontStyle: "italic", filter: "grayscale(1)" },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  sums: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "baseline" },
  total: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  badge: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  right: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  wrong: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  note: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3 },
  scroll: { maxHeight: "220px", overflow: "auto", border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      // Four columns of a month, its days and its amount fit beside a scroll bar at 350 pixels.
      padding: "3px 4px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      textAlign: "start",
    },
    "& td": { whiteSpace: "nowrap" },
    "& [data-kind=amount]": { textAlign: "end" },
    "& th": {
      position: "sticky",
      top: 0,
      // Between words, so that columns with long headers have room beside the others.
      wordBreak: "keep-all",
      verticalAlign: "bottom",
      backgroundColor: tokens.colorNeutralBackground2,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    margin: 0,
  },
});

interface Props {
  preview: Preview;
  busy: boolean;
  say: PlanSentences;
  language: Language;
}

/** The plan before anything is written: its total, whether it adds up, a chart, the figures and the formula. */
export function PreviewCard({ preview, busy, say, language }: Props) {
  const styles = useStyles();
  const { chart, tables, formula } = preview;
  const label = chart.kind === "cells" ? say.chartCells : say.chart;
  return (
    <section
      className={mergeClasses(styles.root, busy && styles.stale)}
      aria-label={say.previewTitle}
      aria-busy={busy}
    >
      <h2 className={styles.title}>{say.previewTitle}</h2>
      <PlanChart chart={chart} label={label} />
      {tables.map((table, level) => (
        <Level key={level} table={table} say={say} language={language} />
      ))}
      <p className={styles.formula}>{labelled(say.formula, formula, language)}</p>
    </section>
  );
}

function Level({ table, say, language }: { table: PreviewTable } & Omit<Props, "preview" | "busy">) {
  const styles = useStyles();
  const { heads, kinds, rows, more, total, due, exact } = table;
  const verdict = due === null ? say.overAssigned : exact ? say.exact : say.inexact;
  const look = due === null ? styles.note : exact ? styles.right : styles.wrong;
  const shown = (value: string | number | boolean, column: number) => {
    if (typeof value !== "number") return String(value);
    return kinds[column] === "date" ? (isoOf(value) ?? String(value)) : amountText(value, language);
  };
  return (
    <>
      <div className={styles.sums}>
        <span className={styles.total}>{say.total(amountText(total, language))}</span>
        <span className={mergeClasses(styles.badge, look)}>{verdict}</span>
      </div>
      <div
        className={styles.scroll}
        role="region"
        tabIndex={0}
        aria-label={labelled(say.previewTitle, heads[0], language)}
      >
        <table className={styles.table}>
          <thead>
            <tr>
              {heads.map((head, column) => (
                <th key={column} scope="col" data-kind={kinds[column]}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {row.map((value, column) => (
                  <td key={column} data-kind={kinds[column]}>
                    {shown(value, column)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <div>{say.moreRows(more)}</div>}
    </>
  );
}
