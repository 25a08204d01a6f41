import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, sheet } from "xlsx-book/makeBook";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

const own = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("S");
const rows = [
  ["a", "b"],
  [1, 2],
  [3, 4],
  [5, 6],
];
/** A table over A1:B4 and a cell below it, after the work: its address and values, and where the cell is. */
async function after(work: (sheet: Excel.Worksheet) => void, totals = false) {
  await excel.open(bookOf(sheet("S")));
  return Excel.run(async (context) => {
    const on = own(context);
    on.getRange("A1:B4").values = rows;
    const table = on.tables.add("A1:B4", true);
    table.name = "T";
    table.showTotals = totals;
    on.getRange("A7").values = [["below"]];
    await context.sync();
    work(on);
    await context.sync();
    const now = on.tables.getItemOrNullObject("T");
    const range = now.getRange().load({ address: true, values: true });
    const below = on.getRange("A1:A12").find("below", { completeMatch: true }).load({ address: true });
    await context.sync();
    return [
      now.isNullObject ? "gone" : range.address,
      now.isNullObject ? [] : range.values.slice(1),
      below.address,
    ];
  });
}
const blank = ["", ""];
const [, one, two, three] = rows;

test.each<[string, "Up" | "Left", string, unknown[][], string, string]>([
  ["A2:B2", "Up", "S!A1:B3", [two!, three!], "S!A6", "the first row"],
  ["A3:B4", "Up", "S!A1:B2", [one!], "S!A5", "the last rows"],
  ["A3:B6", "Up", "S!A1:B2", [one!], "S!A3", "beyond the table"],
  ["A2:B4", "Up", "S!A1:B2", [blank], "S!A4", "all rows: a table keeps a blank one"],
  ["A2:C4", "Up", "S!A1:B2", [blank], "S!A4", "wider than the table"],
  ["A2:B6", "Up", "S!A1:B2", [blank], "S!A3", "what stands below is not taken for a row of it"],
  ["2:4", "Up", "S!A1:B2", [blank], "S!A4", "all rows, as rows of the sheet"],
  ["2:6", "Up", "S!A1:B2", [blank], "S!A3", "what stands below the rows of the sheet"],
  ["2:3", "Up", "S!A1:B2", [three!], "S!A5", "rows of the sheet"],
  ["A1:B4", "Up", "gone", [], "S!A3", "the whole table"],
  ["A1:A4", "Left", "S!A1:A4", [[2], [4], [6]], "S!A7", "a column"],
  ["A1:B4", "Left", "gone", [], "S!A7", "all columns"],
])("deleting %s %s leaves the table on %s", async (address, shift, left, values, below, _why) => {
  expect(await after((on) => on.getRange(address).delete(shift))).toEqual([left, values, below]);
});

test.each<[string, "Down" | "Right", string, unknown[][], string]>([
  ["A3:B4", "Down", "S!A1:B6", [one!, blank, blank, two!, three!], "S!A9"],
  ["A1:B1", "Down", "S!A2:B5", [one!, two!, three!], "S!A8"],
  [
    "B1:B4",
    "Right",
    "S!A1:C4",
    [
      [1, "", 2],
      [3, "", 4],
      [5, "", 6],
    ],
    "S!A7",
  ],
])("inserting %s %s makes the table %s", async (address, shift, grown, values, below) => {
  expect(await after((on) => on.getRange(address).insert(shift))).toEqual([grown, values, below]);
});

test.each([
  ["A1:B2", false, "its header alone"],
  ["A4:B5", true, "its totals"],
  ["A3", false, "a single cell of it"],
])("deleting %s, %s, is refused", async (address, totals, _what) => {
  await expect(after((on) => on.getRange(address).delete("Up"), totals)).rejects.toMatchObject({
    code: "InvalidOperation",
  });
});

test("a table with totals keeps a blank row above them", async () => {
  const kept = ["S!A1:B3", [blank, ["Total", ""]]];
  expect((await after((on) => on.getRange("A2:B4").delete("Up"), true)).slice(0, 2)).toEqual(kept);
  expect((await after((on) => on.getRange("2:4").delete("Up"), true)).slice(0, 2)).toEqual(kept);
});

