import { readXlsx } from "xlsx-book/readXlsx";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { describeCrm, readCrm, type Crm } from "../crm/data";
import { crmBook, target, type Block, type Places } from "../crm/workbook";
import { builtFunctions } from "./builtFunctions";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";

describeCrm("a real company's plan, from its own export", (folder) => {
  let crm: Crm;
  let places: Places;
  let excel: StartedExcel;

  beforeAll(async () => {
    crm = readCrm(folder);
    const made = crmBook(crm);
    places = made.places;
    const opened = await readXlsx(await writeXlsx(made.book));
    excel = await startExcel({ book: opened, functions: builtFunctions() });
    await excel.settled();
  });
  afterAll(() => excel?.stop());

  const values = (sheet: string, range: string): Promise<unknown[][]> =>
    excel.Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItem(sheet).getRange(range).load("values");
      await context.sync();
      return found.values;
    });
  const column = async (range: string) => (await values("Plan", range)).map(([value]) => value);
  const numbers = async (range: string) => (await column(range)) as number[];
  const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);

  const won = (of: (deal: Crm["deals"][number]) => boolean) =>
    sum(crm.deals.filter((deal) => deal.stage === "Won" && of(deal)).map((deal) => deal.value));

  test("the export is read whole, and its dirt is counted", () => {
    expect(crm.deals).toHaveLength(8800);
    expect(new Set(crm.deals.map(({ id }) => id)).size).toBe(8800);
    expect(crm.agents).toHaveLength(35);
    expect(crm.dirt).toEqual({
      productsRespelled: 1480,
      withoutAccount: 1425,
      withoutStart: 500,
      withoutClose: 2089,
    });
  });

  test("the deals without a date are the open ones, and no won deal lacks anything", () => {
    const open = crm.deals.filter(({ closed }) => closed === null);
    expect(new Set(open.map(({ stage }) => stage))).toEqual(new Set(["Engaging", "Prospecting"]));
    const lacking = crm.deals.filter(({ stage, value, closed }) => stage === "Won" && !(value > 0 && closed));
    expect(lacking).toEqual([]);
  });

  test("2017's won revenue is 10,005,534 from 4,238 deals", async () => {
    expect((await values("Funnel", places.funnel.won))[0]).toEqual([4238]);
    expect((await values("Funnel", places.funnel.revenue))[0]).toEqual([10_005_534]);
    expect(sum(await numbers(places.regions.weights))).toBe(10_005_534);
  });

  test("every agent's weight is what the export says", async () => {
    for (const block of places.agents) {
      const names = await column(block.names);
      expect(await numbers(block.weights)).toEqual(names.map((name) => won(({ agent }) => agent === name)));
    }
  });

  const blocks = (): [string, Block][] => [
    ["regions", places.regions],
    ...places.managers.map((block): [string, Block] => ["managers", block]),
    ...places.agents.map((block): [string, Block] => ["agents", block]),
  ];

  test("every level adds up to the one above, in whole units, and each check on the sheet says so", async () => {
    expect(blocks()).toHaveLength(1 + 3 + 6);
    for (const [level, { node, parts }] of blocks()) {
      const [above] = await numbers(node);
      const below = await numbers(parts);
      expect([level, sum(below)]).toEqual([level, above]);
      expect(below.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
      const check = parts.replaceAll("C", "D");
      expect((await column(check))[0]).toBe(true);
    }
  });

  test("the agents together have the target, exactly", async () => {
    const parts = await Promise.all(places.agents.map(({ parts }) => numbers(parts)));
    expect(sum(parts.flat())).toBe(target);
    expect(parts.flat()).toHaveLength(35);
  });

  test("every part is the floor or the ceiling of its exact share, and no share is for nothing", async () => {
    for (const [, { node, weights, parts }] of blocks()) {
      const amount = BigInt((await numbers(node))[0]!);
      const weighed = (await numbers(weights)).map(BigInt);
      const whole = weighed.reduce((total, weight) => total + weight, 0n);
      const got = (await numbers(parts)).map(BigInt);
      weighed.forEach((weight, index) => {
        const floor = (amount * weight) / whole;
        const ceiling = (amount * weight) % whole === 0n ? floor : floor + 1n;
        expect([floor, ceiling]).toContain(got[index]);
        if (weight === 0n) expect(got[index]).toBe(0n);
      });
    }
  });

  test("the funnel at the data's won rate and deal size: the deals to win, and the decisions they take", async () => {
    const ceiling = (above: number, below: number) => Math.ceil(above / below);
    const toWin = ceiling(target * 4238, 10_005_534);
    expect(toWin).toBe(5083);
    expect(await values("Funnel", places.funnel.needed)).toEqual([
      [ceiling(toWin * (4238 + 2473), 4238)],
      [toWin],
    ]);
  });

  test("the open deals count at the rate at which deals are won", async () => {
    const rate = 4238 / (4238 + 2473);
    const stillToWin = 5083;
    const more = Math.ceil((5083 - 1589 * rate) / rate);
    expect(await values("Funnel", places.funnel.stillNeeded)).toEqual([[more], [stillToWin]]);
  });
});
