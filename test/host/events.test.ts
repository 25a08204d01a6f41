import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

let excel: StartedExcel;
const grown = [
  ["a", "b"],
  [1, 2],
  [3, 4],
];
beforeAll(async () => {
  excel = await startExcel();
});
beforeEach(async () => {
  await excel.open(
    bookOf(sheet("Plan", { cells: cells(grown) }), sheet("Two"), sheet("Away", { visibility: "hidden" })),
  );
});
afterAll(() => excel.stop());

type Told = Record<string, unknown>;
const aside = ["worksheetId", "tableId", "source", "triggerSource", "details"];
type Sheets = Excel.WorksheetCollection;
/** What the workbook, its sheets and its tables tell of an action, in short, without what is the same in all. */
async function told(
  action: (sheets: Sheets, plan: Excel.Worksheet, table: Excel.Table) => void,
): Promise<string[]> {
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const plan = worksheets.getItem("Plan");
    const table = plan.tables.add("E1:F1", true);
    await context.sync();
    await excel.settled();
    const listen = async (event: object) => {
      const { type, ...more } = event as Told;
      const parts = Object.entries(more)
        .filter(([key, part]) => !aside.includes(key) && part !== undefined && typeof part !== "function")
        .map(([, part]) => (typeof part === "object" ? JSON.stringify(part) : String(part)));
      heard.push([type, ...parts.sort()].join(" "));
    };
    for (const event of [
      "onAdded",
      "onChanged",
      "onDeleted",
      "onNameChanged",
      "onMoved",
      "onVisibilityChanged",
      "onActivated",
      "onDeactivated",
      "onFormatChanged",
    ] as const)
      (worksheets[event] as OfficeExtension.EventHandlers<object>).add(listen);
    for (const event of ["onAdded", "onChanged", "onDeleted"] as const)
      (tables[event] as OfficeExtension.EventHandlers<object>).add(listen);
    await context.sync();
    action(worksheets, plan, table);
    await context.sync();
    await excel.settled();
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  return heard;
}

test.each<[string, Parameters<typeof told>[0], string[]]>([
  ["a value", (_s, plan) => (plan.getRange("A2").values = [[9]]), ["WorksheetChanged A2 RangeEdited"]],
  ["a look", (_s, plan) => (plan.getRange("A1").format.fill.color = "tomato"), ["WorksheetFormatChanged A1"]],
  [
    "a deleted cell",
    (_s, plan) => plan.getRange("A2").delete("Up"),
    ['WorksheetChanged A2 CellDeleted {"deleteShiftDirection":"Up"}'],
  ],
  [
    "an inserted cell",
    (_s, plan) => void plan.getRange("A3").insert("Down"),
    ['WorksheetChanged A3 CellInserted {"insertShiftDirection":"Down"}'],
  ],
  ["a deleted row", (_s, plan) => plan.getRange("5:5").delete("Up"), ["WorksheetChanged 5:5 RowDeleted"]],
  [
    "an inserted column",
    (_s, plan) => void plan.getRange("B:B").insert("Right"),
    ["WorksheetChanged B:B ColumnInserted"],
  ],
  [
    "a table's row",
    (_s, _p, table) => void table.rows.add(undefined, [[1, 2]]),
    ["WorksheetChanged E2:F2 RangeEdited", "TableChanged E2:F2 RangeEdited"],
  ],
  [
    "a table's deleted row",
    (_s, plan, table) => {
      plan.getRange("E2:F3").values = grown.slice(1);
      table.resize("E1:F3");
      table.rows.getItemAt(0).delete();
    },
    [
      "WorksheetChanged E2:F3 RangeEdited",
      "TableChanged E2:F2 RangeEdited",
      'WorksheetChanged CellDeleted E2:F2 {"deleteShiftDirection":"Up"}',
      "TableChanged E2:F2 RowDeleted",
    ],
  ],
  [
    "a deleted table",
    (_s, _p, table) => table.delete(),
    ["TableDeleted Table1", "WorksheetChanged E1:F1 RangeEdited"],
  ],
  ["a new name", (_s, plan) => (plan.name = "Year"), ["WorksheetNameChanged Plan Year"]],
  ["a new sheet, which isn't gone to", (sheets) => void sheets.add("New"), ["WorksheetAdded"]],
  ["a copied sheet", (_s, plan) => void plan.copy(), ["WorksheetAdded", "TableAdded"]],
  ["a moved sheet", (_s, plan) => (plan.position = 1), ["WorksheetMoved 0 1"]],
  [
    "a sheet gone to",
    (sheets) => sheets.getItem("Two").activate(),
    ["WorksheetDeactivated", "WorksheetActivated"],
  ],
  [
    "a hidden sheet",
    (sheets) => (sheets.getItem("Two").visibility = "VeryHidden"),
    ["WorksheetVisibilityChanged VeryHidden Visible"],
  ],
  [
    "a shown sheet",
    (sheets) => (sheets.getItem("Away").visibility = "Visible"),
    ["WorksheetVisibilityChanged Hidden Visible"],
  ],
  ["a deleted sheet", (sheets) => sheets.getItem("Two").delete(), ["WorksheetDeleted"]],
])("%s is told once", async (_what, action, expected) => expect(await told(action)).toEqual(expected));

