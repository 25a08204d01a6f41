import { meanings } from "../../core/opportunities/source";
import { funnelSheetWords } from "../../locale/sheets/funnel";
import { letters } from "../reference";
import type { FilledBlock } from "./figuresCells";
import type { FiguresInput } from "./figuresInput";
import { assumptionBlock, assumptionCell, blocks, rows } from "./layout";

export const funnelChart = "stFunnelChart";

const ink = "#1F3864";
const muted = "#8A8886";
/** Widths in points, of the columns from the first on. */
const widths = [
  ...[290, 110, 100, 80, 30, 150, 80, 70, 100, 110, 90, 90, 120, 70, 110, 30],
  ...[150, 90, 80, 30, 60, 60, 100, 30, 80, 90, 110, 60, 110, 30, 110, 50, 90, 110, 90, 90, 90],
] as const;

/** In each block the first column that holds figures, which stand at the right. */
const firstFigure = { words: 2, funnel: 1, season: 1, history: 0, doubles: 1 } as const;

/** Colours, alignment and number formats of our blocks. */
export function setLook(sheet: Excel.Worksheet, filled: readonly FilledBlock[]): void {
  const range = (address: string): Excel.Range => sheet.getRange(address);
  const format = (address: string, pattern: string): void => {
    range(address).numberFormat = [[pattern]];
  };
  const title = range("A1").format;
  title.font.size = 18;
  title.font.bold = true;
  title.font.color = ink;
  title.rowHeight = 28;
  range("A2").format.font.color = muted;
  range("A2").format.rowHeight = 20;
  const head = (address: string): void => {
    const { fill, font } = range(address).format;
    fill.color = ink;
    font.color = "#FFFFFF";
    font.bold = true;
  };
  for (const row of [rows.source, rows.assumptions, rows.figures, rows.faults, rows.checks])
    head(`A${row}:D${row}`);
  for (const { name } of filled) {
    if (name === "main") continue;
    const { column, width } = blocks[name];
    const right = letters(column + width - 1);
    const titleFont = range(`${letters(column)}${rows.top}`).format.font;
    titleFont.bold = true;
    titleFont.color = ink;
    head(`${letters(column)}${rows.header}:${right}${rows.header}`);
    const figures = `${letters(column + firstFigure[name])}${rows.header}:${right}${rows.header}`;
    range(figures).format.horizontalAlignment = "Right";
  }
  const inputs = range(assumptionBlock).format;
  inputs.fill.color = "#FFF9E5";
  inputs.font.color = "#1F4E9E";
  range(`B${rows.name}:B${rows.dates}`).format.horizontalAlignment = "Left";
  range(`B${rows.assumptions}:B${rows.last}`).format.horizontalAlignment = "Right";
  range(`C${rows.assumptions}:D${rows.conversion}`).format.horizontalAlignment = "Right";
  range(`C${rows.firstAssumption}:C${rows.firstAssumption + 6}`).format.font.color = muted;
  const amounts = "#,##0";
  for (const name of ["target", "dealSize", "volume", "evidence"] as const)
    format(assumptionCell(name), amounts);
  for (const name of ["rate", "confidence"] as const) format(assumptionCell(name), "0.0%");
  format(assumptionCell("spread"), "0.00");
  format(`B${rows.won}:C${rows.decided}`, amounts);
  format(`B${rows.conversion}:D${rows.conversion}`, "0.0%");
  format(`B${rows.deal}`, "#,##0.00");
  format(`B${rows.deals}`, amounts);
  format(`B${rows.spread}`, "0.00");
  format(`B${rows.median}:B${rows.eighty}`, "0.0");
  format(`B${rows.cycles}`, amounts);
  format(`B${rows.first}:B${rows.latest}`, "yyyy-mm-dd");
  format(`B${rows.count}`, amounts);
  for (const { name, cells } of filled) {
    const last = rows.top + cells.length - 1;
    const columns = (from: number, to: number): string =>
      `${letters(blocks[name].column + from)}${rows.begin}:${letters(blocks[name].column + to)}${last}`;
    if (name === "words") {
      format(columns(2, 3), amounts);
      format(columns(8, 9), amounts);
      range(columns(4, 9)).format.font.color = muted;
      range(columns(2, 9)).format.horizontalAlignment = "Right";
    }
    if (name === "funnel") format(columns(1, 2), amounts);
    if (name === "season") {
      format(columns(1, 2), "0.00");
      range(columns(2, 2)).format.font.color = muted;
    }
    if (name === "history") {
      format(columns(0, 0), "yyyy-mm");
      format(columns(1, 2), amounts);
      format(columns(3, 3), "0.00");
      range(columns(0, 4)).format.font.color = muted;
    }
    if (name === "doubles") format(columns(5, 6), "yyyy-mm-dd");
  }
  sheet.showGridlines = false;
  sheet.tabColor = "#2E75B6";
  sheet.freezePanes.freezeRows(2);
}

/** Only once: later they are as the user likes them. */
export function setWidths(sheet: Excel.Worksheet): void {
  widths.forEach((width, column) => {
    sheet.getRange(`${letters(column)}1`).format.columnWidth = width;
  });
}

/** Dropdowns for the stages' meanings, and colours where something is not counted or a check fails. */
export function setRules(sheet: Excel.Worksheet, input: FiguresInput): void {
  const say = funnelSheetWords[input.language].words;
  const count = Math.max(input.words.length, 1);
  const choices = sheet.getRange(`G${rows.begin}:G${rows.begin + count - 1}`);
  choices.dataValidation.rule = {
    list: { inCellDropDown: true, source: meanings.map((one) => say.meanings[one]).join(",") },
  };
  choices.dataValidation.errorAlert = {
    title: say.choice,
    message: say.choose,
    showAlert: true,
    style: "Stop",
  };
  choices.format.fill.color = "#FFF9E5";
  choices.format.font.color = "#1F4E9E";
  const when = (address: string, formula: string, fill: string, font: string): void => {
    const { custom } = sheet.getRange(address).conditionalFormats.add("Custom");
    custom.rule.formula = formula;
    custom.format.fill.color = fill;
    custom.format.font.color = font;
  };
  const checks = `B${rows.firstCheck}:B${rows.last}`;
  const faults = `B${rows.faults + 1}:B${rows.backwards}`;
  for (const ours of [checks, faults]) sheet.getRange(ours).conditionalFormats.clearAll();
  when(checks, `=$B${rows.firstCheck}=FALSE`, "#FDE7E9", "#B10E1C");
  when(checks, `=$B${rows.firstCheck}=TRUE`, "#E2F0D9", "#1E6B34");
  const first = `$B${rows.faults + 1}`;
  when(faults, `=AND(ISNUMBER(${first}),${first}>0)`, "#FFF4CE", "#7A5B00");
}

/** The funnel as bars. */
export function addChart(sheet: Excel.Worksheet, input: FiguresInput): void {
  const last = rows.begin + input.order.length + 1;
  const chart = sheet.charts.add("BarClustered", sheet.getRange(`Q${rows.header}:R${last}`), "Columns");
  chart.name = funnelChart;
  chart.title.text = funnelSheetWords[input.language].funnel.chart;
  chart.legend.visible = false;
  chart.axes.valueAxis.minimum = 0;
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.setPosition(
    `F${rows.begin + Math.max(input.words.length, 1) + 2}`,
    `I${rows.begin + Math.max(input.words.length, 1) + 18}`,
  );
}
