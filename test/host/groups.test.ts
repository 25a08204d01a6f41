import { startExcel } from "office-host/startExcel";
import type { StartedExcel } from "office-host/startedExcel";
import type { Sheet } from "xlsx-book/book";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;
const opened = (more: Partial<Sheet> = {}) =>
  excel.open(bookOf(sheet("Plan", { cells: cells([["Goal", 1, 2, 3, 4, 5]]), ...more })));
const plan = (): Sheet => excel.book().sheets[0]!;
const work = (on: (sheet: Excel.Worksheet) => void) =>
  Excel.run(async (context) => {
    on(context.workbook.worksheets.getItem("Plan"));
    await context.sync();
  });

/** Rows as in Microsoft's sample: 4 to 9 with 4 and 5, and 7 and 8, within. */
const nested = (on: Excel.Worksheet): void => {
  for (const rows of ["4:9", "4:5", "7:8"]) on.getRange(rows).group("ByRows");
};
const nestedLevels = { 3: 2, 4: 2, 5: 1, 6: 2, 7: 2, 8: 1 };

const doings: [
  what: string,
  does: (on: Excel.Worksheet) => void,
  levels: Record<number, number> | undefined,
  folded: number[] | undefined,
  hidden: number[],
][] = [
  ["groups within a group", () => undefined, nestedLevels, undefined, []],
  [
    "one level shows nothing of them",
    (on) => on.showOutlineLevels(1, 0),
    nestedLevels,
    [5, 8, 9],
    [3, 4, 5, 6, 7, 8],
  ],
  ["two levels show the outer group", (on) => on.showOutlineLevels(2, 0), nestedLevels, [5, 8], [3, 4, 6, 7]],
  [
    "three show all",
    (on) => (on.showOutlineLevels(1, 0), on.showOutlineLevels(3, 0)),
    nestedLevels,
    undefined,
    [],
  ],
  [
    "none changes nothing",
    (on) => (on.showOutlineLevels(2, 0), on.showOutlineLevels(0, 1)),
    nestedLevels,
    [5, 8],
    [3, 4, 6, 7],
  ],
  [
    "a group folds to the row below",
    (on) => on.getRange("6:6").hideGroupDetails("ByRows"),
    nestedLevels,
    [5],
    [3, 4],
  ],
  ["or from within", (on) => on.getRange("B7").hideGroupDetails("ByRows"), nestedLevels, [8], [6, 7]],
  [
    "what was folded within stays so",
    (on) => {
      on.getRange("6:6").hideGroupDetails("ByRows");
      on.getRange("10:10").hideGroupDetails("ByRows");
      on.getRange("10:10").showGroupDetails("ByRows");
    },
    nestedLevels,
    [5],
    [3, 4],
  ],
  [
    "within a folded group nothing shows",
    (on) => {
      on.showOutlineLevels(1, 0);
      on.getRange("6:6").showGroupDetails("ByRows");
    },
    nestedLevels,
    [8, 9],
    [3, 4, 5, 6, 7, 8],
  ],
  [
    "ungrouping takes the innermost",
    (on) => on.getRange("A1:F10").ungroup("ByRows"),
    { 3: 1, 4: 1, 6: 1, 7: 1 },
    undefined,
    [],
  ],
  [
    "twice takes both",
    (on) => {
      on.getRange("A1:F10").ungroup("ByRows");
      on.getRange("A1:F10").ungroup("ByRows");
    },
    undefined,
    undefined,
    [],
  ],
  [
    "what is ungrouped folded stays hidden",
    (on) => {
      on.getRange("6:6").hideGroupDetails("ByRows");
      on.getRange("4:5").ungroup("ByRows");
    },
    { ...nestedLevels, 3: 1, 4: 1 },
    undefined,
    [3, 4],
  ],
  [
    "rows that come and go take groups along",
    (on) => {
      on.getRange("5:5").insert("Down");
      on.getRange("1:2").delete("Up");
      on.getRange("5:5").hideGroupDetails("ByRows");
    },
    { 1: 2, 2: 2, 3: 2, 4: 1, 5: 2, 6: 2, 7: 1 },
    [4],
    [1, 2, 3],
  ],
];

test.each(doings)("groups of rows: %s", async (_what, does, levels, folded, hidden) => {
  await opened();
  await work(nested);
  await work(does);
  const { rowGroups, hiddenRows = [] } = plan();
  expect(rowGroups).toEqual(levels && { levels, ...(folded && { folded }) });
  expect(hiddenRows).toEqual(hidden);
});

test("groups of columns come back from a file as they went in, and fold where it says", async () => {
  await opened({ kept: [{ name: "outlinePr", attributes: { summaryRight: "0" } }] });
  await work((on) => {
    on.getRange("B:D").group("ByColumns");
    on.getRange("C:D").group("ByColumns");
    on.getRange("A:A").hideGroupDetails("ByColumns");
    nested(on);
  });
  const before = plan();
  expect(before.columnGroups).toEqual({ levels: { 1: 1, 2: 2, 3: 2 }, folded: [0] });
  expect(before.hiddenColumns).toEqual([1, 2, 3]);
  const { left, ...book } = await readXlsx(await writeXlsx(excel.book()));
  expect(left).toEqual([]);
  expect(book.sheets[0]).toEqual(before);
  await excel.open(book);
  expect(plan()).toEqual(before);
});

test("a step of groups is taken back at once", async () => {
  await opened({ hiddenRows: [4] });
  const before = plan();
  await work((on) => {
    nested(on);
    on.showOutlineLevels(1, 1);
  });
  expect(plan().hiddenRows).toEqual([3, 4, 5, 6, 7, 8]);
  await excel.grid.edits.undo();
  expect(plan()).toEqual(before);
  await excel.grid.edits.redo();
  expect(plan().rowGroups).toEqual({ levels: nestedLevels, folded: [5, 8, 9] });
});

test.each<[string, (on: Excel.Worksheet) => void, string]>([
  ["rows by columns", (on) => on.getRange("1:2").group("ByColumns"), "InvalidArgument"],
  [
    "an eighth group",
    (on) => {
      for (let level = 1; level <= 8; level += 1) on.getRange("1:2").group("ByRows");
    },
    "InvalidOperation",
  ],
  ["nine levels", (on) => on.showOutlineLevels(9, 1), "InvalidArgument"],
  ["another way", (on) => on.getRange("A1").ungroup("ByCells" as "ByRows"), "InvalidArgument"],
  [
    "a protected sheet",
    (on) => (on.protection.protect(), on.getRange("1:2").group("ByRows")),
    "AccessDenied",
  ],
])("groups refuse %s", async (_what, does, code) => {
  await opened();
  await expect(work(does)).rejects.toEqual(refusal(code));
});
