import * as fc from "fast-check";
import type { StartedExcel } from "office-host/startedExcel";
import { figureSpan } from "xlsx-book/figureSpan";
import { tokenize, untokenize } from "xlsx-book/formulaTokens";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { constantValue } from "xlsx-book/portableFormula";
import { UnknownValue } from "xlsx-book/spanFunctions";
import { shareForms } from "../../../src/entry/shareForms";
import { shareTasks } from "../../../src/tasks/share/shareTasks";
import { runs } from "../../core/laws";
import { differences, wholeState } from "../faults/wholeState";
import { startPlanner } from "../planner/plan";
import { filesHere } from "./filesHere";

const tasks = shareTasks(() => Promise.resolve(shareForms), filesHere);
let excel: StartedExcel;
beforeAll(async () => {
  excel = await startPlanner();
});
afterAll(() => excel.stop());

/** Days in A1 to A4, a day of every month of 2025 in B1 to B12, an early one in C1, months in D1. */
const days = (formulas: readonly string[]) =>
  bookOf(
    sheet("Days", {
      cells: cells(
        Array.from({ length: Math.max(12, formulas.length) }, (_, row) => [
          [46023, 45688, 45716, 46081][row] ?? "",
          row < 12 ? 45658 + Math.round(row * 30.5) : "",
          row === 0 ? 40000 : "",
          row === 0 ? 2 : "",
          formulas[row] ?? "",
        ]),
      ),
    }),
  );

const fill = async (): Promise<{ formulas: unknown[]; values: unknown[] }> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Days").getRange("E1:E60").load(["formulas", "values"]);
    await context.sync();
    return { formulas: range.formulas.flat(), values: range.values.flat() };
  });

/** Calls of a country's calendar, whether they become formulas of plain Excel, and why. */
const calls: [string, boolean, string][] = [
  ['=WORKDAYSIN(A2,EDATE(A2,1)-1,"CN")', true, "a month from a cell on"],
  ['=WORKDAYSIN(EOMONTH(A2,-1)+1,EOMONTH(A2,0),"CN")', true, "a cell's month"],
  ['=WORKDAYSIN(DATE(YEAR(A2),MONTH(A2),1),DATE(YEAR(A2),12,31),"CN")', true, "parts of a day"],
  ['=WORKDAYSIN(MIN(B1:B12),MAX(B1:B12),"CN")', true, "the ends of a range"],
  ['=WORKDAYSIN(INDEX(B1:B12,D1),INDEX(B1:B12,D1)+6,"CN")', true, "one of a range's"],
  ['=WORKDAYSIN(IF(D1>1,A2,A3),IF(D1>1,A3,A4),"CN")', true, "either of two"],
  ['=SUM(WORKDAYSIN(EDATE(A2,SEQUENCE(3,,0)),EOMONTH(A2,SEQUENCE(3,,0)),"CN"))', true, "several at once"],
  [
    '=SUM(MAP(B1:B3,LAMBDA(d,WORKDAYSIN(d,d+6,"CN"))))',
    true,
    "only Excel can tell, but the answer is the same",
  ],
  ['=WORKDAYSIN(WORKDAYSIN(A2,A3)+45658,A4,"CN")', true, "a call within a call's day"],
  ['=WORKDAYSIN(EDATE(C1,1),A2,"CN")', false, "a year that the workbook doesn't get"],
  ['=WORKDAYSIN(LET(d,C1,d+1),A2,"CN")', false, "only Excel can tell, and the answer is an error"],
];

test("a country's calendar is a formula of plain Excel wherever the days that a call asks for are there", async () => {
  await excel.open(days(calls.map(([formula]) => formula)));
  await excel.settled();
  const before = wholeState(excel);
  const shown = (await fill()).values;
  const { sheets } = await tasks.open();
  const { values, left } = await tasks.share("portable", "en");
  const shared = await fill();
  expect(
    calls.map(([formula, , why], at) => [formula, String(shared.formulas[at]).includes("ST.CN("), why]),
  ).toEqual(calls);
  expect([values, left]).toEqual([2, []]);
  // What is known before writing is told; the last call is one that only its answer tells.
  expect(
    sheets[0].cells.filter(({ portable }) => portable !== "formula").map(({ address }) => address),
  ).toEqual(["E10"]);
  expect(shared.values).toEqual(shown);
  await tasks.share("live", "en");
  await excel.settled();
  const { "setting Office.AutoShowTaskpaneWithDocument": _, ...after } = wholeState(excel);
  expect(differences(before, after)).toEqual([]);
});