test("undo gives a table back what was deleted of it", async () => {
  await after((on) => on.getRange("A2:B4").delete("Up"));
  await excel.grid.edits.undo();
  const back = await Excel.run(async (context) => {
    const range = own(context).tables.getItem("T").getRange().load({ address: true, values: true });
    await context.sync();
    return [range.address, range.values];
  });
  expect(back).toEqual(["S!A1:B4", rows]);
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ["it is cleared", (on) => on.getRange("A3").clear()],
  ["it is deleted", (on) => on.getRange("A3").delete("Up")],
  ["it is deleted to the left", (on) => on.getRange("A3").delete("Left")],
  ["its row is deleted", (on) => on.getRange("3:3").delete("Up")],
  ["cells are inserted above it", (on) => on.getRange("A2:A9").insert("Down")],
  ["rows are inserted above it", (on) => on.getRange("2:9").insert("Down")],
  ["a column is inserted before it", (on) => on.getRange("A3").insert("Right")],
  ["it is moved", (on) => on.getRange("A3").moveTo("F3")],
])("a spill finds its room when %s", async (_how, free) => {
  await excel.open(bookOf(sheet("S")));
  const values = await Excel.run(async (context) => {
    const on = own(context);
    on.getRange("A3").values = [["in the way"]];
    on.getRange("A1").formulas = [["=SEQUENCE(3)"]];
    const range = on.getRange("A1:A3").load({ values: true });
    await context.sync();
    const before = range.values[0];
    free(on);
    // The range that was held went with its cells.
    const now = on.getRange("A1:A3").load({ values: true });
    await context.sync();
    return [before, ...now.values];
  });
  expect(values).toEqual([["#SPILL!"], [1], [2], [3]]);
});

test("cells that are merged are in a spill's way until they are no longer", async () => {
  await excel.open(bookOf(sheet("S")));
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    const range = own(context).getRange("A1:A3");
    own(context).getRange("A1").formulas = [["=SEQUENCE(3)"]];
    const look = async () => {
      range.load({ values: true });
      await context.sync();
      seen.push(range.values.flat());
    };
    await context.sync();
    own(context).getRange("A2:B2").merge();
    await look();
    await excel.grid.edits.undo();
    await excel.settled();
    await look();
    own(context).getRange("A1:B1").merge();
    await look();
    own(context).getRange("A1:B1").unmerge();
    await look();
    own(context).getRange("B1:B3").merge();
    await look();
  });
  const [spilled, blocked] = [
    [1, 2, 3],
    ["#SPILL!", "", ""],
  ];
  expect(seen).toEqual([blocked, spilled, blocked, spilled, spilled]);
});

// prettier-ignore
const wholes: [before: string, after: string, value: unknown, why: string][] = [
  ["SUM(S!$B:$B)",        "SUM(#REF!)",          "#REF!", "the column itself"],
  ["SUM(S!$A:$C)",        "SUM(S!$A:$B)",        8,       "one of several"],
  ["SUM(S!$C:$C)",        "SUM(S!$B:$B)",        6,       "one behind it"],
  ["SUM(S!$B$1:$B$9000)", "SUM(#REF!)",          "#REF!", "more cells than are drawn"],
  ["SUM(S!$C$1:$C$9000)", "SUM(S!$B$1:$B$8999)", 6,       "behind it"],
  ["SUM(S!$2:$2)",        "SUM(#REF!)",          "#REF!", "the row itself"],
  ["SUM(S!$1:$3)",        "SUM(S!$1:$2)",        8,       "one of several"],
  ["SUM(S!$3:$3)",        "SUM(S!$2:$2)",        7,       "one below it"],
  ["COLUMNS(S!$A:$XFD)",  "COLUMNS(S!$A:$XFD)",  16384,   "the whole sheet"],
  ["ROWS(S!$1:$1048576)", "ROWS(S!$1:$1048576)", 1048576, "in rows"],
];

