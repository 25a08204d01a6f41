import { startExcel } from "office-host";
import { blocksOf } from "office-host/host/objects/rangeAreas";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
beforeEach(() =>
  excel.open(
    bookOf(
      sheet("S", {
        cells: cells([
          ["item", "n", null],
          ["a", 1, "=B2*2"],
          ["a b", null, "=1/0"],
          ["b", true, "x"],
        ]),
        hiddenRows: [3],
      }),
    ),
  ),
);
afterAll(() => excel.stop());
const on = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("S");

test.each<[string, (sheet: Excel.Worksheet) => Excel.RangeAreas, string]>([
  ["ranges by their addresses", (s) => s.getRanges("A1,B2:C3"), "S!A1,S!B2:C3"],
  ["constants", (s) => s.getRange().getSpecialCells("Constants"), "S!A1:A4,S!B1:B2,S!B4:C4"],
  ["numbers", (s) => s.getRange().getSpecialCells("Constants", "Numbers"), "S!B2"],
  ["formulas", (s) => s.getRange("A1").getSpecialCells("Formulas"), "S!C2:C3"],
  ["errors", (s) => s.getRange().getSpecialCells("Formulas", "Errors"), "S!C3"],
  ["blanks in use", (s) => s.getRange().getSpecialCells("Blanks"), "S!B3,S!C1"],
  ["what is to be seen", (s) => s.getRange("A2:B4").getSpecialCells("Visible"), "S!A2:B3"],
  ["all that has a text, but for hidden rows", (s) => s.findAll("a", {}), "S!A2:A3"],
  ["a whole cell", (s) => s.findAll("a b", { completeMatch: true }), "S!A3"],
])("%s are %p", async (_what, areas, expected) => {
  const address = await Excel.run(async (context) => {
    const found = areas(on(context)).load("address");
    await context.sync();
    return found.address;
  });
  expect(address).toBe(expected);
});

test("several ranges take one look, count their cells, and are cleared together", async () => {
  const seen = await Excel.run(async (context) => {
    const ranges = on(context).getRanges("A1,B2:C3");
    ranges.format.fill.color = "tomato";
    ranges.format.protection.formulaHidden = true;
    ranges.load("areaCount,cellCount,format/fill/color");
    ranges.areas.load("items/address");
    await context.sync();
    const { areaCount, cellCount, format, areas } = ranges;
    const result = [areaCount, cellCount, format.fill.color, areas.items.map(({ address }) => address)];
    ranges.clear("Contents");
    await context.sync();
    return result;
  });
  expect(seen).toEqual([2, 5, "#FF6347", ["S!A1", "S!B2:C3"]]);
  const [first, second] = excel.book().sheets[0]!.cells;
  expect(first![0]).toEqual({ format: { fill: "#FF6347", hidden: true } });
  expect(first![1]).toEqual({ value: "n" });
  expect(second![1]).toEqual({ format: { fill: "#FF6347", hidden: true } });
});

test("what isn't there is refused, and what can't be looked for is named", async () => {
  const refused = (areas: (sheet: Excel.Worksheet) => Excel.RangeAreas) =>
    Excel.run(async (context) => {
      areas(on(context)).load("address");
      await context.sync();
    });
  await expect(refused((s) => s.findAll("nowhere", {}))).rejects.toMatchObject({ code: "ItemNotFound" });
  await expect(refused((s) => s.getRange().getSpecialCells("DataValidations"))).rejects.toMatchObject({
    code: "NotImplemented",
  });
});

test("cells become the fewest blocks", () => {
  const cells = [0, 1].flatMap((row) => [0, 1, 3].map((column): [number, number] => [row, column]));
  expect(blocksOf(cells)).toEqual([
    { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 },
    { startRow: 0, endRow: 1, startColumn: 3, endColumn: 3 },
  ]);
});

test("a chart's legend, title and area have looks that read back", async () => {
  const looks = await Excel.run(async (context) => {
    const chart = on(context).charts.add("ColumnClustered", on(context).getRange("A1:B2"));
    chart.legend.format.font.color = "navy";
    chart.legend.format.fill.setSolidColor("tomato");
    chart.title.format.font.bold = true;
    chart.format.fill.setSolidColor("white");
    chart.axes.valueAxis.format.font.size = 8;
    chart.legend.format.font.load("color");
    chart.title.format.font.load("bold,size");
    chart.axes.valueAxis.format.font.load("size");
    await context.sync();
    const { font } = chart.title.format;
    return [chart.legend.format.font.color, font.bold, font.size, chart.axes.valueAxis.format.font.size];
  });
  expect(looks).toEqual(["#000080", true, 10, 8]);
});
