import type { Language } from "../../core/language";
import { sheetWords } from "../../locale/sheets/words";
import { chartName } from "./sheetsFound";
import type { Palette } from "../../core/palette";
import type { CellValue } from "../../core/cellValue";
import { blockAddress, layout } from "./readinessLayout";
import { dressDraft } from "./readinessDraft";
import { dressProofs } from "./readinessProofs";
import type { Rewrite } from "./readinessRewrite";
import { letters, quotedText } from "../addresses";
import { fitOnPages } from "../fitOnPages";
import { dressChart } from "../palette";

const lastColumn = letters(layout.columns - 1);
/** The verdict is longer than its cell. */
const verdictCells = "B4:E4";
const lastRow = layout.firstListed + layout.listed - 1;
const widths = [250, 100, 90, 100, 84, 84, 74, 98, 98, 130, 74, 74, 74, 74];
/** Of all others. */
const lineHeight = 15;
/** Of the rows with larger letters or two lines, in points: a row grows by itself in Excel only. */
const heights = { 1: 30, 4: 26, 5: 34, [layout.header]: 36, 23: 34, 24: 34 };
const muted = "#8A8886";

function setFigures(sheet: Excel.Worksheet, language: Language): void {
  const say = sheetWords[language].choose;
  const rule = (address: string, value: Excel.DataValidationRule, message: string) => {
    const cells = sheet.getRange(address);
    cells.dataValidation.rule = value;
    cells.dataValidation.errorAlert = { title: say.title, message, showAlert: true, style: "Stop" };
    cells.format.fill.color = "#FFF9E5";
    cells.format.font.color = "#1F4E9E";
  };
  rule(layout.pass, { decimal: { formula1: 0, formula2: 100, operator: "Between" } }, say.pass);
  rule(
    `C${layout.firstSection}:C${layout.lastSection}`,
    { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } },
    say.sectionWeight,
  );
}

function setColours(sheet: Excel.Worksheet, language: Language): void {
  const { verdicts } = sheetWords[language];
  const when = (address: string, formula: string, fill: string, font: string) => {
    const custom = sheet.getRange(address).conditionalFormats.add("Custom").custom;
    custom.rule.formula = formula;
    custom.format.fill.color = fill;
    custom.format.font.color = font;
  };
  when(verdictCells, `=$B$4=${quotedText(verdicts.ready)}`, "#E2F0D9", "#1E6B34");
  when(verdictCells, `=$B$4<>${quotedText(verdicts.ready)}`, "#FDE7E9", "#B10E1C");
  when(layout.criticalOpen, "=$B$8>0", "#FDE7E9", "#B10E1C");
  when(layout.unknownStatus, "=$B$23>0", "#FCE4D6", "#C00000");
  when(layout.unknownSection, "=$B$24>0", "#FCE4D6", "#C00000");
  const due = `$C${layout.firstListed}`;
  when(`C${layout.firstListed}:C${lastRow}`, `=AND(ISNUMBER(${due}),${due}<TODAY())`, "#FDE7E9", "#B10E1C");
  when(
    `B${layout.firstSection}:B${layout.lastSection}`,
    `=AND($L${layout.firstSection}>0,ROUND($M${layout.firstSection}/$L${layout.firstSection}*100,9)>=$B$6)`,
    "#E2F0D9",
    "#1E6B34",
  );
}

