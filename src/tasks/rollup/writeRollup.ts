import type { CellValue } from "../../core/cellValue";
import type { Language } from "../../core/language";
import { rollupAreas, type RollupRow } from "../../core/rollup/rollup";
import { checklistTexts } from "../../locale/checklist/texts";
import { listed } from "../../locale/joined";
import { areaTitles, powerQuery, rollupWords } from "../../locale/sheets/rollup/words";
import { dayFormat } from "../../workbook/model/looks";
import { writeNewSheet } from "../../workbook/rollup/writeRollup";

function cells(row: RollupRow, areas: number, language: Language): (CellValue | null)[] {
  const say = rollupWords[language];
  const { items } = checklistTexts[language];
  const between = 11 + areas;
  if ("reason" in row) return [row.file, ...Array<null>(between).fill(null), row.reason];
  const {
    ready,
    verdict,
    score,
    pass,
    criticalOpen,
    overdue,
    since,
    signoffs,
    staleSignoffs,
    areas: scores,
  } = row.readiness;
  return [
    row.file,
    ready ? say.yes : say.no,
    verdict,
    score,
    pass,
    criticalOpen.length,
    listed(
      criticalOpen.map((id) => (id in items ? items[id as keyof typeof items].title : id)),
      language,
    ),
    overdue,
    since?.day ?? null,
    since?.change ?? null,
    signoffs,
    staleSignoffs,
    ...scores,
    null,
  ];
}

const scoreFormat = "0.0";

/** The table of many workbooks, with their areas and a chart, on a sheet of its own. */
export function writeRollup(rows: readonly RollupRow[], language: Language): Promise<string> {
  const say = rollupWords[language];
  const titles = areaTitles(language);
  const areas = rollupAreas(rows, titles.length).map(({ area, mean, laggards }) => [
    titles[area],
    mean,
    laggards.map(({ file, score }) => `${file} ${score}`).join(language === "zh" ? "、" : ", "),
  ]);
  const headers = [
    say.file,
    say.ready,
    say.verdict,
    say.score,
    say.pass,
    say.criticalOpen,
    say.which,
    say.overdue,
    say.lastSnapshot,
    say.change,
    say.signoffs,
    say.staleSignoffs,
    ...titles,
    say.reason,
  ];
  const scores: readonly string[] = [say.score, say.change, ...titles];
  return writeNewSheet({
    name: say.sheet,
    areas: [[say.area, say.mean, say.laggards], ...areas],
    chart: say.chart,
    table: [headers, ...rows.map((row) => cells(row, titles.length, language))],
    formats: {
      areas: [null, scoreFormat, null],
      table: headers.map((header) =>
        header === say.lastSnapshot ? dayFormat : scores.includes(header) ? scoreFormat : null,
      ),
    },
  });
}

/** The text of a Power Query, a line a cell, on a sheet of its own. */
export const writeQuery = (language: Language): Promise<string> => {
  const say = rollupWords[language];
  return writeNewSheet({
    name: say.querySheet,
    areas: [[say.queryHow]],
    chart: null,
    table: powerQuery(language).map((line) => [line]),
    formats: { areas: [], table: [] },
  });
};
