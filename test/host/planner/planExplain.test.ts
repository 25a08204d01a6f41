import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { startPlanner, tasks } from "./plan";

let excel: StartedExcel;
const book = () =>
  bookOf(
    sheet("Data", {
      cells: cells([
        ["Target", 1000, null, "Weight", "=SPLITTARGET(B1,D2:D4)", "=SPLITTARGET(B1,D1:D4)"],
        ["Half", 500, null, 200, null, null, "=SPLITTARGET(B2*2,(D2:D4>250)*D2:D4,,{0;400;0})"],
        [null, null, null, 300, null, null, null],
        [null, "=SUM(B1:B2)", null, 500, null],
        [],
        ["=SPLITTARGET(B1,D2:D4,,600)"],
        ["=SPLITMATRIX({60;40},{30,70})", null, "=SUM(D2:D4)", "=SPLITTARGET(B1,OFFSET(D2,0,0,3,1))"],
        [],
        ['=SPLITPERIODS(Data!B1,DATE(2026,1,1),DATE(2026,6,30),"quarter")'],
        [],
        [],
        ["=SPLITTARGET(B1,{1,1,1})", null, null, "=INDEX(SPLITTARGET(B1,D2:D4),2)"],
        [],
        ["North", "Ann", 3, "=SPLITTREE(B1,A14:B16,C14:C16)"],
        ["North", "Bob", 1],
        ["South", "Cy", 1],
        [
          "=RESPLIT(B1,D2:D4,D2:D4,1)",
          "=RECONCILE(B1,D2:D4,D2:D4)",
          null,
          null,
          "=FUNNELNEEDS(B1,300,{0.5;0.3})",
          "=INDEX(RECONCILE(B1,D2:D4,D2:D4),SEQUENCE(ROWS(D2:D4),1,2),{1,2,3})",
        ],
        [],
        [],
        [],
        ["=SPLITTARGT(B1,D2:D4)", "=SPLITTARGET(B1,wieghts)", "=SUM(nothing)"],
        ["=FUNNELODDS(10,B1,300,{0.5;0.3})", "=WORKDAYSIN(DATE(2026,1,1),DATE(2026,1,31))"],
        [
          "=PACE()",
          "=PACE(D2:D4,D2:D4,1,,,)",
          "=INDEX(PACE(D2:D4,D2:D4,1),30,1)",
          "=XYZZY(1)",
          "=SUM(XYZZY(1),2)",
        ],
        [null, null, null, null, "=WORKDAYSIN(DATE(2026,1,1),DATE(2026,1,31))/0"],
      ]),
    }),
    sheet("Blocked", {
      cells: cells([
        ["=SPLITTARGET(100,{1;1;1})", null, "=SORT(SPLITTARGET(100,{1;1;1}))", "=SPLITTARGET(100,{1,1,1})"],
        [null, null, "here", null, null, '=IF(TRUE,"")'],
        ["here"],
        [],
        [null, null, "=SPLITTARGET(100,{1;1},,{90;90})"],
        [null, null, "here"],
      ]),
    }),
    sheet("Plan", {
      cells: cells([
        ["Owner", "Base", "Goal", "=SPLITTARGET(100,{1,1,1})", null, "=A1"],
        ["Ann", 1, "=INDEX(SPLITTARGET(Data!$B$1,stPeople[Base]),ROW()-ROW(stPeople[[#Headers],[Name]]))"],
        ["Bob", 2, "=INDEX(SPLITTARGET(Data!$B$1,stPeople[Base]),ROW()-ROW(stPeople[[#Headers],[Name]]))"],
        [],
        ['=RECONCILE(-2*-60000,B2:B3,B2:B3,,,"zh")'],
      ]),
      tables: [
        {
          name: "stPeople",
          range: "A1:C3",
          columns: ["Owner", "Base", "Goal"],
          style: "TableStyleMedium7",
          totals: false,
        },
      ],
    }),
  );

beforeAll(async () => {
  excel = await startPlanner();
  await excel.open(book());
});
afterAll(() => excel.stop());

async function explain(name: string, address: string) {
  await excel.settled();
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem(name);
    target.activate();
    target.getRange(address).select();
    await context.sync();
  });
  excel.host.clearRequests();
  return tasks.explain();
}

