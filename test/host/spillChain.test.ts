import { builtFunctions } from "./builtFunctions";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";

/**
 * A target split over 3 regions, each region's part over 2 managers, each manager's over 6 agents: every split reads
 * one cell that another split has spilled into. Rows of weights; columns name, weight, part.
 */
function chained(): {
  rows: (string | number | null)[][];
  splits: { node: number; first: number; count: number }[];
} {
  const rows: (string | number | null)[][] = [["target", null, 12_000_000]];
  const splits: { node: number; first: number; count: number }[] = [];
  const split = (node: number, count: number): number[] => {
    const first = rows.length + 1;
    for (let part = 0; part < count; part++)
      rows.push([`under ${node}`, part === 5 ? 0 : 100 + 37 * part + node]);
    rows[first - 1]!.push(`=SPLITTARGET(C${node},B${first}:B${first + count - 1})`);
    rows.push([]);
    splits.push({ node, first, count });
    return Array.from({ length: count }, (_, part) => first + part);
  };
  split(1, 3)
    .map((region) => split(region, 2))
    .flat()
    .forEach((manager) => split(manager, 6));
  return { rows, splits };
}

const { rows, splits } = chained();
let excel: StartedExcel;
beforeAll(async () => {
  const book = bookOf(sheet("Plan", { cells: cells(rows) }));
  excel = await startExcel({ book, functions: builtFunctions() });
  await excel.settled();
});
afterAll(() => excel?.stop());

const parts = () =>
  excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Plan").getRange(`C1:C${rows.length}`).load("values");
    await context.sync();
    return range.values.map(([value]) => value as number);
  });
const write = (address: string, value: unknown) =>
  excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Plan").getRange(address).values = [[value]];
    await context.sync();
  });

/** What stands where a split must have made its node's amount of it, and does not. */
async function wrong(): Promise<unknown[]> {
  const values = await parts();
  return splits
    .map(({ node, first, count }) => ({
      node,
      amount: values[node - 1],
      sum: values.slice(first - 1, first - 1 + count).reduce((total, part) => total + part, 0),
    }))
    .filter(({ amount, sum }) => amount === 0 || amount !== sum);
}

test("a split of a split of a split is right when the workbook opens", async () => {
  expect(await wrong()).toEqual([]);
});

test("and after the target has changed", async () => {
  await write("C1", 7_654_321);
  await excel.settled();
  expect((await parts())[0]).toBe(7_654_321);
  expect(await wrong()).toEqual([]);
});

test("and after a weight in the middle has changed", async () => {
  await write(`B${splits[2]!.first}`, 5);
  await excel.settled();
  expect(await wrong()).toEqual([]);
});
