import { formulaName, worksheetFunctions } from "office-host/host/objects/worksheetFunctions";
import { startExcel } from "office-host/startExcel";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel({
    book: bookOf(
      sheet("It's", {
        cells: cells([
          ["Product", "Nov", "Dec"],
          ["Hammer", 23, 18],
          ["Wrench", 12, null],
          ["Saw", "=B2-18", 15],
        ]),
      }),
    ),
  });
});
afterAll(() => excel.stop());

interface Result {
  value: unknown;
  error: unknown;
  load(names: string): void;
}
type Ask = (functions: Excel.Functions, table: Excel.Range) => unknown;
async function answer(ask: Ask): Promise<unknown> {
  return excel.Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem("It's").getRange("A1:C4");
    const result = ask(context.workbook.functions, table) as Result;
    result.load("value,error");
    await context.sync();
    return result.error ?? result.value;
  });
}

const cases: [ask: Ask, answer: unknown, why: string][] = [
  [(f, table) => f.vlookup("wrench", table, 2, false), 12, "a range and a text"],
  [(f, table) => f.vlookup("Saw", table, 2, false), 5, "a cell that is calculated"],
  [(f, table) => f.vlookup("Wrench", table, 3, false), 0, "a blank cell"],
  [(f, table) => f.vlookup("Nail", table, 2, false), "#N/A", "an error"],
  [(f, table) => f.sum(f.vlookup("Hammer", table, 2, false), table.getCell(1, 2), 1), 42, "calls in calls"],
  [(f, table) => f.isNA(f.vlookup("Nail", table, 2, false)), true, "an error that is asked about"],
  [(f) => f.concatenate('say "hi"', " ", "a"), 'say "hi" a', "quotes"],
  [(f) => f.f_Dist_RT(15.20686486, 6, 4), expect.closeTo(0.01, 9), "points in a name"],
  [(f) => f.quotient(5, 0), "#DIV/0!", "a division by 0"],
  [(f) => f.if(true, undefined, 3), 0, "what isn't given"],
];
test.each(cases)("%s is %p: %s", async (ask, expected) => {
  expect(await answer(ask)).toEqual(expected);
});

test("what was written in the same sync counts, and no cell is used", async () => {
  const result = await excel.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("It's").getRange("E1");
    cell.values = [[40]];
    const sum = context.workbook.functions.sum(cell, 2);
    sum.load("value");
    await context.sync();
    cell.clear();
    return sum.value;
  });
  expect(result).toBe(42);
});

test("every function that can be asked for is calculated here", () => {
  const known = excel.grid.functionNames;
  expect(worksheetFunctions.filter((name) => !known.has(formulaName(name)))).toEqual([]);
});