async function working(name: string, address: string) {
  const found = await explain(name, address);
  if (found.kind !== "answer" || !found.working) throw new Error(found.kind);
  return found.working;
}

test.each([
  ["Data", "E1", 0, [200, 300, 500], "the cell that holds the formula"],
  ["Data", "E3", 2, [200, 300, 500], "a cell of its spill"],
  ["Data", "G3", 1, [0, 400, 600], "arguments that are calculated, and a floor"],
  ["Data", "C12", 2, [334, 333, 333], "a spill across, over an array of numbers"],
  ["Data", "D12", 1, [200, 300, 500], "one part taken by its number"],
  ["Plan", "C3", 1, [333, 667], "a row of a table"],
])("%s!%s is part %i", async (name, address, current, amounts, _why) => {
  const found = await working(name, address);
  if (found.of !== "split") throw new Error(found.of);
  expect(found.parts.map(({ amount }) => amount)).toEqual(amounts);
  expect(found.current).toBe(current);
  expect(excel.requests().length).toBeLessThanOrEqual(3);
});

test.each([
  ["Plan", "C3", ["Ann", "Bob"], "a table's column, left of the list"],
  ["Plan", "A7", ["Ann", "Bob"], "cells left of the list"],
  ["Data", "E3", null, "blanks and numbers name nobody"],
  ["Data", "C12", null, "numbers within the formula have nobody beside them"],
])("the parts of %s!%s are called %j", async (name, address, names, _why) => {
  expect(await explain(name, address)).toMatchObject({ kind: "answer", names });
});

test("numbers in the formula are told as numbers, days as days, and choices by their words", async () => {
  expect(await explain("Plan", "A7")).toMatchObject({
    arguments: [{ number: { value: 120_000, isDate: false } }, {}, {}, { text: "zh", number: null }],
  });
  expect(await explain("Data", "A9")).toMatchObject({
    arguments: [
      { number: null },
      { number: { value: 46_023, isDate: true } },
      { number: { value: 46_203, isDate: true } },
      { number: null, word: { en: "quarter", zh: "季" } },
    ],
  });
});

test("a part says its weight, share, exact amount, bound and rounding step", async () => {
  expect(await explain("Data", "G3")).toMatchObject({
    kind: "answer",
    home: { sheet: "Data", address: "G2" },
    arguments: [
      { name: { en: "target", zh: "目标" }, at: { sheet: "Data", address: "B2" } },
      { name: { en: "weights", zh: "权重" }, at: { sheet: "Data", address: "D2:D4" } },
      { name: { en: "floors", zh: "下限" }, at: null },
    ],
    working: {
      parts: [
        { weight: 0, shareOfWeights: 0, exactAmount: 0, bound: "none", step: 0 },
        { weight: 300, shareOfWeights: 0.375, exactAmount: 400, bound: "floor", step: 0 },
        { weight: 500, shareOfWeights: 0.625, exactAmount: 600, bound: "none", step: 0 },
      ],
    },
  });
});

test.each([
  ["E15", { of: "tree", parent: ["North"], current: 1, siblings: [{ name: "Ann" }, { amount: 200 }] }],
  ["C10", { of: "periods", current: 1, periods: [{ amount: 500 }, { amount: 500, days: 91 }] }],
  ["A18", { of: "resplit", current: 1, shared: 800, periods: [{ state: "closed" }, { amount: 300 }, {}] }],
  ["B18", { of: "reconcile", current: 0, gap: 0, owners: [{ start: 200, moved: 0, amount: 200 }, {}, {}] }],
  ["G18", { of: "reconcile", current: 1, gap: 0, owners: [{ start: 200 }, { start: 300 }, {}] }],
  ["E18", { of: "needs", current: 1, stages: [{}, { next: 4, by: 0.3, needed: 14 }, { by: 300 }] }],
])("the working of %s is %j", async (address, expected) => {
  expect(await working("Data", address)).toMatchObject(expected);
});

