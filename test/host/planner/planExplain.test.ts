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
      ]),
    }),
    sheet("Plan", {
      cells: cells([
        ["Owner", "Base", "Goal"],
        ["Ann", 1, "=INDEX(SPLITTARGET(Data!$B$1,stPeople[Base]),ROW()-ROW(stPeople[#Headers]))"],
        ["Bob", 2, "=INDEX(SPLITTARGET(Data!$B$1,stPeople[Base]),ROW()-ROW(stPeople[#Headers]))"],
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

test.each([
  ["Data", "E1", 0, [200, 300, 500], "the cell that holds the formula"],
  ["Data", "E3", 2, [200, 300, 500], "a cell of its spill"],
  ["Data", "G3", 1, [0, 400, 600], "arguments that are calculated, and a floor"],
  ["Data", "C12", 2, [334, 333, 333], "a spill across, over an array of numbers"],
  ["Data", "D12", -1, [200, 300, 500], "one part taken by its number: no part is marked"],
  ["Plan", "C3", 1, [333, 667], "a row of a table"],
])("%s!%s is part %i", async (name, address, current, amounts, _why) => {
  const found = await explain(name, address);
  if (found.kind !== "split") throw new Error(found.kind);
  expect(found.parts.map(({ amount }) => amount)).toEqual(amounts);
  expect(found.current).toBe(current);
  expect(excel.requests().length).toBe(2);
});

test("a part says its weight, share, exact amount, bound and rounding step", async () => {
  const found = await explain("Data", "G3");
  expect(found).toMatchObject({
    kind: "split",
    home: { sheet: "Data", address: "G2" },
    parts: [
      { weight: 0, share: 0, exact: 0, bound: "none", step: 0 },
      { weight: 300, share: 0.375, exact: 400, bound: "floor", step: 0 },
      { weight: 500, share: 0.625, exact: 600, bound: "none", step: 0 },
    ],
  });
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
])("%s is %s", async (address, kind) => {
  expect((await explain("Data", address)).kind).toBe(kind);
});

test("what only Excel can calculate is named", async () => {
  await expect(explain("Data", "D7")).rejects.toMatchObject({
    code: "unreadable",
    facts: { argument: "weights" },
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