test("copies are named as in Excel", async () => {
  const names = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Plan").copy();
    worksheets.getItem("Plan (2)").copy("Beginning");
    worksheets.getItem("Two").name = "A name as long as Excel lets it b";
    await context.sync().catch(() => undefined);
    worksheets.getItem("Two").name = "A name as long as Excel takes i";
    worksheets.getItem("A name as long as Excel takes i").copy("End");
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual([
    "Plan (3)",
    "Plan",
    "Plan (2)",
    "A name as long as Excel takes i",
    "Away",
    "A name as long as Excel tak (2)",
  ]);
});

test("a table over its header alone fills its blank row before it gets rows, also after its last row went", async () => {
  const rows = await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem("Two").tables.add("A1:B1", true);
    table.rows.add(undefined, [
      [1, 2],
      [3, 4],
    ]);
    table.rows.add(undefined, [[5, 6]]);
    const three = table.getRange().load("address");
    await context.sync();
    table.rows.deleteRowsAt(0, 3);
    table.rows.add(undefined, [[7, 8]]);
    const one = table.getDataBodyRange().load("address,values");
    await context.sync();
    return [three.address, one.address, one.values];
  });
  expect(rows).toEqual(["Two!A1:B4", "Two!A2:B2", [[7, 8]]]);
});

test.each([
  ["tomato", "#FF6347"],
  ["LightGoldenrodYellow", "#FAFAD2"],
  ["FFA500", "#FFA500"],
])("the colour %s is %s everywhere", async (word, color) => {
  const colors = await Excel.run(async (context) => {
    const two = context.workbook.worksheets.getItem("Two");
    const cell = two.getRange("A1");
    two.tabColor = word;
    cell.format.fill.color = word;
    cell.format.font.color = word;
    cell.format.borders.getItem("EdgeTop").color = word;
    two.load("tabColor");
    cell.load("format/fill/color,format/font/color");
    const border = cell.format.borders.getItem("EdgeTop").load("color");
    await context.sync();
    return [two.tabColor, cell.format.fill.color, cell.format.font.color, border.color];
  });
  expect(colors).toEqual([color, color, color, color]);
});

