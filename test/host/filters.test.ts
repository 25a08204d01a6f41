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

/** Days of 2026 as cells hold them. */
const may = 46143;
const june = 46174;
const rows = [
  ["region", "amount", "day"],
  ["North", 10, may],
  ["south", 20, may + 1],
  ["North-West", 30, june],
  ["", 40, june + 1],
  ["100", 50, may],
  ["South", null, null],
];
const sum = [["=SUBTOTAL(9,B2:B7)"]];

beforeEach(async () => {
  const plan = cells(rows);
  plan.push([], cells(sum)[0]!);
  const table = {
    name: "Plan",
    range: "A1:C7",
    columns: ["region", "amount", "day"],
    style: "",
    totals: false,
  };
  await excel.open(bookOf(sheet("Table", { cells: plan, tables: [table] }), sheet("Range", { cells: plan })));
});

/** The rows of data that are shown, counted from 1, and what SUBTOTAL makes of them. */
async function shown(name: string): Promise<[number[], unknown]> {
  await excel.settled();
  const found = excel.book().sheets.find((one) => one.name === name)!;
  const rowsShown = [1, 2, 3, 4, 5, 6].filter((row) => !found.hiddenRows?.includes(row));
  return [rowsShown, found.cells[8]?.[0]?.value];
}

type Case = [what: string, column: number, criteria: Excel.FilterCriteria, shown: number[]];
const custom = (criterion1: string, criterion2?: string, operator?: "And" | "Or"): Excel.FilterCriteria => ({
  filterOn: "Custom",
  criterion1,
  criterion2,
  operator,
});
const dynamic = (dynamicCriteria: string): Excel.FilterCriteria =>
  ({ filterOn: "Dynamic", dynamicCriteria }) as Excel.FilterCriteria;

const cases: Case[] = [
  ["values, whatever their case", 0, { filterOn: "Values", values: ["SOUTH", "100"] }, [2, 5, 6]],
  ["blanks", 0, { filterOn: "Values", values: [""] }, [4]],
  ["a month", 2, { filterOn: "Values", values: [{ date: "2026-05", specificity: "Month" }] }, [1, 2, 5]],
  ["a day", 2, { filterOn: "Values", values: [{ date: "2026-05-02", specificity: "Day" }] }, [2]],
  ["more than", 1, custom(">20"), [3, 4, 5]],
  ["between", 1, custom(">=20", "<=40", "And"), [2, 3, 4]],
  ["either", 1, custom("<20", ">40", "Or"), [1, 5]],
  ["an amount as typed", 1, custom(">$30"), [4, 5]],
  ["a day as typed", 2, custom(">=6/1/2026"), [3, 4]],
  ["equal", 0, custom("=south"), [2, 6]],
  ["not equal", 0, custom("<>south"), [1, 3, 4, 5]],
  ["wildcards", 0, custom("=*north*"), [1, 3]],
  ["empty", 0, custom("="), [4]],
  ["not empty", 1, custom("<>"), [1, 2, 3, 4, 5]],
  ["the highest", 1, { filterOn: "TopItems", criterion1: "2" }, [4, 5]],
  ["the lowest", 1, { filterOn: "BottomItems", criterion1: "1" }, [1]],
  ["the highest share", 1, { filterOn: "TopPercent", criterion1: "40" }, [4, 5]],
  ["the lowest share", 1, { filterOn: "BottomPercent", criterion1: "1" }, [1]],
  ["above average", 1, dynamic("AboveAverage"), [4, 5]],
  ["below average", 1, dynamic("BelowAverage"), [1, 2]],
  ["June", 2, dynamic("AllDatesInPeriodJune"), [3, 4]],
  ["a quarter", 2, dynamic("AllDatesInPeriodQuarter2"), [1, 2, 3, 4, 5]],
  ["a year long gone by", 2, custom("<1/1/2026"), []],
];
const total = (visible: number[]): number =>
  visible.reduce((all, row) => all + Number(rows[row]![1] ?? 0), 0);

