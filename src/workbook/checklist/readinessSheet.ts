import type { Language } from "../../core/language";
import { sheetWords } from "../../locale/sheets/words";
import { chartName } from "./sheetsFound";
import type { CellValue } from "../../core/cellValue";
import { blockAddress, layout } from "./readinessLayout";
import { dressDraft } from "./readinessDraft";
import { dressProofs } from "./readinessProofs";
import type { Rewrite } from "./readinessRewrite";
import { letters, quotedText } from "../addresses";

const lastColumn = letters(layout.columns - 1);
const lastRow = layout.firstListed + layout.listed - 1;
const widths = [190, 90, 150, 74, 80, 80, 74, 88, 92, 130, 74, 74, 74, 74];
/** Of the rows with larger letters or two lines, in points: a row grows by itself in Excel only. */
const heights = { 1: 28, 4: 24, 5: 30, [layout.header]: 34, 23: 32, 24: 32 };
const muted = "#8A8886";
const ink = "#1F3864";

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
  when(layout.verdict, `=$B$4=${quotedText(verdicts.ready)}`, "#E2F0D9", "#1E6B34");
  when(layout.verdict, `=$B$4<>${quotedText(verdicts.ready)}`, "#FDE7E9", "#B10E1C");
  when(layout.criticalOpen, "=$B$8>0", "#FDE7E9", "#B10E1C");
  when(layout.unknownStatus, "=$B$23>0", "#FCE4D6", "#C00000");
  when(layout.unknownSection, "=$B$24>0", "#FCE4D6", "#C00000");
  const due = `$E${layout.firstListed}`;
  when(`E${layout.firstListed}:E${lastRow}`, `=AND(ISNUMBER(${due}),${due}<TODAY())`, "#FDE7E9", "#B10E1C");
  when(
    `B${layout.firstSection}:B${layout.lastSection}`,
    `=AND($L${layout.firstSection}>0,ROUND($M${layout.firstSection}/$L${layout.firstSection}*100,9)>=$B$6)`,
    "#E2F0D9",
    "#1E6B34",
  );
}

function setLook(sheet: Excel.Worksheet): void {
  const font = (address: string): Excel.RangeFont => sheet.getRange(address).format.font;
  widths.forEach((width, index) => {
    sheet.getRange(`${letters(index)}:${letters(index)}`).format.columnWidth = width;
  });
  const title = font("A1");
  title.size = 18;
  title.bold = true;
  title.color = ink;
  font("A2").color = muted;
  for (const [row, height] of Object.entries(heights))
    sheet.getRange(`${row}:${row}`).format.rowHeight = height;
  font("A4:A9").bold = true;
  const verdict = font(layout.verdict);
  verdict.bold = true;
  verdict.size = 14;
  const shown = sheet.getRange(layout.shown);
  shown.numberFormat = [["0.0"]];
  shown.format.font.bold = true;
  shown.format.font.size = 20;
  sheet.getRange("B4:B9").format.horizontalAlignment = "Left";
  const header = sheet.getRange(`A${layout.header}:${lastColumn}${layout.header}`);
  sheet.getRange("A23:A24").format.wrapText = true;
  header.format.fill.color = ink;
  header.format.font.color = "#FFFFFF";
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.verticalAlignment = "Center";
  const block = (address: string, format: string) => {
    const range = sheet.getRange(address);
    const rows = layout.total - layout.firstSection + 1;
    range.numberFormat = Array.from({ length: rows }, () => [format]);
  };
  block(`B${layout.firstSection}:B${layout.total}`, "0.0");
  block(`N${layout.firstSection}:N${layout.total}`, "0.000");
  font(`A${layout.total}:I${layout.total}`).bold = true;
  sheet.getRange(`A${layout.total}:${lastColumn}${layout.total}`).format.borders.getItem("EdgeTop").color =
    ink;
  font(`J${layout.firstSection}:${lastColumn}${layout.total}`).color = muted;
  font(`A${layout.alsoStatus}:I${layout.alsoStatus}`).color = muted;
  font(`A${layout.listHeader - 1}`).bold = true;
  const listHeader = sheet.getRange(`A${layout.listHeader}:E${layout.listHeader}`);
  listHeader.format.fill.color = "#D9E2F3";
  listHeader.format.font.bold = true;
  const due = sheet.getRange(`E${layout.firstListed}:E${lastRow}`);
  due.numberFormat = Array.from({ length: layout.listed }, () => ["yyyy-mm-dd"]);
  font(`A${layout.firstListed}:A${lastRow}`).color = muted;
  sheet.getRange(`A${layout.firstListed}:E${lastRow}`).format.horizontalAlignment = "Left";
  sheet.showGridlines = false;
  sheet.tabColor = "#2E75B6";
}

function addChart(sheet: Excel.Worksheet, language: Language): void {
  const chart = sheet.charts.add(
    "BarClustered",
    sheet.getRange(`A${layout.header}:B${layout.lastSection}`),
    "Columns",
  );
  chart.name = chartName;
  chart.title.text = sheetWords[language].readiness.chart;
  chart.legend.visible = false;
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.maximum = 100;
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.setPosition(`F${layout.listHeader - 1}`, `M${lastRow}`);
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
  written: Rewrite,
  redraw: readonly string[] | null,
): void {
  const cells = sheet.getRange(blockAddress);
  cells.conditionalFormats.clearAll();
  setLook(sheet);
  setFigures(sheet, language);
  cells.formulas = written as CellValue[][];
  setColours(sheet, language);
  dressDraft(sheet);
  dressProofs(sheet);
  if (redraw === null) {
    sheet.charts.getItem(chartName).title.text = sheetWords[language].readiness.chart;
    return;
  }
  for (const chart of redraw) sheet.charts.getItem(chart).delete();
  addChart(sheet, language);
}
