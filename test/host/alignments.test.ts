import { HorizontalAlign, WrapStrategy, type IStyleData } from "@univerjs/core";
import { ACROSS, FILLED } from "office-host/grid/alignments";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import type { Format } from "xlsx-book/book";
import { bookOf, sheet } from "xlsx-book/makeBook";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

const words = ["Left", "Center", "Right", "CenterAcrossSelection", "Fill", "Justify", "Distributed"] as const;

test.each(words)("%s is set, read, saved and opened", async (word) => {
  const read = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getFirst().getRange("A1");
    cell.values = [["x"]];
    cell.format.horizontalAlignment = word;
    cell.load("format/horizontalAlignment");
    await context.sync();
    return cell.format.horizontalAlignment;
  });
  const book = excel.book();
  const { left, ...again } = await readXlsx(await writeXlsx(book));
  expect([read, left, again.sheets[0]!.cells[0]![0]?.format]).toEqual([
    word,
    [],
    book.sheets[0]!.cells[0]![0]?.format,
  ]);
});

test.each<[Format, IStyleData, string]>([
  [{ horizontal: "right", indent: 2 }, { ht: HorizontalAlign.RIGHT, pd: { r: 18 } }, "from the right"],
  [{ horizontal: "left", indent: 2 }, { ht: HorizontalAlign.LEFT, pd: { l: 18 } }, "from the left"],
  [{ horizontal: "justify" }, { ht: HorizontalAlign.LEFT, tb: WrapStrategy.WRAP }, "in lines"],
  [{ horizontal: "distributed" }, { ht: HorizontalAlign.CENTER, tb: WrapStrategy.WRAP }, "in lines"],
  [{ horizontal: "centerContinuous" }, { ht: ACROSS }, "by the page"],
  [
    { horizontal: "centerContinuous", wrap: true },
    { ht: HorizontalAlign.CENTER },
    "lines stay in their cell",
  ],
  [{ horizontal: "fill" }, { ht: FILLED }, "by the page"],
])("%p is handed to be drawn as %p: %s", async (format, drawn) => {
  await excel.open(bookOf(sheet("Drawn", { cells: [[{ value: "x", format }]] })));
  const { workbook } = excel.grid;
  const cell = workbook.getActiveSheet().getCell(0, 0)!;
  expect(workbook.getStyles().getStyleByCell(cell)).toMatchObject(drawn);
  expect(excel.book().sheets[0]!.cells[0]![0]?.format).toEqual(format);
});
