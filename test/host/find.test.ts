import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

let excel: StartedExcel;
const rows = [
  ["id", "what", "id again"],
  ["g1", "first", 1],
  ["G1", "second", "g1"],
  ["g10", "third", "'007"],
  ["a*b", "fourth", 7],
  ["a?b", "fifth", "x~y"],
  ["axb", "sixth", true],
  ["g1", "seventh", 0.5],
];
beforeAll(async () => {
  excel = await startExcel();
});
beforeEach(async () => {
  await excel.open(bookOf(sheet("Sheet1", { cells: cells(rows) }), sheet("Empty")));
  await change((first) => {
    first.getRange("C4").values = [["'007"]];
    first.getRange("C8").numberFormat = [["0%"]];
  });
});
afterAll(() => excel.stop());

const change = (work: (first: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });
const find = (
  text: string,
  criteria: Excel.SearchCriteria,
  within = "A1:A8",
  on = "Sheet1",
): Promise<string> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(on).getRange(within);
    const found = range.find(text, criteria).load("address");
    await context.sync();
    return found.address.split("!")[1] ?? "";
  });

const whole = { completeMatch: true, matchCase: true } as const;
const back = { searchDirection: "Backwards" } as const;

test.each<[string, string, string, Excel.SearchCriteria, string]>([
  ["g1", "A1:A8", "A2", whole, "whole cells, in that case"],
  ["G1", "A1:A8", "A3", whole, "the case decides"],
  ["g10", "A1:A8", "A4", whole, "no part of a cell"],
  ["g1", "A1:A8", "A2", {}, "without either the first that contains it"],
  ["1", "A1:A8", "A2", { matchCase: true }, "a part of a cell"],
  ["g1", "A1:A8", "A8", { ...whole, ...back }, "backwards: the last"],
  ["G1", "A1:A8", "A8", { completeMatch: true, ...back }, "backwards, in any case"],
  ["g1", "A2:A8", "A8", whole, "the range's first cell comes last"],
  ["g1", "A2:A7", "A2", whole, "but it comes"],
  ["g1", "A1:C8", "A2", whole, "row by row"],
  ["g1", "A3:C8", "C3", whole, "row by row, from the left"],
  ["g1", "B3", "C3", whole, "from a single cell the whole sheet, after it"],
  ["id", "C8", "A1", whole, "from a single cell round the end of the sheet"],
  ["a~*b", "A1:A8", "A5", whole, "~* is the sign itself"],
  ["a~?b", "A1:A8", "A6", whole, "~? too"],
  ["x~~y", "C1:C8", "C6", whole, "~~ too"],
  ["a?b", "A1:A8", "A5", whole, "? is any sign"],
  ["7", "C1:C8", "C5", whole, "a number by its text"],
  ["007", "C1:C8", "C4", whole, "text that looks like a number"],
  ["TRUE", "C1:C8", "C7", whole, "a truth value"],
  ["50%", "C1:C8", "C8", whole, "as the cell shows it"],
])("find %s in %s: %s (%j, %s)", async (text, within, expected, criteria) => {
  expect(await find(text, criteria, within)).toBe(expected);
});

test.each([
  ["g2", "A1:A8", "Sheet1", "ItemNotFound", "nothing has it"],
  ["g1", "B1:B8", "Sheet1", "ItemNotFound", "it stands elsewhere"],
  ["g1", "A1:A8", "Empty", "ItemNotFound", "a sheet with nothing on it"],
  ["", "A1:A8", "Sheet1", "InvalidArgument", "no text"],
  ["x".repeat(256), "A1:A8", "Sheet1", "InvalidArgument", "longer than Excel looks for"],
])("find %.5s in %s of %s is %s: %s", async (text, within, on, code) => {
  await expect(find(text, whole, within, on)).rejects.toMatchObject({ code });
});

test("findOrNullObject is null where nothing has it", () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A8");
    const none = range.findOrNullObject("g2", whole).load("address");
    const one = range.findOrNullObject("g10", whole).load("rowIndex");
    await context.sync();
    expect([none.isNullObject, one.isNullObject, one.rowIndex]).toEqual([true, false, 3]);
  }));

test("is resolved when the batch runs, and what comes before a find that fails stays", async () => {
  await change((first) => {
    first.getRange("A8").values = [["moved"]];
    first.getRange("A1:A8").find("moved", whole).getOffsetRange(0, 1).values = [["here"]];
  });
  const failing = change((first) => {
    first.getRange("C1").values = [["before"]];
    first.getRange("A1:A8").find("nobody", whole).getOffsetRange(0, 1).values = [["never"]];
    first.getRange("C2").values = [["after"]];
  });
  await expect(failing).rejects.toMatchObject({ code: "ItemNotFound" });
  expect(excel.book().sheets[0]?.cells.map((row) => row.slice(1).map((cell) => cell?.value))).toMatchObject([
    ["what", "before"],
    ["first", 1],
    ["second", "g1"],
    ["third", "007"],
    ["fourth", 7],
    ["fifth", "x~y"],
    ["sixth", true],
    ["here", 0.5],
  ]);
});

test.each([
  ["rowHidden", "2:2", "A8", "hidden rows are passed over"],
  ["columnHidden", "A:A", "ItemNotFound", "a hidden column has nothing to be found"],
] as const)("with %s of %s: %s, %s", async (what, address, expected, _why) => {
  await change((first) => {
    first.getRange(address)[what] = true;
  });
  const answer = await find("g1", whole).catch((caught: { code: string }) => caught.code);
  expect(answer).toBe(expected);
});

test("replaceAll puts whole cells or parts of them in another's place, and counts", async () => {
  const counts = await Excel.run(async (context) => {
    const first = context.workbook.worksheets.getItem("Sheet1");
    const results = [
      first.getRange("A1:A8").replaceAll("g1", "h1", whole),
      first.getRange("A1:A8").replaceAll("a~*b", "star", { completeMatch: true }),
      first.getRange("B1:B8").replaceAll("th", "TH", { matchCase: false }),
      first.getRange("B1:B8").replaceAll("nowhere", "x", {}),
    ];
    await context.sync();
    return results.map(({ value }) => value);
  });
  expect(counts).toEqual([2, 1, 5, 0]);
  const now = excel.book().sheets[0]?.cells.map((row) => row.slice(0, 2).map((cell) => cell?.value));
  expect(now).toEqual([
    ["id", "what"],
    ["h1", "first"],
    ["G1", "second"],
    ["g10", "THird"],
    ["star", "fourTH"],
    ["a?b", "fifTH"],
    ["axb", "sixTH"],
    ["h1", "sevenTH"],
  ]);
});
