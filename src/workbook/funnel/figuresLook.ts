import type { Palette } from "../../core/palette";
import { meanings } from "../../core/funnel/data/source";
import { funnelSheetWords } from "../../locale/sheets/funnel";
import { letters } from "../addresses";
import { fitOnPages } from "../fitOnPages";
import type { FilledBlock } from "./figuresCells";
import type { FiguresInput } from "./figuresInput";
import { charted } from "./funnelCells";
import { assumptionBlock, assumptionCell, blocks, rows } from "./layout";
import { dressChart } from "../palette";

export const funnelChart = "stFunnelChart";

const muted = "#8A8886";
/** Widths in points, of the columns from the first on. */
const widths = [
  ...[290, 110, 100, 80, 30, 150, 80, 70, 100, 110, 90, 90, 120, 70, 110, 60, 30],
  ...[150, 110, 80, 80, 80, 70, 70, 90, 30, 60, 60, 100, 30, 80, 90, 110, 60, 110, 30],
  ...[110, 50, 90, 110, 90, 90, 90, 110],
] as const;

/** In each block the first column that holds figures, which stand at the right. */
const firstFigure = { words: 2, funnel: 1, season: 1, history: 0, doubles: 1 } as const;

/** Colours, alignment and number formats of our blocks. */
export function setLook(sheet: Excel.Worksheet, filled: readonly FilledBlock[], { ink }: Palette): void {
  const range = (address: string): Excel.Range => sheet.getRange(address);
  const format = (address: string, pattern: string): void => {
    range(address).numberFormat = [[pattern]];
  };
  const title = range("A1").format;
  title.font.size = 18;
  title.font.bold = true;
  title.font.color = ink;
  range("A2").format.font.color = muted;
  const head = (address: string): void => {
    const { fill, font } = range(address).format;
    fill.color = ink;
    font.color = "#FFFFFF";
    font.bold = true;
  };
  for (const row of [rows.source, rows.assumptions, rows.figures, rows.faults, rows.checks])
    head(`A${row}:D${row}`);
  for (const { name, cells } of filled) {
    if (name === "main") continue;
    const { column } = blocks[name];
    const width = cells[0].length;
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
      range(columns(4, 10)).format.font.color = muted;
      range(columns(2, 10)).format.horizontalAlignment = "Right";
    }
    if (name === "funnel") {
      const isStepping = cells[0].length > 2;
      format(columns(1, isStepping ? 3 : 1), amounts);
      range(`${letters(blocks.funnel.column)}${last}`).format.font.color = muted;
      if (!isStepping) continue;
      format(columns(4, 6), "0.0%");
      range(columns(7, 7)).format.font.color = muted;
      range(columns(1, 7)).format.horizontalAlignment = "Right";
    }
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
}

/** Widths and the sheet as a whole, and colours where something is not counted or a check fails: only once, since
 * later they are as the user likes them. */
export function setSheet(sheet: Excel.Worksheet, { ink }: Palette): void {
  sheet.showGridlines = false;
  fitOnPages(sheet, "Landscape", "$1:$2");
  sheet.tabColor = ink;
  sheet.freezePanes.freezeRows(2);
  sheet.getRange("A1").format.rowHeight = 28;
  sheet.getRange("A2").format.rowHeight = 20;
  setColours(sheet);
  widths.forEach((width, column) => {
    sheet.getRange(`${letters(column)}1`).format.columnWidth = width;
  });
}

/** The cells in which the stages' words are given a meaning. */
export const choiceCells = (words: number): string =>
  `G${rows.begin}:G${rows.begin + Math.max(words, 1) - 1}`;

/** Dropdowns for the stages' meanings. */
export function setChoices(sheet: Excel.Worksheet, input: FiguresInput): void {
  const say = funnelSheetWords[input.language].words;
  const choices = sheet.getRange(choiceCells(input.words.length));
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
}

function setColours(sheet: Excel.Worksheet): void {
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

/** What the chart shows, of so many rows of the funnel. */
export const chartCells = (shown: number): string => {
  const { column } = blocks.funnel;
  return `${letters(column)}${rows.header}:${letters(column + 1)}${rows.begin + shown - 1}`;
};

const chartTitle = ({ language, columns }: FiguresInput): string => {
  const { chart, chartHere } = funnelSheetWords[language].funnel;
  return columns.furthest === undefined ? chartHere : chart;
};

/** The funnel as bars. */
export function addChart(sheet: Excel.Worksheet, input: FiguresInput, palette: Palette): void {
  const cells = sheet.getRange(chartCells(charted(input)));
  const chart = sheet.charts.add("BarClustered", cells, "Columns");
  chart.name = funnelChart;
  dressChart(chart, palette);
  chart.title.text = chartTitle(input);
  chart.legend.visible = false;
  chart.axes.valueAxis.minimum = 0;
  chart.axes.categoryAxis.reversePlotOrder = true;
  place(chart, input);
}

/** The chart that is there, over other cells or in another language; it moves only where the list above it changes. */
export function redrawChart(sheet: Excel.Worksheet, input: FiguresInput, moves: boolean): void {
  const chart = sheet.charts.getItem(funnelChart);
  chart.setData(sheet.getRange(chartCells(charted(input))), "Columns");
  chart.title.text = chartTitle(input);
  if (moves) place(chart, input);
}

function place(chart: Excel.Chart, input: FiguresInput): void {
  const top = rows.begin + Math.max(input.words.length, 1) + 2;
  chart.setPosition(`F${top}`, `I${top + 16}`);
}