test.each(cases)(
  "%s: rows stand or go, in a table and in a range, and stay so in a file",
  async (...[, column, criteria, left]) => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Plan");
      table.columns.getItemAt(column).filter.apply(criteria);
      const { autoFilter } = context.workbook.worksheets.getItem("Range");
      autoFilter.apply("A1:C7", column, criteria);
      await context.sync();
    });
    for (const name of ["Table", "Range"]) expect(await shown(name)).toEqual([left, total(left)]);
    const before = excel.book();
    await excel.open(await readXlsx(await writeXlsx(before)));
    for (const name of ["Table", "Range"]) expect(await shown(name)).toEqual([left, total(left)]);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Plan");
      const { filter } = table.columns.getItemAt(column);
      filter.load("criteria");
      const { autoFilter } = context.workbook.worksheets.getItem("Range");
      autoFilter.load("criteria,enabled,isDataFiltered");
      const ofTable = table.autoFilter.load("isDataFiltered");
      await context.sync();
      expect(filter.criteria.filterOn).toBe(criteria.filterOn);
      expect(autoFilter.criteria[column]).toEqual(filter.criteria);
      expect([autoFilter.enabled, autoFilter.isDataFiltered, ofTable.isDataFiltered]).toEqual([
        true,
        true,
        true,
      ]);
      table.clearFilters();
      autoFilter.remove();
      await context.sync();
    });
    for (const name of ["Table", "Range"]) expect((await shown(name))[0]).toEqual([1, 2, 3, 4, 5, 6]);
  },
);

test("two columns together, one taken off, what changed counted again, and undone", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Range");
    sheet.autoFilter.apply(sheet.getRange("A1:C7"), 0, { filterOn: "Custom", criterion1: "=*o*" });
    sheet.autoFilter.apply(sheet.getRange("A1:C7"), 1, { filterOn: "Custom", criterion1: ">=20" });
    await context.sync();
    expect((await shown("Range"))[0]).toEqual([2, 3]);
    sheet.getRange("B3").values = [[1]];
    await context.sync();
    expect((await shown("Range"))[0]).toEqual([2, 3]);
    sheet.autoFilter.reapply();
    await context.sync();
    expect((await shown("Range"))[0]).toEqual([3]);
    await excel.grid.edits.undo();
    expect((await shown("Range"))[0]).toEqual([2, 3]);
    sheet.autoFilter.clearColumnCriteria(1);
    await context.sync();
    expect((await shown("Range"))[0]).toEqual([1, 2, 3, 6]);
    sheet.autoFilter.clearCriteria();
    const range = sheet.autoFilter.getRange().load("address");
    await context.sync();
    expect([(await shown("Range"))[0], range.address]).toEqual([[1, 2, 3, 4, 5, 6], "Range!A1:C7"]);
  });
});

test("a table's filter stays when columns are called otherwise, come and go", async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Plan");
    table.columns.getItem("amount").filter.applyTopItemsFilter(2);
    table.getHeaderRowRange().values = [["area", "sum", "date"]];
    const filter = table.autoFilter.load("isDataFiltered");
    await context.sync();
    expect(filter.isDataFiltered).toBe(true);
    table.columns.getItem("area").delete();
    table.columns.add(undefined, [["new"], [1], [2], [3], [4], [5], [6]]);
    filter.load("isDataFiltered");
    await context.sync();
    expect(filter.isDataFiltered).toBe(true);
    table.columns.getItem("sum").delete();
    filter.load("isDataFiltered");
    await context.sync();
    expect(filter.isDataFiltered).toBe(false);
  });
});

test("what is shown of a range: its rows, values and addresses, and as areas", async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Plan");
    table.columns.getItem("amount").filter.applyTopItemsFilter(2);
    const view = table.getDataBodyRange().getVisibleView();
    view.load("values,rowCount,columnCount,cellAddresses,text");
    view.rows.load("items/values");
    const areas = table.getDataBodyRange().getSpecialCells("Visible").load("address");
    await context.sync();
    expect(view.values).toEqual([
      ["", 40, june + 1],
      ["100", 50, may],
    ]);
    expect([view.rowCount, view.columnCount, view.cellAddresses[1]]).toEqual([2, 3, ["A6", "B6", "C6"]]);
    expect(view.rows.items.map(({ values }) => values)).toEqual(view.values.map((row: unknown[]) => [row]));
    expect(areas.address).toBe("Table!A5:C6");
  });
});

