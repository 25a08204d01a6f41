import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

/** A plan as table stPlan, and formulas over it on another sheet. */
const plan = () => ({
  ...bookOf(
    sheet("Plan", {
      cells: cells([
        ["owner", "weight", "tenfold"],
        ["Ana", 2, "=[@weight]*10"],
        ["Bo", 3, "=[@weight]*10"],
      ]),
      tables: [
        { name: "stPlan", range: "A1:C3", columns: ["owner", "weight", "tenfold"], style: "", totals: false },
      ],
    }),
    sheet("Out", {
      cells: cells([
        ["=SUM(stPlan[weight])"],
        ["=INDEX(stPlan[weight],2)"],
        ["=SUM(weights)"],
        ["=ROWS(stPlan)"],
        ["=stPlan[[#Headers],[weight]]"],
        ["=LET(x,SUM(stPlan[weight]),x*2)"],
        ['=COUNTIFS(stPlan[owner],"Ana")'],
        ["=SUM(stPlan[[weight]:[tenfold]])"],
        ["=ROWS(stPlan[#All])"],
        ["=SUM(stPlan[#Totals])"],
      ]),
    }),
  ),
  names: [{ name: "weights", refersTo: "stPlan[weight]" }],
});

let excel: StartedExcel;
const ids = () => excel.grid.workbook.getSheets().map((each) => each.getSheetId());
const out = () => Array.from({ length: 10 }, (_row, row) => excel.grid.value(ids()[1] ?? "", row, 0));
const formula = (sheetIndex: number, row: number, column: number) =>
  excel.grid.formula(ids()[sheetIndex] ?? "", row, column);
const tenfold = () => [1, 2, 3].map((row) => excel.grid.value(ids()[0] ?? "", row, 2));
const type = (row: number, column: number, rows: unknown[][]) =>
  excel.grid.type(ids()[0] ?? "", row, column, rows);
const undo = async () => {
  await excel.grid.edits.undo();
  await excel.grid.calculated();
};
const ref = { error: "#REF!" };

beforeAll(async () => {
  excel = await startExcel();
});
beforeEach(() => excel.open(plan()));
afterAll(() => excel.stop());

test("structured references of every form are right from another sheet and from their own row", () => {
  expect(out()).toEqual([5, 3, 5, 2, "weight", 10, 1, 55, 3, ref]);
  expect(tenfold()).toEqual([20, 30, null]);
});

test("grow by typing below, edit, compare: no formula keeps the old range, and the column goes on", async () => {
  await type(3, 0, [["Cy", 5]]);
  expect(out()).toEqual([10, 3, 10, 3, "weight", 20, 1, 110, 4, ref]);
  await type(2, 1, [[100]]);
  expect(out()).toEqual([107, 100, 107, 3, "weight", 214, 1, 1177, 4, ref]);
});

test.each<[string, string, string | undefined, string]>([
  ["=B2*10", "=B3*10", "=B4*10", "its own row"],
  ["=SUM(B$2:B2)", "=SUM(B$2:B3)", "=SUM(B$2:B4)", "all down to its own row"],
  ["=N(C1)+B2", "=N(C2)+B3", "=N(C3)+B4", "the row above"],
  ["=$F$1", "=$F$1", "=$F$1", "a fixed cell"],
  ["=B2*10", "=B3*11", undefined, "not the same in all rows"],
  ["=B2*10", "=B2*10", undefined, "not the same as seen from its row"],
])("a column of %s and %s goes on as %s: %s", async (first, second, next, _why) => {
  await type(1, 2, [[first], [second]]);
  await type(3, 0, [["Cy", 5]]);
  expect(formula(0, 3, 2)).toBe(next);
});

test("a report on another sheet reads the table's row of the same number, and beside it an error", async () => {
  const report = ["=stPlan[@weight]", "=stPlan[[#This Row],[tenfold]]+1", '=IFERROR(stPlan[@owner],"none")'];
  const [, outId = ""] = ids();
  const shown = () => [0, 1, 2, 3].map((row) => [1, 2, 3].map((at) => excel.grid.value(outId, row, at)));
  const value = { error: "#VALUE!" };
  await excel.grid.type(outId, 0, 1, [report, report, report, report]);
  const beside = [value, value, "none"];
  expect(shown()).toEqual([beside, [2, 21, "Ana"], [3, 31, "Bo"], beside]);
  await type(3, 0, [["Cy", 5]]);
  expect(shown()).toEqual([beside, [2, 21, "Ana"], [3, 31, "Bo"], [5, 51, "Cy"]]);
  await type(0, 1, [["权重"]]);
  expect(formula(1, 1, 1)).toBe("=stPlan[@权重]");
  await type(1, 1, [[7]]);
  expect(shown()[1]).toEqual([7, 71, "Ana"]);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Out").getRange("2:2").insert("Down");
    await context.sync();
  });
  await excel.settled();
  expect([1, 2, 3].map((row) => excel.grid.value(outId, row, 1))).toEqual([null, 3, 5]);
});

