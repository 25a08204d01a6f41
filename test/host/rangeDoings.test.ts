import { passwordHash } from "office-host/host/objects/passwordHash";
import { startExcel } from "office-host/startExcel";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());
const opened = (rows: Parameters<typeof cells>[0], other: Parameters<typeof cells>[0] = []) =>
  excel.open(bookOf(sheet("Plan", { cells: cells(rows) }), sheet("Other", { cells: cells(other) })));
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

type Fill = [what: string, start: unknown[], type: string, then: unknown[]];
const fills: Fill[] = [
  ["one number is copied", [5], "FillDefault", [5, 5, 5]],
  ["one number counts in a series", [5], "FillSeries", [6, 7, 8]],
  ["two numbers go on", [5, 8], "FillDefault", [11, 14, 17]],
  ["downwards too", [5, 3], "FillDefault", [1, -1, -3]],
  ["three go on along their line", [1, 2, 4], "FillDefault", [16 / 3, 41 / 6, 25 / 3]],
  ["numbers are repeated where told to", [5, 8], "FillCopy", [5, 8, 5]],
  ["a quarter", ["Q3"], "FillDefault", ["Q4", "Q1", "Q2"]],
  ["a text with a number", ["Plan 09"], "FillDefault", ["Plan 10", "Plan 11", "Plan 12"]],
  ["a number in front", ["1st"], "FillDefault", ["2st", "3st", "4st"]],
  ["a month", ["Nov"], "FillDefault", ["Dec", "Jan", "Feb"]],
  ["every other day of the week", ["Monday", "Wednesday"], "FillDefault", ["Friday", "Sunday", "Tuesday"]],
  ["a Chinese month", ["十一月"], "FillDefault", ["十二月", "一月", "二月"]],
  ["a plain text", ["north"], "FillDefault", ["north", "north", "north"]],
  ["texts in turn", ["a", "b"], "FillDefault", ["a", "b", "a"]],
  ["a day", ["2026-01-30"], "FillDefault", [46053, 46054, 46055]],
  ["working days", ["2026-01-30"], "FillWeekdays", [46055, 46056, 46057]],
  ["month ends", ["2026-01-31"], "FillMonths", [46081, 46112, 46142]],
  ["years", ["2024-02-29"], "FillYears", [45716, 46081, 46446]],
  ["days a month apart", ["2026-01-15", "2026-02-15"], "FillDefault", [46096, 46127, 46157]],
  ["a formula moves along", ["=B1*2"], "FillDefault", ["=B2*2", "=B3*2", "=B4*2"]],
];

test.each(fills)("filling: %s", async (_what, start, type, then) => {
  await opened([]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Plan");
    const end = start.length + then.length;
    sheet.getRange(`A1:A${start.length}`).formulas = start.map((value) => [value]);
    sheet.getRange(`A1:A${start.length}`).autoFill(`A1:A${end}`, type as Excel.AutoFillType);
    const down = sheet.getRange(`A${start.length + 1}:A${end}`).load("formulas");
    await context.sync();
    expect(down.formulas.map(([value]) => value)).toEqual(
      then.map((value) => (typeof value === "number" ? expect.closeTo(value, 9) : value)),
    );
  });
});

test("filling goes to the right and back up as well, takes looks along, and is refused elsewhere", async () => {
  await opened([["", "", "x"], [], [10, 20], [0], [3, 2]]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Plan");
    sheet.getRange("A3:B3").format.font.bold = true;
    sheet.getRange("A3:B3").autoFill("A3:D3");
    sheet.getRange("A5").autoFill("A4:A5", "FillSeries");
    const right = sheet.getRange("A3:D3").load("values");
    const up = sheet.getRange("A4").load("values");
    const font = sheet.getRange("D3").format.font.load("bold");
    await context.sync();
    expect([right.values, up.values, font.bold]).toEqual([[[10, 20, 30, 40]], [[2]], true]);
    sheet.getRange("A3:B3").autoFill("B3:D3");
    await expect(context.sync()).rejects.toEqual(refusal("InvalidArgument"));
    sheet.getRange("A3:B3").autoFill("A3:D3", "FlashFill");
    await expect(context.sync()).rejects.toEqual(refusal("NotImplemented"));
  });
});