test.each<[string, string, (context: Excel.RequestContext) => void]>([
  [
    "a filter by colour",
    "NotImplemented",
    ({ workbook }) => workbook.tables.getItem("Plan").columns.getItemAt(0).filter.applyCellColorFilter("red"),
  ],
  [
    "no kind of filter",
    "InvalidArgument",
    ({ workbook }) =>
      workbook.tables
        .getItem("Plan")
        .columns.getItemAt(0)
        .filter.apply({ filterOn: "Odd" } as never),
  ],
  [
    "no values",
    "InvalidArgument",
    ({ workbook }) => workbook.tables.getItem("Plan").columns.getItemAt(0).filter.applyValuesFilter([]),
  ],
  [
    "the highest none",
    "InvalidArgument",
    ({ workbook }) => workbook.tables.getItem("Plan").columns.getItemAt(0).filter.applyTopItemsFilter(0),
  ],
  [
    "a column beyond",
    "InvalidArgument",
    ({ workbook }) =>
      workbook.worksheets
        .getItem("Range")
        .autoFilter.apply("A1:C7", 3, { filterOn: "Values", values: ["a"] }),
  ],
  [
    "on a protected sheet",
    "AccessDenied",
    ({ workbook }) => {
      const plan = workbook.worksheets.getItem("Range");
      plan.protection.protect();
      plan.autoFilter.apply("A1:C7", 0, { filterOn: "Values", values: ["a"] });
    },
  ],
])("%s is refused and nothing hidden", async (_what, code, ask) => {
  await expect(
    Excel.run(async (context) => {
      ask(context);
      await context.sync();
    }),
  ).rejects.toEqual(expect.objectContaining({ code }));
  for (const name of ["Table", "Range"]) expect((await shown(name))[0]).toEqual([1, 2, 3, 4, 5, 6]);
});

/** How many columns of the table are filtered in the file. */
async function filtered(): Promise<number> {
  const read = await readXlsx(await writeXlsx(excel.book()));
  const [table] = read.sheets[0]!.tables;
  return table?.kept?.find(({ name }) => name === "autoFilter")?.children?.length ?? 0;
}

test.each<[string, (table: Excel.Table) => void, number[]]>([
  ["deleted", (table) => table.columns.getItem("region").delete(), [1, 2, 3, 4, 5, 6]],
  ["left out of its table", (table) => table.resize("B1:C7"), [1, 2, 3, 4, 5, 6]],
  ["of a table no more", (table) => void table.convertToRange(), [1, 2, 3, 4, 5, 6]],
  ["left alone, another deleted", (table) => table.columns.getItem("amount").delete(), [1, 2, 6]],
  [
    "left alone, another deleted with its sheet's column",
    (table) => table.columns.getItem("amount").getRange().getEntireColumn().delete("Left"),
    [1, 2, 6],
  ],
  ["moved by one added before it", (table) => void table.columns.add(0), [1, 2, 6]],
  [
    "moved by one of the sheet's added before it",
    (table) => void table.getRange().getEntireColumn().insert("Right"),
    [1, 2, 6],
  ],
])("a filtered column that is %s: the rows that its filter leaves", async (_what, change, rowsShown) => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Plan");
    table.columns.getItem("region").filter.applyValuesFilter(["North", "South"]);
    await context.sync();
    change(table);
    await context.sync();
  });
  expect((await shown("Table"))[0]).toEqual(rowsShown);
  expect(await filtered()).toBe(rowsShown.length === 6 ? 0 : 1);
  await excel.grid.edits.undo();
  expect((await shown("Table"))[0]).toEqual([1, 2, 6]);
  expect(await filtered()).toBe(1);
});

test.each(["region", "amount"])(
  "a filtered column, %s, that goes with its sheet's column shows its rows",
  async (name) => {
    await Excel.run(async (context) => {
      const column = context.workbook.tables.getItem("Plan").columns.getItem(name);
      column.filter.applyValuesFilter(["North", "10"]);
      await context.sync();
      expect((await shown("Table"))[0]).toEqual([1]);
      column.getRange().getEntireColumn().delete("Left");
      await context.sync();
    });
    expect((await shown("Table"))[0]).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await filtered()).toBe(0);
    await excel.grid.edits.undo();
    expect((await shown("Table"))[0]).toEqual([1]);
  },
);