const known: Readonly<Record<string, readonly unknown[]>> = {
  A1: [46023],
  A2: [45688],
  A3: [45716],
  A4: [46081],
  "B1:B12": Array.from({ length: 12 }, (_, row) => 45658 + Math.round(row * 30.5)),
  D1: [2],
};
const spanOf = (formula: string) =>
  figureSpan(tokenize(formula), (reference) => known[untokenize([...reference])] ?? constantValue(reference));

test.each([
  ["A1", 46023, 46023, "a cell"],
  ["EDATE(A2,1)-1", 45715, 45715, "a month's end goes no further than the next one's"],
  ["EOMONTH( A2 , 1 )", 45716, 45716, "spaces"],
  ["DATE(2025,14,0)", 46053, 46053, "a month and a day beyond their ends"],
  ["INDEX(B1:B12,3)", 45658, 45994, "which one is not asked"],
  ["A1-WEEKDAY(A1,2)+1", 46017, 46024, "any day of the week"],
  ["_xlfn.XLOOKUP(9,A1:A9,B1:B12)", 45658, 45994, "as a file spells it"],
  ["-(A1-46000)*{1,3}", -69, -23, "signs and lists"],
  ["MAX(A1,A4)+SEQUENCE(D1,,0,7)", 46081, 46088, "a sequence"],
  ["MONTH(B1:B12)", 1, 12, "a part that starts over"],
])("%s lies from %p to %p: %s", (formula, least, most) => expect(spanOf(formula)).toEqual({ least, most }));

test.each([
  ["C7"],
  ['"x"'],
  ["A1&A2"],
  ["A1^2"],
  ["A1:A2 A2"],
  ["TODAY()"],
  ["EDATE(A1)"],
  ["EDATE(A1,)"],
  ["IF(D1>1,A1)"],
  ["DATE(26,1,1)"],
  ["EDATE(5,1)"],
  ["A1/(A1-A1)"],
  ["(A1"],
  [""],
  ["A1)"],
])("what %s is, only Excel can tell", (formula) => expect(() => spanOf(formula)).toThrow(UnknownValue));

/** Dates as people reckon them, of the days and months in the sheet. */
const dates = fc.letrec<{ day: string; count: string; leaf: string }>((tie) => ({
  leaf: fc.constantFrom(
    "A1",
    "A2",
    "A3",
    "A4",
    "46000.25",
    "DATE(2026,2,28)",
    "INDEX(B1:B12,D1)",
    "MAX(B1:B12)",
  ),
  count: fc.oneof(
    fc.integer({ min: -14, max: 14 }).map(String),
    fc.constantFrom("D1", "MONTH(A4)", "(A4-A1)/7", "D1*3", "WEEKDAY(A3,2)", "DAY(A2)"),
  ),
  day: fc.oneof(
    { maxDepth: 3 },
    tie("leaf"),
    fc.tuple(tie("day"), fc.constantFrom("+", "-"), tie("count")).map((parts) => parts.join("")),
    fc
      .tuple(fc.constantFrom("EDATE", "EOMONTH"), tie("day"), tie("count"))
      .map(([name, day, count]) => `${name}(${day},${count})`),
    fc.tuple(tie("day"), tie("day")).map(([one, other]) => `IF(D1>2,${one},${other})`),
    fc.tuple(tie("day"), tie("day")).map(([one, other]) => `MIN(${one},INT(${other}))`),
    fc
      .tuple(tie("day"), tie("count"), tie("count"))
      .map(([day, month, date]) => `DATE(YEAR(${day}),${month},${date})`),
  ),
})).day;

test("the grid answers within the span of whatever is reckoned from cells", async () => {
  const formulas = fc.sample(dates, { numRuns: runs.numRuns, seed: Number(process.env.LAWS_SEED ?? 14) });
  for (let from = 0; from < formulas.length; from += 60) {
    const some = formulas.slice(from, from + 60);
    await excel.open(days(some.map((formula) => `=${formula}`)));
    await excel.settled();
    const { values } = await fill();
    const outside = some.filter((formula, at) => {
      const { least, most } = spanOf(formula);
      return !(Number(values[at]) >= least - 1e-6 && Number(values[at]) <= most + 1e-6);
    });
    expect(outside).toEqual([]);
  }
});