test.each<[string, string, string, string]>([
  ["from the beginning of a run to its end", "A1", "Down", "A3"],
  ["from its end over the gap", "A3", "Down", "A5"],
  ["from a blank to what comes next", "A4", "Down", "A5"],
  ["on to the sheet's edge", "A5", "Down", "A1048576"],
  ["back", "A5", "Up", "A3"],
  ["right", "A1", "Right", "B1"],
  ["left of nothing", "A2", "Left", "A2"],
])("Ctrl and an arrow: %s", async (_what, from, direction, to) => {
  await opened([[1, 2], [3], [4], [], [5]]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Plan").getRange(from);
    const edge = range.getRangeEdge(direction as Excel.KeyboardDirection).load("address");
    const extended = range.getExtendedRange(direction as Excel.KeyboardDirection).load("address");
    await context.sync();
    expect(edge.address).toBe(`Plan!${to}`);
    const ends = [from, to].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    expect(extended.address).toBe(`Plan!${from === to ? to : ends.join(":")}`);
  });
});

test("what is there twice goes, the rest moves up, formulas with it", async () => {
  await opened([
    ["k", "v", "f"],
    ["a", 1, "=B2"],
    ["A", 1, "=B3"],
    ["b", 2, "=B4"],
    ["a", 3, "=B5"],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Plan");
    const result = sheet.getRange("A1:C5").removeDuplicates([0, 1], true).load("removed,uniqueRemaining");
    const left = sheet.getRange("A1:C5").load("formulas");
    await context.sync();
    expect([result.removed, result.uniqueRemaining]).toEqual([1, 3]);
    expect(left.formulas).toEqual([
      ["k", "v", "f"],
      ["a", 1, "=B2"],
      ["b", 2, "=B3"],
      ["a", 3, "=B4"],
      ["", "", ""],
    ]);
    sheet.getRange("A1:C5").removeDuplicates([3], true);
    await expect(context.sync()).rejects.toEqual(refusal("InvalidArgument"));
  });
});

test("what a formula reads and what reads a cell, one step or all, on every sheet", async () => {
  await opened(
    [
      [1, 2],
      ["=A1+B1", "=SUM(A1:A2)"],
    ],
    [["=Plan!B2*2"], ["=A1"]],
  );
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const last = worksheets.getItem("Other").getRange("A2");
    const first = worksheets.getItem("Plan").getRange("B1");
    const found = [
      last.getDirectPrecedents(),
      last.getPrecedents(),
      first.getDirectDependents(),
      first.getDependents(),
    ];
    for (const each of found) each.load("addresses");
    found[1]!.areas.load("items/address");
    await context.sync();
    expect(found.map(({ addresses }) => addresses)).toEqual([
      ["Other!A1"],
      ["Other!A1", "Plan!A1:A2", "Plan!A1", "Plan!B1:B2"],
      ["Plan!A2"],
      ["Plan!A2:B2", "Other!A1:A2"],
    ]);
    expect(found[1]!.areas.items).toHaveLength(2);
    first.getDirectPrecedents().load("addresses");
    await expect(context.sync()).rejects.toEqual(refusal("ItemNotFound"));
  });
});