function setLook(sheet: Excel.Worksheet, { ink, soft }: Palette): void {
  const format = (address: string): Excel.RangeFormat => sheet.getRange(address).format;
  const right = (address: string): void => {
    format(address).horizontalAlignment = "Right";
  };
  widths.forEach((width, index) => {
    format(`${letters(index)}:${letters(index)}`).columnWidth = width;
  });
  const title = format("A1").font;
  title.size = 18;
  title.bold = true;
  title.color = ink;
  format("A2").font.color = muted;
  // In figures, so that the chart stands beside the same rows in every program.
  format(`1:${layout.firstProof + layout.proofs - 1}`).rowHeight = lineHeight;
  for (const [row, height] of Object.entries(heights)) {
    const { format: line } = sheet.getRange(`${row}:${row}`);
    line.rowHeight = height;
    line.verticalAlignment = "Center";
  }
  format("A4:A9").font.bold = true;
  const verdict = format(layout.verdict).font;
  verdict.bold = true;
  verdict.size = 14;
  const shown = sheet.getRange(layout.shown);
  shown.numberFormat = [["0.0"]];
  shown.format.font.bold = true;
  shown.format.font.size = 20;
  format("B4:B9").horizontalAlignment = "Left";
  const head = (address: string): void => {
    const { fill, font } = format(address);
    fill.color = ink;
    font.color = "#FFFFFF";
    font.bold = true;
  };
  head(`A${layout.header}:${lastColumn}${layout.header}`);
  format(`A${layout.header}:${lastColumn}${layout.header}`).wrapText = true;
  // Over their figures, which stand at the right.
  right(`B${layout.header}:I${layout.header}`);
  right(`K${layout.header}:${lastColumn}${layout.header}`);
  format("A23:A24").wrapText = true;
  format("B23:B24").horizontalAlignment = "Left";
  const block = (address: string, pattern: string) => {
    const rows = layout.total - layout.firstSection + 1;
    sheet.getRange(address).numberFormat = Array.from({ length: rows }, () => [pattern]);
  };
  block(`B${layout.firstSection}:B${layout.total}`, "0.0");
  block(`N${layout.firstSection}:N${layout.total}`, "0.000");
  const total = format(`A${layout.total}:${lastColumn}${layout.total}`);
  total.font.bold = true;
  total.fill.color = soft;
  total.borders.getItem("EdgeTop").color = ink;
  for (const address of [
    `J${layout.firstSection}:${lastColumn}${layout.total}`,
    `A${layout.alsoStatus}:I${layout.alsoStatus}`,
    `J${layout.firstListed}:K${lastRow}`,
  ])
    format(address).font.color = muted;
  format(`A${layout.listHeader - 1}`).font.bold = true;
  head(`A${layout.listHeader}:C${layout.listHeader}`);
  // An older sheet had what is folded away now in the first columns, and a lighter line above it.
  format(`D${layout.listHeader}:E${layout.listHeader}`).fill.clear();
  format(`A${layout.firstListed}:A${lastRow}`).font.color = "#000000";
  const due = sheet.getRange(`C${layout.firstListed}:C${lastRow}`);
  due.numberFormat = Array.from({ length: layout.listed }, () => ["yyyy-mm-dd"]);
  format(`A${layout.firstListed}:C${lastRow}`).horizontalAlignment = "Left";
  sheet.getRange(layout.foldedColumns).columnHidden = true;
  for (const row of layout.foldedRows) sheet.getRange(row).rowHidden = true;
  sheet.showGridlines = false;
  fitOnPages(sheet, "Portrait");
  sheet.tabColor = ink;
}

function addChart(sheet: Excel.Worksheet, language: Language, palette: Palette): void {
  const chart = sheet.charts.add(
    "BarClustered",
    sheet.getRange(`A${layout.header}:B${layout.lastSection}`),
    "Columns",
  );
  chart.name = chartName;
  dressChart(chart, palette);
  chart.title.text = sheetWords[language].readiness.chart;
  chart.legend.visible = false;
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.maximum = 100;
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.setPosition(`D${layout.listHeader - 1}`, `${layout.lastShown}${lastRow}`);
}

/**
 * Writes the readiness sheet onto a sheet of ours, over what we wrote there before. Queued; the caller syncs.
 *
 * @param written all cells of ours; null where what stands there stays
 * @param redraw charts to draw anew; null where ours is there and whole
 */
export function writeReadiness(
  sheet: Excel.Worksheet,
  language: Language,
  palette: Palette,
  written: Rewrite,
  redraw: readonly string[] | null,
): void {
  const cells = sheet.getRange(blockAddress);
  cells.conditionalFormats.clearAll();
  setLook(sheet, palette);
  setFigures(sheet, language);
  cells.formulas = written as CellValue[][];
  setColours(sheet, language);
  dressDraft(sheet);
  dressProofs(sheet, palette);
  if (redraw === null) {
    sheet.charts.getItem(chartName).title.text = sheetWords[language].readiness.chart;
    return;
  }
  for (const chart of redraw) sheet.charts.getItem(chart).delete();
  addChart(sheet, language, palette);
}