test("[[#This Row],[column]] is the same as [@column]", async () => {
  await type(1, 4, [["=stPlan[[#This Row],[weight]]+1"]]);
  expect(excel.grid.value(ids()[0] ?? "", 1, 4)).toBe(3);
});

test("grow by typing beside: the new column has a name and can be asked for", async () => {
  await type(0, 3, [["bonus"], [1], [2]]);
  await excel.grid.type(ids()[1] ?? "", 0, 1, [["=SUM(stPlan[bonus])"]]);
  expect(excel.grid.value(ids()[1] ?? "", 0, 1)).toBe(3);
});

test("a gap, another table or a filled cell in the way keeps a table as it is", async () => {
  await type(4, 0, [["not right below"]]);
  expect(excel.grid.tables.byName("stPlan")?.area.endRow).toBe(2);
});

test("rename the table: formulas and names that use it follow, and calculate", async () => {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("STPLAN").name = "Planung";
    await context.sync();
  });
  expect(formula(1, 0, 0)).toBe("=SUM(Planung[weight])");
  expect(excel.book().names[0]?.refersTo).toBe("Planung[weight]");
  await type(1, 1, [[20]]);
  expect(out().slice(0, 4)).toEqual([23, 3, 23, 2]);
});

test("retype a header: its column is renamed everywhere, and one undo takes all of it back", async () => {
  await type(0, 1, [["权重"]]);
  expect(formula(1, 0, 0)).toBe("=SUM(stPlan[权重])");
  expect(formula(0, 1, 2)).toBe("=[@权重]*10");
  expect(out().slice(0, 3)).toEqual([5, 3, 5]);
  await undo();
  expect(formula(1, 0, 0)).toBe("=SUM(stPlan[weight])");
  expect(excel.grid.tables.byName("stPlan")?.columns.map(({ name }) => name)).toEqual([
    "owner",
    "weight",
    "tenfold",
  ]);
  expect(out().slice(0, 3)).toEqual([5, 3, 5]);
});

test.each([
  ["", "Column1", "an empty header gets a name"],
  ["owner", "owner2", "a name that another column has gets a number"],
  [7, "7", "a number becomes text"],
])("header %p is read as %p: %s", async (typed, name, _reason) => {
  await type(0, 1, [[typed]]);
  expect(excel.grid.tables.byName("stPlan")?.columns[1]?.name).toBe(name);
  expect(excel.grid.value(ids()[0] ?? "", 0, 1)).toBe(name);
});

test("an empty header gets its name in the workbook's language", async () => {
  const { language } = excel.grid;
  excel.grid.language = "zh-CN";
  try {
    await type(0, 1, [[""]]);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("stPlan").columns.add(1);
      await context.sync();
    });
  } finally {
    excel.grid.language = language;
  }
  const names = excel.grid.tables.byName("stPlan")?.columns.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["列1", "列2"]));
});

test("lose a column: formulas on it are #REF!, the others stay, and undo brings both back", async () => {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("stPlan").columns.getItem("weight").delete();
    await context.sync();
  });
  expect(formula(1, 0, 0)).toBe("=SUM(stPlan[#REF!])");
  expect(out().slice(0, 4)).toEqual([ref, ref, ref, 2]);
  await undo();
  expect(out().slice(0, 4)).toEqual([5, 3, 5, 2]);
  expect(tenfold()).toEqual([20, 30, null]);
});

test.each([
  ["1:1", "Down", "A2:C4", 2, "rows above push it down"],
  ["A:A", "Right", "B1:D3", 2, "columns before push it right"],
  ["3:3", "Down", "A1:C4", 3, "rows inside make it longer"],
] as const)(
  "insert %s %s next to a table: it is at %s with %s rows, %s",
  async (address, shift, range, rows, _reason) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange(address).insert(shift);
      await context.sync();
    });
    expect(excel.book().sheets[0]?.tables[0]?.range).toBe(range);
    expect([out()[0], out()[2], out()[3]]).toEqual([5, 5, rows]);
    expect(excel.grid.tables.byName("stPlan")?.columns.map(({ name }) => name)).toEqual([
      "owner",
      "weight",
      "tenfold",
    ]);
  },
);

test("rows inserted on one sheet leave a table on another alone, whichever is in front", async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.getItem("Out").getRange("1:2").insert("Down");
    await context.sync();
    sheets.getItem("Out").getRange("1:2").delete("Up");
    await context.sync();
  });
  expect(excel.grid.tables.byName("stPlan")?.area).toEqual({
    startRow: 0,
    startColumn: 0,
    endRow: 2,
    endColumn: 2,
  });
  expect(out().slice(0, 4)).toEqual([5, 3, 5, 2]);
});