test("what a document says by names of its own stays in its file", async () => {
  await opened([]);
  await Excel.run(async (context) => {
    const { properties } = context.workbook;
    for (const [key, value] of [
      ["Text", "<a> & 中"],
      ["Whole", 5],
      ["Part", 1.5],
      ["Yes", true],
      ["odd\u0001", "\u0001_x0041_"],
    ] as const)
      properties.custom.add(key, value);
    properties.custom.add("text", "again");
    Object.assign(properties, { company: "ACME", manager: "Carol" });
    await context.sync();
    properties.custom.add("", "x");
    await expect(context.sync()).rejects.toEqual(refusal("InvalidArgument"));
  });
  await excel.open(await readXlsx(await writeXlsx(excel.book())));
  await Excel.run(async (context) => {
    const { properties } = context.workbook;
    const custom = properties.custom.load("items/key,items/value,items/type");
    properties.load("company,manager");
    await context.sync();
    expect(custom.items.map(({ key, value, type }) => [key, value as unknown, type])).toEqual([
      ["text", "again", "String"],
      ["Whole", 5, "Number"],
      ["Part", 1.5, "Float"],
      ["Yes", true, "Boolean"],
      ["odd\u0001", "\u0001_x0041_", "String"],
    ]);
    expect([properties.company, properties.manager]).toEqual(["ACME", "Carol"]);
    custom.getItem("WHOLE").delete();
    const gone = custom.getItemOrNullObject("Whole");
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test.each<[string, (sheets: Excel.WorksheetCollection) => unknown]>([
  ["added", (sheets) => sheets.add("New")],
  ["deleted", (sheets) => sheets.getItem("Other").delete()],
  ["renamed", (sheets) => (sheets.getItem("Other").name = "Else")],
  ["moved", (sheets) => (sheets.getItem("Other").position = 0)],
  ["hidden", (sheets) => (sheets.getItem("Other").visibility = "Hidden")],
  ["copied", (sheets) => sheets.getItem("Other").copy()],
])("no sheet is %s while the workbook is protected", async (_what, change) => {
  await opened([]);
  await Excel.run(async (context) => {
    context.workbook.protection.protect("s3cret");
    await context.sync();
    change(context.workbook.worksheets);
    await expect(context.sync()).rejects.toEqual(refusal("AccessDenied"));
    await excel.open(await readXlsx(await writeXlsx(excel.book())));
    const protection = context.workbook.protection.load("protected");
    await context.sync();
    expect(protection.protected).toBe(true);
    protection.unprotect("other");
    await expect(context.sync()).rejects.toEqual(refusal("AccessDenied"));
    protection.unprotect("s3cret");
    change(context.workbook.worksheets);
    await context.sync();
  });
});

/** The hash's published example, and one in a script that has two bytes a letter. */
test("a password's hash is the one that Excel's files have", () => {
  expect(passwordHash("test")).toBe("CBEB");
  expect(passwordHash("")).toBe("CE4B");
});

const beside: [ask: (range: Excel.Range) => Excel.Range, address: string][] = [
  [(range) => range.getResizedRange(1, -1), "C3:C4"],
  [(range) => range.getResizedRange(0, -3), "A3:C3"],
  [(range) => range.getResizedRange(-2, 0), "C1:D3"],
  [(range) => range.getRowsAbove(2), "C1:D2"],
  [(range) => range.getRowsBelow(), "C4:D4"],
  [(range) => range.getColumnsAfter(-1), "D3"],
  [(range) => range.getColumnsBefore(-1), "C3"],
  [(range) => range.getColumnsBefore(2), "A3:B3"],
];
test.each(beside)("beside C3:D3, %s is %s", async (ask, address) => {
  await opened([[1]]);
  const found = await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Plan").getRange("C3:D3");
    const other = ask(range).load("address");
    await context.sync();
    return other.address;
  });
  expect(found).toBe(`Plan!${address}`);
});

const told = (result: { value: unknown }): unknown => result.value;

test("a cell's properties tell its address and its style, and take a style; what can't be set is refused", async () => {
  await opened([["Plan", 1]]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Plan").getRange("A1:B1");
    range.setCellProperties([[{ style: "Good" }, { format: { font: { bold: true } } }]]);
    const asked = range.getCellProperties({ address: true, style: true, format: { font: { bold: true } } });
    await context.sync();
    expect(told(asked)).toEqual([
      [
        { address: "Plan!A1", style: "Good", format: { font: { bold: false } } },
        { address: "Plan!B1", style: "Normal", format: { font: { bold: true } } },
      ],
    ]);
    const borders = { format: { borders: { bottom: { color: "#FF0000" } } } };
    range.setCellProperties([[borders, {}]]);
    await expect(context.sync()).rejects.toEqual(refusal("NotImplemented"));
  });
});