test("what formulas and names refer to wholly goes with its column and its row, and comes back", async () => {
  const names = wholes.map(([refersTo], index) => ({ name: `name${index}`, refersTo }));
  await excel.open({ ...bookOf(sheet("S"), sheet("Other")), names });
  const formulas = wholes.flatMap(([formula], index) => [[`=${formula}`], [`=name${index}`]]);
  await Excel.run(async (context) => {
    own(context).getRange("A1:C3").values = [
      [1, 1, 0],
      [1, 1, 1],
      [1, 1, 6],
    ];
    const range = context.workbook.worksheets.getItem("Other").getRange(`A1:A${formulas.length}`);
    range.formulas = formulas;
    range.load({ values: true });
    await context.sync();
    const before = range.values;
    own(context).getRange("B:B").delete("Left");
    own(context).getRange("2:2").delete("Up");
    const now = range.load({ values: true, formulas: true });
    await context.sync();
    const named = new Map(excel.book().names.map(({ name, refersTo }) => [name, refersTo]));
    const found = wholes.map(([formula, , , why], index) => {
      expect(now.values[2 * index + 1]).toEqual(now.values[2 * index]);
      expect(`=${named.get(`name${index}`)}`).toBe(now.formulas[2 * index]![0]);
      return [formula, named.get(`name${index}`), now.values[2 * index]![0], why];
    });
    expect(found).toEqual(wholes);
    await excel.grid.edits.undo();
    await excel.settled();
    range.load({ values: true, formulas: true });
    await context.sync();
    expect([range.formulas, range.values]).toEqual([formulas, before]);
  });
});

test.each<[string, (sheet: Excel.Worksheet) => unknown, string, string, string, string]>([
  ["a row within", (on) => on.getRange("3:3").insert("Down"), "B2:C6", "=$B2>$F2", "B9", "=$B$2>1"],
  ["the first row", (on) => on.getRange("2:2").insert("Down"), "B3:C6", "=$B3>$F3", "B9", "=$B$3>1"],
  ["a row of it gone", (on) => on.getRange("3:3").delete("Up"), "B2:C4", "=$B2>$F2", "B7", "=$B$2>1"],
  ["its beginning gone", (on) => on.getRange("1:3").delete("Up"), "B1:C2", "=$B1>$F1", "B5", "=#REF!>1"],
  ["a column before", (on) => on.getRange("A:A").insert("Right"), "C2:D5", "=$C2>$G2", "C8", "=$C$2>1"],
  ["a column before gone", (on) => on.getRange("A:A").delete("Left"), "A2:B5", "=$A2>$E2", "A8", "=$A$2>1"],
  ["cells of its columns", (on) => on.getRange("B1:C1").insert("Down"), "B3:C6", "=$B3>$F2", "B9", "=$B$3>1"],
  ["cells of it gone", (on) => on.getRange("B3:C3").delete("Up"), "B2:C4", "=$B2>$F2", "B7", "=$B$2>1"],
  ["cells to the right", (on) => on.getRange("A2:A5").insert("Right"), "C2:D5", "=$C2>$G2", "B8", "=$C$2>1"],
  ["all of it gone", (on) => on.getRange("2:5").delete("Up"), "", "", "B4", "=#REF!>1"],
  ["moved", (on) => on.getRange("B2:C5").moveTo("E5"), "E5:F8", "=$E5>$F2", "B8", "=$E$5>1"],
])("a format and an input rule follow %s", async (_what, work, range, formula, reader, reads) => {
  await excel.open(bookOf(sheet("S")));
  await Excel.run(async (context) => {
    const on = own(context);
    on.getRange("A1:F8").values = Array.from({ length: 8 }, () => [1, 2, 3, 4, 5, 6]);
    on.getRange("B2:C5").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>$F2";
    on.getRange("B2:C5").dataValidation.rule = { custom: { formula: "=$B2>$F2" } };
    on.getRange("B8").conditionalFormats.add("Custom").custom.rule.formula = "=$B$2>1";
    await context.sync();
    work(on);
    await context.sync();
  });
  const rules = () => {
    const { conditionalFormats, validations } = excel.book().sheets[0]!;
    const formats = conditionalFormats.map((rule) => [rule.range, "formula" in rule ? rule.formula : ""]);
    const inputs = validations.map((rule) => [rule.range, "formula1" in rule ? rule.formula1 : ""]);
    return { formats, inputs };
  };
  const ours = range === "" ? [] : [[range, formula]];
  expect(rules()).toEqual({ formats: [[reader, reads], ...ours], inputs: ours });
});
