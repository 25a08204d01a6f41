import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { hasTheme, themeAccents } from "office-host/grid/themeAccents";
import { ownPalette, seriesColor, sliceColor, themePalette } from "workbench/page/chartData";
import type { Chart } from "xlsx-book/chart";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";

const accents = ["7F1D1D", "B45309", "4D7C0F", "0F766E", "1D4ED8", "7E22CE"];
const ground = ["000000", "FFFFFF", "44546A", "E7E6E6"];
const theme = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Own"><a:themeElements><a:clrScheme name="Own">${[
  ...ground,
  ...accents,
  "0563C1",
  "954F72",
]
  .map((color, at) => `<a:c${at}><a:srgbClr val="${color}"/></a:c${at}>`)
  .join("")}</a:clrScheme></a:themeElements></a:theme>`;

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

const book = (kept = {}) => ({
  ...bookOf(
    sheet("Data", {
      cells: cells([
        ["Who", "Sold", "Plan"],
        ["Ann", 3, 4],
        ["Bob", 5, 6],
      ]),
    }),
  ),
  ...kept,
});

/** Adds a chart, does something with it, and tells it as it is after saving and opening again. */
async function added(
  type: Excel.ChartType | `${Excel.ChartType}`,
  change: (chart: Excel.Chart) => void,
): Promise<Chart> {
  await excel.open(book());
  await Excel.run(async (context) => {
    const data = context.workbook.worksheets.getItem("Data");
    const cellsOf = data.getRange("A1:C3");
    const chart = data.charts.add(type as Excel.ChartType, cellsOf, "Columns");
    change(chart);
    await context.sync();
  });
  const again = await readXlsx(await writeXlsx(excel.book()));
  return again.sheets[0]!.charts[0]!;
}

const filled = (chart: Excel.Chart) => chart.series.getItemAt(1).format.fill.setSolidColor("#126d5c");
const lined = (chart: Excel.Chart) => {
  chart.series.getItemAt(1).format.line.color = "#126D5C";
};
const cleared = (chart: Excel.Chart) => {
  filled(chart);
  chart.series.getItemAt(1).format.fill.clear();
};

test.each<[`${Excel.ChartType}`, typeof filled, string | undefined, string]>([
  ["BarClustered", filled, "#126D5C", "bars are filled"],
  ["Area", filled, "#126D5C", "and so are areas"],
  ["Line", lined, "#126D5C", "lines are drawn"],
  ["Line", filled, undefined, "and have no fill"],
  ["ColumnClustered", lined, undefined, "a column's line is its border"],
  ["ColumnClustered", cleared, undefined, "the theme's again"],
])("a series' colour in a chart of kind %s is kept with the file: %#", async (type, change, color, _why) => {
  const { series } = await added(type, change);
  expect(series.map((one) => one.color)).toEqual([undefined, color]);
});

test("a line's colour reads back as it was set", async () => {
  await added("Line", lined);
  await Excel.run(async (context) => {
    const { series } = context.workbook.worksheets.getItem("Data").charts.getItemAt(0);
    const told = [0, 1].map((at) => series.getItemAt(at).format.line.load("color"));
    await context.sync();
    expect(told.map(({ color }) => color)).toEqual(["#000000", "#126D5C"]);
  });
});

test("a series keeps its colour when the chart is given other cells", async () => {
  const { series } = await added("BarClustered", (chart) => {
    filled(chart);
    chart.setData(chart.worksheet.getRange("A1:C3"), "Columns");
  });
  expect(series.map((one) => one.color)).toEqual([undefined, "#126D5C"]);
});

test("charts and tables go by the workbook's theme, and without one by the workbench's own colours", async () => {
  await excel.open(book());
  expect(hasTheme(excel.grid)).toBe(false);
  await excel.open(book({ kept: { theme } }));
  expect(hasTheme(excel.grid)).toBe(true);
  expect(themeAccents(excel.grid)).toEqual(accents.map((accent) => `#${accent}`));
});

const twice = themePalette(accents.map((accent) => `#${accent}`));
const drawn = {
  series: [
    { name: "", values: [] },
    { name: "", values: [], color: "#126D5C" },
  ],
};
test.each([
  [seriesColor({ ...drawn, palette: twice }, 0), "#7F1D1D", "the theme's first accent"],
  [seriesColor({ ...drawn, palette: twice }, 1), "#126D5C", "a colour of its own"],
  [sliceColor({ palette: twice }, 1), "#B45309", "slices differ"],
  [sliceColor({ palette: twice }, 6), "#4C1111", "after the accents the same ones, darker"],
  [sliceColor({ palette: twice }, 12), "#7F1D1D", "and then from the beginning"],
  [sliceColor({ palette: ownPalette }, 0), "#126D5C", "no theme"],
])("%s is %s: %s", (color, expected, _why) => expect(color).toBe(expected));
