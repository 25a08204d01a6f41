import type { Grid } from "office-host/grid/grid";
import { headlessGrid } from "office-host/grid/headless";
import { loadBook } from "office-host/grid/load";
import { readBook } from "office-host/grid/read";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

let grid: Grid;
beforeAll(() => {
  grid = headlessGrid();
});
afterAll(() => grid?.dispose());

const error = (text: string) => ({ error: text });
/** What the formula in A1 shows: its first cell, and the one that is this far down and across. */
async function corners(formula: string, row: number, column: number): Promise<unknown[]> {
  const long = Array.from({ length: 300 }, (_row, at) => [at + 1]);
  await loadBook(grid, bookOf(sheet("T", { cells: cells([[formula]]) }), sheet("D", { cells: cells(long) })));
  const id = grid.sheetNamed("T")!.getSheetId();
  return [grid.value(id, 0, 0), grid.value(id, row, column)];
}

// prettier-ignore
test.each([
  ["=SEQUENCE(1,207)",                              1, 207,  "wider than the grid's sheet"],
  ["=SEQUENCE(1,16384)",                            1, 16384, "as wide as Excel's"],
  ["=SEQUENCE(5000)",                               5000, 1, "longer"],
  ["=TRANSPOSE(D!A1:A300)",                         1, 300,  "a long column laid down"],
  ["=TOROW(D!A1:A300)",                             1, 300,  "the same"],
  ["=WRAPROWS(D!A1:A300,150)",                      2, 150,  "in two rows"],
  ["=WRAPCOLS(SEQUENCE(2600),2)",                   2, 1300, "in many columns"],
  ["=EXPAND(1,1200,70,0)",                          1200, 70, "both ways"],
  ["=MAKEARRAY(3,400,LAMBDA(r,c,r*c))",             3, 400,  "made"],
  ["=HSTACK(SEQUENCE(1,300),SEQUENCE(1,300))",      1, 600,  "side by side"],
  ["=VSTACK(SEQUENCE(900),SEQUENCE(900))",          1800, 1, "one below the other"],
  ["=LET(a,SEQUENCE(1,300),b,a*2,b)",               1, 300,  "within LET"],
  ["=SEQUENCE(1,60)*SEQUENCE(1200)",                1200, 60, "a product"],
])("%s fills its %d × %d cells: %s", async (formula, rows, columns) => {
  const [first, last] = await corners(formula, rows - 1, columns - 1);
  expect(typeof first).toBe("number");
  expect(typeof last).toBe("number");
  const book = readBook(grid);
  expect(book.sheets[0]!.cells[rows - 1]?.[columns - 1]?.value).toBe(last);
});

// prettier-ignore
test.each([
  ["=SUM(SEQUENCE(1,16384))",                       16384 * 16385 / 2, "no sheet limits what is within"],
  ["=LET(a,SEQUENCE(1,207),INDEX(a,207))",          207],
  ["=COLUMNS(RANDARRAY(2,500))",                    500],
  ["=SEQUENCE(1048577)",                            error("#VALUE!"), "but no array is longer than a sheet"],
  ["=SEQUENCE(1,16385)",                            error("#VALUE!"), "or wider"],
  ["=MAKEARRAY(1048576,16384,LAMBDA(r,c,1))",       error("#VALUE!"), "or larger than the memory"],
  ["=EXPAND(1,1048576,16384)",                      error("#VALUE!")],
  ["=ZZ9999",                                       0, "a cell beyond what is drawn is blank"],
  ["=SUM(A2:CZ2000)",                               0],
  ["=IF(ISBLANK(D!AMJ5000),1,2)",                   1],
])("%s is %j %s", async (...[formula, expected]) => {
  expect((await corners(formula, 0, 0))[0]).toEqual(expected);
});

test("a spill stops at the edge of Excel's sheet, and what reads a long one reads all of it", async () => {
  const rows: (string | null)[][] = [["=SUM(C:C)", "=SUM(C1:C5000)", "=SEQUENCE(5000)", "=SUM(2:2)"]];
  rows.push([null, null, null, null, "=SEQUENCE(1,300)"]);
  await loadBook(grid, bookOf(sheet("T", { cells: cells(rows) })));
  const id = grid.sheetNamed("T")!.getSheetId();
  expect([0, 1, 3].map((column) => grid.value(id, 0, column))).toEqual([12502500, 12502500, 2 + 45150]);
  await grid.type(id, 0, 5, [["=SEQUENCE(1,16384)"]]);
  expect(grid.value(id, 0, 5)).toEqual(error("#SPILL!"));
  await grid.type(id, 8000, 2, [[1]]);
  expect(grid.value(id, 0, 0)).toBe(12502501);
});