type Doing = [
  what: string,
  listen: (plan: Excel.Worksheet) => object,
  act: (plan: Excel.Worksheet) => unknown,
  then: Record<string, unknown>[],
];
const doings: Doing[] = [
  [
    "rows hidden",
    ({ onRowHiddenChanged }) => onRowHiddenChanged,
    (plan) => (plan.getRange("2:3").rowHidden = true),
    [{ address: "2:3", changeType: "Hidden" }],
  ],
  [
    "a formula instead of a value",
    ({ onFormulaChanged }) => onFormulaChanged,
    (plan) => {
      plan.getRange("D1:D2").formulas = [["=A2"], [5]];
    },
    [{ formulaDetails: [{ cellAddress: "D1", previousFormula: "" }] }],
  ],
  [
    "protection",
    ({ onProtectionChanged }) => onProtectionChanged,
    (plan) => plan.protection.protect(),
    [{ isProtected: true }],
  ],
  [
    "rows sorted",
    ({ onRowSorted }) => onRowSorted,
    (plan) => plan.getRange("A1:B3").sort.apply([{ key: 0, ascending: false }], false, true),
    [{ address: "A2:B3" }],
  ],
  [
    "columns sorted",
    ({ onColumnSorted }) => onColumnSorted,
    (plan) => plan.getRange("A1:B3").sort.apply([{ key: 1, ascending: false }], false, false, "Columns"),
    [{ address: "A1:B3" }],
  ],
  [
    "a chart added",
    ({ charts: { onAdded } }) => onAdded,
    (plan) => plan.charts.add("Pie", plan.getRange("A1:B3")),
    [{}],
  ],
  [
    "a chart deleted",
    ({ charts: { onDeleted } }) => onDeleted,
    (plan) => plan.charts.add("Pie", plan.getRange("A1:B3")).delete(),
    [{}],
  ],
  [
    "a chart activated",
    ({ charts: { onActivated } }) => onActivated,
    (plan) => plan.charts.add("Pie", plan.getRange("A1:B3")).activate(),
    [{}],
  ],
];
test.each(doings)("%s: told once, and of nothing else", async (_what, listen, act, then) => {
  const heard: object[] = [];
  await Excel.run(async (context) => {
    const plan = context.workbook.worksheets.getItem("Plan").load("id");
    await context.sync();
    (listen(plan) as OfficeExtension.EventHandlers<object>).add((event) => {
      heard.push(event);
      return Promise.resolve();
    });
    await context.sync();
    plan.getRange("H20").values = [[1]];
    act(plan);
    await context.sync();
  });
  await excel.settled();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(then.map((event) => expect.objectContaining(event) as unknown));
});

// prettier-ignore
test.each<[formulas: Record<string, string>, changed: string, address: string, why: string]>([
  [{ B1: "=A1*2" },                                        "A1", "B1",             "one cell"],
  [{ B1: "=A1*2", B2: "=A1*3", B3: "=A1" },                "A1", "B1:B3",          "cells below one another"],
  [{ B1: "=A1*2", C1: "=A1*3", B2: "=A1", C2: "=A1" },     "A1", "B1:C2",          "a block of them"],
  [{ B1: "=A1*2", D1: "=A1*3", B3: "=A1" },                "A1", "B1,D1,B3",       "cells apart"],
  [{ B1: "=A1*2", B2: "=A1*3", C2: "=A1", E9: "=A9" },     "A1", "B1,B2:C2",       "what reads other cells is not calculated"],
])("%j after a change of %s: %s was calculated, %s", async (formulas, changed, address) => {
  const heard: string[] = [];
  await excel.open(bookOf(sheet("Plan")));
  await Excel.run(async (context) => {
    const plan = context.workbook.worksheets.getFirst();
    for (const [cell, formula] of Object.entries(formulas)) plan.getRange(cell).formulas = [[formula]];
    await context.sync();
    await excel.settled();
    plan.onCalculated.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    plan.getRange(changed).values = [[7]];
    await context.sync();
  });
  await excel.settled();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual([address]);
});

test("columns sorted stand by the row that was asked for, formulas moved along", async () => {
  await Excel.run(async (context) => {
    const plan = context.workbook.worksheets.getItem("Plan");
    plan.getRange("A1:C3").formulas = [
      ["x", "a", "b"],
      [1, 3, 2],
      ["=A2", "=B2", "=C2"],
    ];
    plan.getRange("A1:C3").sort.apply([{ key: 1, ascending: false }], false, true, "Columns");
    const sorted = plan.getRange("A1:C3").load("formulas");
    await context.sync();
    expect(sorted.formulas).toEqual([
      ["x", "a", "b"],
      [1, 3, 2],
      ["=A2", "=B2", "=C2"],
    ]);
    plan.getRange("A1:C3").sort.apply([{ key: 1 }], false, true, "Columns");
    sorted.load("formulas");
    await context.sync();
    expect(sorted.formulas).toEqual([
      ["x", "b", "a"],
      [1, 2, 3],
      ["=A2", "=B2", "=C2"],
    ]);
  });
});