test("rows added in the middle and at the end, deleted again: sums follow, what is below moves", async () => {
  await type(5, 0, [["below"]]);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("stPlan");
    table.rows.add(0, [["Zoe", 7, ""]]);
    table.rows.add(undefined, [["Yan", 1, ""]]);
    await context.sync();
  });
  expect(out().slice(0, 4)).toEqual([13, 2, 13, 4]);
  expect(excel.grid.value(ids()[0] ?? "", 7, 0)).toBe("below");
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("stPlan");
    table.rows.getItemAt(0).delete();
    table.rows.getItemAt(2).delete();
    await context.sync();
  });
  expect(out().slice(0, 4)).toEqual([5, 3, 5, 2]);
  expect(excel.grid.value(ids()[0] ?? "", 5, 0)).toBe("below");
});

test("totals: #Totals means the last row, and it is no data", async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("stPlan");
    table.showTotals = true;
    await context.sync();
    table.columns.getItem("weight").getTotalRowRange().values = [["=SUM(stPlan[weight])"]];
    await context.sync();
  });
  await excel.grid.type(ids()[1] ?? "", 9, 0, [["=stPlan[[#Totals],[weight]]"]]);
  expect(out()[9]).toBe(5);
  expect(out()[3]).toBe(2);
});

test.each([
  ["stPlan", "ItemAlreadyExists", "another table's name"],
  ["WEIGHTS", "ItemAlreadyExists", "a defined name, in any case"],
  ["two words", "InvalidArgument", "no spaces"],
  ["A1", "InvalidArgument", "looks like a cell"],
  ["", "InvalidArgument", "empty"],
])("a table can't be called %p: %s (%s)", async (name, code) => {
  const rename = Excel.run(async (context) => {
    const other = context.workbook.worksheets.getItem("Out").tables.add("C1:D2", true);
    other.name = name;
    await context.sync();
  });
  await expect(rename).rejects.toMatchObject({ code });
});

test("an undone growth takes the table back, and redo grows it again", async () => {
  await type(3, 0, [["Cy", 5]]);
  await undo();
  expect(excel.grid.tables.byName("stPlan")?.area.endRow).toBe(2);
  expect(out().slice(0, 4)).toEqual([5, 3, 5, 2]);
  await excel.grid.edits.redo();
  await excel.grid.calculated();
  expect(out().slice(0, 4)).toEqual([10, 3, 10, 3]);
});

test("turned into a range, a table leaves plain references; deleted with its cells, #REF!", async () => {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("stPlan").convertToRange();
    await context.sync();
  });
  expect(formula(1, 0, 0)).toBe("=SUM(Plan!$B$2:$B$3)");
  expect(formula(0, 1, 2)).toBe("=Plan!$B$2*10");
  expect(out().slice(0, 4)).toEqual([5, 3, 5, 2]);
  await undo();
  expect(formula(1, 0, 0)).toBe("=SUM(stPlan[weight])");
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("stPlan").delete();
    await context.sync();
  });
  expect(out()[0]).toEqual(ref);
});

test("sorting a table keeps each row together", async () => {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem("stPlan").sort.apply([{ key: 1, ascending: false }]);
    await context.sync();
  });
  expect(
    excel
      .book()
      .sheets[0]?.cells.slice(1)
      .map((row) => row.map((cell) => cell?.value)),
  ).toEqual([
    ["Bo", 3, 30],
    ["Ana", 2, 20],
  ]);
});

const cuts: [lines: string, why: string][] = [
  ["A:A", "the first column"],
  ["B:B", "one that formulas speak of"],
  ["A:C", "all of it"],
  ["1:1", "the header row"],
  ["2:2", "a row"],
];
test.each(cuts)("taking back a deletion of %s brings the table and all formulas back: %s", async (lines) => {
  const book = plan();
  // Formulas right of the table and below it move with the lines.
  const { cells: rows } = book.sheets[0]!;
  rows[0]!.push(undefined, { formula: "=SUM(stPlan[owner],stPlan[weight])" }, { value: "beside" });
  rows[3] = [{ value: "below" }, { formula: "=SUM(stPlan[weight])" }];
  await excel.open(book);
  const whole = () => [excel.book().sheets.map((each) => [each.tables, each.cells]), out()];
  const before = structuredClone(whole());
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange(lines).delete("Left");
    await context.sync();
  });
  const after = structuredClone(whole());
  expect(after).not.toEqual(before);
  for (const state of [before, after, before]) {
    await (state === before ? excel.grid.edits.undo() : excel.grid.edits.redo());
    await excel.settled();
    expect(whole()).toEqual(state);
  }
});
