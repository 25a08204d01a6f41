import { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import type { Grid } from "office-host/grid/grid";
import { headlessGrid } from "office-host/grid/headless";
import { loadBook } from "office-host/grid/load";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

let grid: Grid;
let calculations = 0;
beforeAll(() => {
  grid = headlessGrid();
  grid.commands.onCommandExecuted(({ id }) => {
    if (id === SetFormulaCalculationStartMutation.id) calculations += 1;
  });
});
afterAll(() => grid?.dispose());

/** How often all is calculated by what is done. */
async function counted(work: () => Promise<void>): Promise<number> {
  await grid.calculated();
  calculations = 0;
  await work();
  return calculations;
}

/** Formulas that no file has a value for, in a table, and in rules for looks and input. */
const ruled = bookOf(
  sheet("T", {
    cells: cells([
      ["Part", "Share", "=SUM(Parts[Part])"],
      [1, "=Parts[[#This Row],[Part]]/C1", "=C1*2"],
      [3, "=Parts[[#This Row],[Part]]/C1"],
    ]),
    tables: [{ name: "Parts", range: "A1:B3", columns: ["Part", "Share"], style: "", totals: false }],
    conditionalFormats: [
      {
        range: "A2:A3",
        priority: 1,
        stopIfTrue: false,
        type: "expression",
        formula: "=A2>$C$1/2",
        format: { bold: true },
      },
    ],
    validations: [{ range: "A2:A3", type: "custom", formula1: "=A2<$C$1", allowBlank: true }],
  }),
);

test("a workbook is calculated once on opening, with its tables and rules", async () => {
  expect(await counted(() => loadBook(grid, ruled))).toBe(1);
  const id = grid.sheetNamed("T")!.getSheetId();
  expect([grid.value(id, 0, 2), grid.value(id, 1, 1), grid.value(id, 1, 2)]).toEqual([4, 0.25, 8]);
});

/** A spill in A1 of four rows and three columns, whose last column is read, and what is made of that. */
const book = (spill: string) =>
  bookOf(
    sheet("T", {
      cells: cells([
        [spill, null, null, null, "=SUM(C2:C4)", "=C1:C4*2", "=SUM(F2:F4)", "=SUM(A1:C4)", "=RAND()", "=I1"],
        [],
        [],
        [],
        [7],
      ]),
    }),
  );
const number = (column: number, row = 0): number =>
  grid.value(grid.sheetNamed("T")!.getSheetId(), row, column) as number;
const total = (columns: readonly number[], rows: readonly number[]): number =>
  rows.flatMap((row) => columns.map((column) => number(column, row))).reduce((sum, one) => sum + one, 0);

/** What reads the random numbers must have read those that are shown. */
function expectShown(): void {
  expect(number(4)).toBeCloseTo(total([2], [1, 2, 3]), 10);
  expect(number(6)).toBeCloseTo(2 * total([2], [1, 2, 3]), 10);
  expect(number(7)).toBeCloseTo(total([0, 1, 2], [0, 1, 2, 3]), 10);
  expect(number(9)).toBe(number(8));
}

// prettier-ignore
test.each([
  ["=SEQUENCE(4,3)",                                      "the same each time"],
  ["=RANDARRAY(4,3)",                                     "another one each time"],
  ["=SEQUENCE(4,3)*RAND()",                               "a spill of a random number"],
  ["=SCAN(0,RANDARRAY(4,3),LAMBDA(sum,one,sum+one))",     "made of random numbers"],
])("%s, %s, is calculated no more often than a spill that stays", async (spill) => {
  const opened = await counted(() => loadBook(grid, book(spill)));
  expectShown();
  const edited = await counted(() => grid.type(grid.sheetNamed("T")!.getSheetId(), 4, 0, [[8]]));
  expectShown();
  expect([opened, edited]).toEqual([2, spill.includes("RAND") ? 2 : 1]);
});

test("random numbers change with each edit, though not with what follows from it", async () => {
  await loadBook(grid, book("=RANDARRAY(4,3)"));
  const shown = (): number[] => [0, 1, 2, 8].map((column) => number(column));
  const before = shown();
  await grid.type(grid.sheetNamed("T")!.getSheetId(), 4, 0, [[9]]);
  shown().forEach((one, at) => expect(one).not.toBe(before[at]));
});

test("opening can be stopped while it calculates, and another workbook is calculated after that", async () => {
  const many = Array.from({ length: 3_000 }, (_, row) => [`=SUM(B${row + 1}:C${row + 1})+${row}`]);
  const stopping = new AbortController();
  const shares: number[] = [];
  const told = grid.calculation.onMoved((share) => {
    shares.push(share);
    if (share > 0) stopping.abort(new Error("stopped"));
  });
  const opening = loadBook(grid, bookOf(sheet("M", { cells: cells(many) })), stopping.signal);
  await expect(opening).rejects.toThrow("stopped");
  told();
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(grid.calculation.pending).toBe(false);
  await loadBook(grid, ruled);
  expect(grid.value(grid.sheetNamed("T")!.getSheetId(), 0, 2)).toBe(4);
});
