import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, sheet } from "xlsx-book/makeBook";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

/** What `onChanged` tells of the work: address, type, and the values before and after. */
async function heard(work: (sheet: Excel.Worksheet) => unknown): Promise<unknown[]> {
  await excel.open(bookOf(sheet("S", { cells: [[{ value: 1 }, { value: 2 }], [{ formula: "=A1*5" }]] })));
  const events: unknown[] = [];
  await Excel.run(async (context) => {
    const own = context.workbook.worksheets.getItem("S");
    own.onChanged.add(({ address, changeType, details }) => {
      const values = details ? [details.valueBefore, details.valueAfter, details.valueTypeAfter] : [];
      events.push([address, changeType, ...values]);
      return Promise.resolve();
    });
    await context.sync();
    await work(own);
    await context.sync();
    await excel.settled();
    await new Promise((resolve) => setTimeout(resolve));
  });
  return events;
}
const type = (row: number, content: unknown, column = 0) =>
  excel.grid.type(excel.grid.workbook.getActiveSheet().getSheetId(), row, column, [[content]]);
/** The same of the table F1:G2 with a calculated column. */
const inTable = async (work: (table: Excel.Table) => unknown) => {
  const told: string[] = [];
  const events = await heard(async (own) => {
    own.getRange("F1:G2").formulas = [
      ["a", "b"],
      [1, "=F2*2"],
    ];
    const table = own.tables.add("F1:G2", true);
    await own.context.sync();
    await excel.settled();
    table.onChanged.add(async ({ address, changeType }) => void told.push(`${address} ${changeType}`));
    await own.context.sync();
    await work(table);
  });
  return [events.slice(1), told];
};

test.each<[string, (sheet: Excel.Worksheet) => unknown, unknown[]]>([
  [
    "a value is written",
    (own) => (own.getRange("A1").values = [[3]]),
    [["A1", "RangeEdited", 1, 3, "Double"]],
  ],
  ["a value is typed", () => type(0, "x"), [["A1", "RangeEdited", 1, "x", "String"]]],
  [
    "a formula is written",
    (own) => (own.getRange("A1").formulas = [["=B1*2"]]),
    [["A1", "RangeEdited", 1, 4, "Double"]],
  ],
  ["a formula is typed", () => type(0, "=B1*2"), [["A1", "RangeEdited", 1, 4, "Double"]]],
  ["a formula is typed over one", () => type(1, "=B1*3"), [["A2", "RangeEdited", 5, 6, "Double"]]],
  ["a formula fails", () => type(0, "=1/0"), [["A1", "RangeEdited", 1, "#DIV/0!", "Error"]]],
  [
    "a formula spills",
    (own) => (own.getRange("D1").formulas = [["=SEQUENCE(3)"]]),
    [["D1", "RangeEdited", "", 1, "Double"]],
  ],
  [
    "cells are moved",
    (own) => own.getRange("A1:B1").moveTo("D1"),
    [
      ["A1:B1", "RangeEdited"],
      ["D1:E1", "RangeEdited"],
    ],
  ],
  ["a row is inserted", (own) => own.getRange("1:1").insert("Down"), [["1:1", "RowInserted"]]],
  ["cells are inserted", (own) => own.getRange("A1").insert("Down"), [["A1", "CellInserted"]]],
])("onChanged tells once, with what it comes to, that %s", async (_what, work, told) => {
  expect(await heard(work)).toEqual(told);
});

test("the value before is that of this edit, not of one before it", async () => {
  const events = await heard(async (own) => {
    own.getRange("A1").values = [[3]];
    await own.context.sync();
    own.getRange("A1").values = [[4]];
    await own.context.sync();
    await type(0, 5);
  });
  expect(events).toEqual([
    ["A1", "RangeEdited", 1, 3, "Double"],
    ["A1", "RangeEdited", 3, 4, "Double"],
    ["A1", "RangeEdited", 4, 5, "Double"],
  ]);
});

test.each<[string, (table: Excel.Table) => unknown, sheet: unknown[], table: string[]]>([
  [
    "what is typed below it, and what that fills",
    () => type(2, 9, 5),
    [
      ["F3", "RangeEdited", "", 9, "Double"],
      ["G3", "RangeEdited", "", 18, "Double"],
    ],
    ["F3 RangeEdited", "G3 RangeEdited"],
  ],
  [
    "what is typed beside it, and the header that it gets",
    () => type(1, 9, 7),
    [
      ["H2", "RangeEdited", "", 9, "Double"],
      ["H1", "RangeEdited", "", "Column1", "String"],
    ],
    ["H2 RangeEdited", "H1 RangeEdited"],
  ],
  [
    "a new column once",
    (table) => void table.columns.add(undefined, [["c"], [5]]),
    [["H1:H2", "RangeEdited"]],
    ["H1:H2 RangeEdited"],
  ],
  [
    "an emptied header by the name that it gets",
    () => type(0, "", 6),
    [["G1", "RangeEdited", "b", "Column1", "String"]],
    ["G1 RangeEdited"],
  ],
  [
    "a header that is another's by its number",
    (table) => (table.getHeaderRowRange().getCell(0, 1).values = [["A"]]),
    [["G1", "RangeEdited", "b", "A2", "String"]],
    ["G1 RangeEdited"],
  ],
])("a table tells %s", async (_what, work, sheet, table) => {
  expect(await inTable(work)).toEqual([sheet, table]);
});