test.each([
  ["A21", "function", "SPLITTARGT", "SPLITTARGET", "a name misspelt"],
  ["B21", "name", "wieghts", null, "a name that the workbook has not"],
  ["C21", "name", "nothing", null, "a name among none of our functions"],
])("%s lacks the %s %s, near %s: %s", async (address, what, name, nearest, _why) => {
  expect(await explain("Data", address)).toMatchObject({ kind: "unknown", what, name, nearest });
});

// prettier-ignore
test.each<[string, object, string]>([
  ["A23", { kind: "miscounted", missing: [{ en: "plan" }, { en: "actuals" }, { en: "closed" }] }, "it would answer for blanks, but Excel does not ask it"],
  ["B23", { kind: "miscounted", missing: [], given: 6, most: 4 }, "more than it takes"],
  ["C23", { kind: "answer", error: { shown: "#REF!", by: "formula" } }, "the formula around it asks for more than there is"],
  ["E24", { kind: "answer", error: { shown: "#DIV/0!", by: "formula" } }, "a single value, and an error of what is done with it"],
  ["D23", { kind: "foreign", calls: ["XYZZY"] }, "no function of ours, and near to none"],
  ["E23", { kind: "foreign", calls: ["SUM", "XYZZY"] }, "which of them Excel does not know only Excel can tell"],
  ["B22", { kind: "answer", error: null }, "it shows its answer"],
])("%s that shows an error is told as %j: %s", async (address, found) => {
  expect(await explain("Data", address)).toMatchObject(found);
});

test.each([
  ["F1", "text", ["D1"], "the cell in the range that it names"],
  ["A6", "floors-over", [], "a number typed into the formula has no cell"],
])("a refusal in %s names %s and the cells %j", async (address, code, named, _why) => {
  const found = await explain("Data", address);
  if (found.kind !== "refused") throw new Error(found.kind);
  expect(found.refused.code).toBe(code);
  expect(found.cells.map((cell) => cell.address)).toEqual(named);
});

test.each([
  ["A1", "other"],
  ["B4", "other"],
  ["H30", "other"],
  ["B8", "answer"],
  ["A9", "answer"],
  ["A22", "answer"],
  ["B22", "answer"],
])("%s is %s", async (address, kind) => {
  expect((await explain("Data", address)).kind).toBe(kind);
});

test("what only Excel can calculate is named", async () => {
  await expect(explain("Data", "D7")).rejects.toMatchObject({
    code: "unreadable",
    facts: { argument: { en: "weights", zh: "权重" } },
  });
});

test("a change of the selection is told until nobody listens", async () => {
  let told = 0;
  const stop = await tasks.watch(() => (told += 1));
  await explain("Data", "A1");
  await explain("Plan", "A1");
  await excel.settled();
  expect(told).toBeGreaterThan(0);
  await stop();
  const before = told;
  await explain("Data", "B2");
  await excel.settled();
  expect(told).toBe(before);
});

// prettier-ignore
test.each<[string, string, object, string]>([
  ["Blocked", "A1", { kind: "blocked", name: "SPLITTARGET", needs: { sheet: "Blocked", address: "A1:A3" }, way: { by: "cell", at: { sheet: "Blocked", address: "A3" }, holds: "here" } }, "the cell in the way is named"],
  ["Blocked", "C1", { kind: "blocked", needs: null, way: { by: "unseen" } }, "of an answer within another nobody but Excel knows"],
  ["Blocked", "D1", { kind: "answer" }, "nothing is in the way"],
  ["Blocked", "C5", { kind: "refused" }, "a refusal says more than the cell below"],
  ["Plan", "D1", { kind: "blocked", way: { by: "cell", at: { sheet: "Plan", address: "F1" }, holds: "=A1" } }, "a formula is in the way, too"],
])("%s!%s, where an answer has no room: %j (%s)", async (name, address, found) => {
  expect(await explain(name, address)).toMatchObject(found);
  expect(excel.requests().length).toBeLessThanOrEqual(4);
});

test("arguments are told as the formula has them", async () => {
  const found = await explain("Blocked", "C5");
  if (!("arguments" in found)) throw new Error(found.kind);
  expect(found.arguments.map(({ text }) => text)).toEqual(["100", "{1;1}", "{90;90}"]);
});
