import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

/** What formulas answer beside A1:B5. */
const answers = (formulas: string[]): Promise<unknown[]> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B5").values = [
      [3, 5],
      [1, 4],
      [2, 3],
      [5, 2],
      [4, 1],
    ];
    const range = sheet.getRange(`D1:D${formulas.length}`);
    range.formulas = formulas.map((formula) => [formula]);
    await context.sync();
    range.load("values");
    await context.sync();
    return range.values.flat();
  });

// prettier-ignore
const compared: [answer: string, isThere: string, value: string, why: string][] = [
  ["SORT(A1:A5)",                    "=3", "0,0,1,0,0", "sorted: 1 2 3 4 5"],
  ["SORT(A1:A5)",                    ">3", "0,0,0,1,1", "larger ones of what is sorted"],
  ["SORTBY(A1:A5,B1:B5)",            "=3", "0,0,0,0,1", "sorted by others: 4 5 2 1 3"],
  ["SORTBY(A1:A5,B1:B5)",            "<3", "0,0,1,1,0", "smaller ones of them"],
  ["MAP(A1:A5,LAMBDA(v,6-v))",       "=5", "0,1,0,0,0", "mapped: 3 5 4 1 2"],
  ["VSTACK(B1:B2,A1:A3)",            "=3", "0,0,1,0,0", "stacked: 5 4 3 1 2"],
  ["TOCOL(A1:A5)",                   ">3", "0,0,0,1,1", "as it is"],
  ["DROP(VSTACK(B1:B2,A1:A5),2)",    "=3", "1,0,0,0,0", "dropped: 3 1 2 5 4"],
  ["INDEX(SORT(A1:B5),0,2)",         "=1", "0,0,0,1,0", "a column of what is sorted: 4 3 5 1 2"],
  ["A1:A5",                          "=3", "1,0,0,0,0", "the cells themselves, last"],
];

test("what a function answers is compared by its own values, not by those of cells", async () => {
  const formulas = compared.map(([answer, isThere]) => `=TEXTJOIN(",",TRUE,IF(${answer}${isThere},1,0))`);
  const expected = compared.map(([answer, isThere, value, why]) => `${answer}${isThere} ${value}: ${why}`);
  const found = await answers(formulas);
  expect(
    compared.map(([answer, isThere, , why], i) => `${answer}${isThere} ${String(found[i])}: ${why}`),
  ).toEqual(expected);
});

/** Functions that turn ranges about, or look for order in them. */
const turning = [
  ..."UNIQUE TRANSPOSE TOCOL TOROW MEDIAN MODE MODE.MULT STDEV SKEW HARMEAN GEOMEAN SORT"
    .split(" ")
    .map((name) => `${name}(A1:B5)`),
  ..."SORT UNIQUE MEDIAN LARGE SMALL TAKE DROP WRAPROWS WRAPCOLS PERCENTILE PERCENTRANK EXPAND"
    .split(" ")
    .map((name) => `${name}(A1:A5,1)`),
  ..."SORTBY VSTACK HSTACK FREQUENCY LINEST TREND GROWTH CORREL SUMPRODUCT"
    .split(" ")
    .map((name) => `${name}(A1:A5,B1:B5)`),
  "SORT(A1:B5,2,-1)",
  "SORT(A1:B5,1,1,TRUE)",
  "SORTBY(A1:B5,A1:A5,-1)",
  "CHOOSEROWS(A1:B5,5,1)",
  "CHOOSECOLS(A1:B5,2,1)",
  "FILTER(A1:B5,B1:B5>2)",
  "RANK(3,A1:A5)",
  "RANK.AVG(3,A1:A5)",
  "QUARTILE(A1:A5,1)",
  "TRIMMEAN(A1:A5,0.4)",
  "XLOOKUP(2,A1:A5,B1:B5,0,-1)",
  "XMATCH(2,A1:A5,1,2)",
  "LOOKUP(2,A1:A5,B1:B5)",
  "AGGREGATE(14,4,A1:A5,1)",
  "SCAN(0,A1:A5,LAMBDA(s,v,s+v))",
  "BYROW(A1:B5,LAMBDA(r,MAX(r)))",
  "MMULT(TRANSPOSE(A1:A5),B1:B5)",
];

test("no function changes the cells that it reads", async () => {
  const read = ["A1:A5", "B1:B5", "A1:B5"].map((range) => `TEXTJOIN(",",TRUE,${range}+0)`).join('&"|"&');
  const found = await answers(turning.flatMap((formula) => [`=COUNT(${formula})`, `=${read}`]));
  const changed = turning.filter((_, i) => found[2 * i + 1] !== "3,1,2,5,4|5,4,3,2,1|3,5,1,4,2,3,5,2,4,1");
  expect(changed).toEqual([]);
});
