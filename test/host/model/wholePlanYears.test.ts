import { isError, type CellValue } from "../../../src/core/cellValue";
import { modelTasks as tasks } from "../../../src/tasks/model/modelTasks";
import { insertWholePlan } from "../../../src/tasks/wholePlan/insertWholePlan";
import { readPlanList } from "../../../src/tasks/wholePlan/readPlanList";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { startPlanner } from "../planner/plan";

type Cell = string | number;
type Deal = readonly [id: string, owner: string, amount: string | number, end: string, day: string | number];

const headers = {
  en: ["Deal ID", "Owner", "Amount", "Stage", "Close date"],
  zh: ["商机编号", "负责人", "金额", "阶段", "结束日期"],
};
const ends = { en: ["Won", "Lost", "Lead"], zh: ["赢单", "输单", "接洽"] };

/** Days as Excel counts them. */
const day = (year: number, month: number, of: number): number =>
  (Date.UTC(year, month - 1, of) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** Two years of deals, the last second of one and the first of the other among them, and what exports hold beside days. */
const dealsIn = (language: "en" | "zh"): Deal[] => {
  const [won, lost, open] = ends[language];
  return [
    ["D-1", "Ann", 40.25, won, day(2024, 1, 1)],
    ["D-2", "Ann", 50.5, won, day(2024, 12, 31) + 0.99999],
    ["D-3", " ann", 60.25, won, day(2025, 1, 1)],
    ["D-4", "Bob", 70.5, won, day(2025, 12, 31) + 0.5],
    ["D-5", "Bob", 80.75, won, day(2026, 1, 1)],
    ["D-3", "Ann", 60.25, won, day(2025, 1, 1)],
    ["D-6", "Bob", 1000, lost, day(2025, 5, 5)],
    ["D-7", "Cid", 90.5, won, day(2024, 7, 7)],
    ["D-8", "Cid", 1000, open, ""],
    ["D-9", "Bob", 7, won, ""],
    ["D-10", "Bob", 7, won, "soon"],
    ["D-11", "Bob", 7, won, 2025],
    ["D-12", "Dan", 20.75, won, "2025-03-04 10:20"],
    ["D-13", "Dan", 30.25, won, "2024/03/04"],
    ["D-14", "Dan", "5万", won, day(2025, 3, 4)],
    ["D-15", "", 3, won, day(2025, 3, 4)],
    ["D-16", "Dan", -0.75, won, day(2025, 3, 4)],
  ];
};

const bookIn = (language: "en" | "zh", deals: readonly (readonly Cell[])[], columns = headers[language]) =>
  bookOf(
    sheet("List", {
      cells: cells([columns, ...deals] as (string | number)[][]),
      tables: [
        {
          name: "List",
          range: `A1:E${deals.length + 1}`,
          columns,
          style: "TableStyleLight1",
          totals: false,
        },
      ],
    }),
  );

/** Another reckoning: deal by deal, in cents, by the calendar of JavaScript. */
function reckoned(deals: readonly Deal[], won: string, year: number | null) {
  const seen = new Set<string>();
  const counted = deals.filter(([id, , , end, when]) => {
    if (seen.has(id)) return false;
    seen.add(id);
    const own =
      typeof when === "number"
        ? new Date(Date.UTC(1899, 11, 30) + when * 86_400_000).getUTCFullYear()
        : Number(when.slice(0, 4));
    return end === won && (year === null || own === year);
  });
  const names = [...new Set(deals.map(([, owner]) => owner.trim()))].filter(
    (name, at, all) => name !== "" && all.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === at,
  );
  const cents = (ones: readonly Deal[]): number =>
    ones.reduce((sum, [, , amount]) => sum + (typeof amount === "number" ? Math.round(amount * 100) : 0), 0);
  const owned = counted.filter(([, owner, amount]) => owner !== "" && typeof amount === "number");
  const weights = names.map((name) =>
    cents(counted.filter(([, owner]) => owner.trim().toLowerCase() === name.toLowerCase())),
  );
  return {
    weights: names.map((name, at) => [name, weights[at] / 100]),
    baseline: weights.reduce((sum, one) => sum + one, 0) / 100,
    dealSize: cents(owned) / 100 / owned.length,
  };
}

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startPlanner();
});
afterAll(() => excel.stop());

const settled = async () => {
  await excel.settled();
  await excel.settled();
};
const errors = (): CellValue[] =>
  excel
    .book()
    .sheets.filter(({ name }) => name !== "List")
    .flatMap(({ cells: rows }) =>
      rows.flatMap((row) => row.map((cell) => (cell?.value ?? "") as CellValue).filter(isError)),
    );
const edit = async (address: string, formula: string | number) => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("List").getRange(address).formulas = [[formula]];
    await context.sync();
  });
  await settled();
};
const insert = async (language: "en" | "zh", year: number) => {
  const read = await readPlanList("List", undefined, year);
  await insertWholePlan({ language, year, target: 1000, over: 0, list: read.list });
  await settled();
  return read;
};
const planned = async () => {
  const { stPlan, stGoal, stPeople, stActuals } = (await tasks.openModel()).model;
  const goal = stGoal!.rows[0]!.row;
  return {
    weights: stPlan!.rows.map(({ row }) => [row.owner, row.weight]),
    baseline: goal.baseline,
    dealSize: goal.dealSize,
    productivity: stPeople!.rows.map(({ row }) => row.productivity),
    actuals: stActuals!.rows.map(({ row }) => row.amount),
  };
};
const figuresOf = (deals: readonly Deal[], won: string, year: number | null) => {
  const { weights, baseline, dealSize } = reckoned(deals, won, year);
  const sold = weights.map(([, weight]) => Number(weight));
  return {
    weights,
    baseline: expect.closeTo(baseline, 9) as number,
    dealSize: expect.closeTo(dealSize, 9) as number,
    productivity: sold.map((one) => Math.round((one / 12) * 100) / 100),
    actuals: sold,
  };
};

describe.each(["en", "zh"] as const)("opportunities of several years, in %s", (language) => {
  const [won] = ends[language];
  const deals = dealsIn(language);

  // prettier-ignore
  test.each([
    [2026, 2025, "the year before"],
    [2025, 2024, "the year before, though later ones are there"],
    [2024, 2026, "none before: the latest of all"],
  ])("a plan for %i goes by %i, %s", async (year, counted, _why) => {
    await excel.open(bookIn(language, deals));
    const { list, columns } = await insert(language, year);
    expect(columns.closed).toBe(4);
    expect(list.sold).toMatchObject({ header: headers[language][4], year: counted });
    expect(errors()).toEqual([]);
    expect(await planned()).toEqual(figuresOf(deals, won, counted));
    expect(list.total).toBeCloseTo(reckoned(deals, won, counted).baseline, 9);
    const { stStages } = (await tasks.openModel()).model;
    expect(stStages!.rows.length).toBeGreaterThan(0);
  });

  test("the year is live: a deal whose day changes comes and goes", async () => {
    await excel.open(bookIn(language, deals));
    await insert(language, 2026);
    const changed: Deal[] = deals.map((one) =>
      one[0] === "D-1" ? ([...one.slice(0, 4), day(2025, 2, 3)] as never) : one,
    );
    await edit("E2", day(2025, 2, 3));
    expect(await planned()).toEqual(figuresOf(changed, won, 2025));
    expect(errors()).toEqual([]);
  });

  test("errors among the days are told and count as nothing", async () => {
    await excel.open(bookIn(language, deals));
    await edit("E4", "=1/0");
    await edit("E7", "=NA()");
    await edit("E8", "=NA()");
    const { list, faulty } = await insert(language, 2026);
    expect(list.faults.map(({ kind }) => kind)).toEqual([
      "twice",
      "error",
      "text",
      "nameless",
      "undated",
      "idle",
    ]);
    expect(faulty[1]!.map(({ address }) => address)).toEqual(["E4", "E8"]);
    expect(faulty[4]!.map(({ address }) => address)).toEqual(["E11", "E12", "E13"]);
    const rest = deals.map((one, at) => (at === 2 ? ([...one.slice(0, 4), "#DIV/0!"] as never) : one));
    expect(await planned()).toEqual(figuresOf(rest, won, 2025));
    expect(errors()).toEqual([]);
  });

  test("without the column all years count, as where all lie in one", async () => {
    await excel.open(bookIn(language, deals));
    const { columns } = await readPlanList("List");
    const { list } = await readPlanList("List", { ...columns, closed: null }, 2026);
    await insertWholePlan({ language, year: 2026, target: 1000, over: 0, list });
    await settled();
    expect(await planned()).toEqual(figuresOf(deals, won, null));

    const single = deals.map((one): Deal => [
      one[0],
      one[1],
      one[2],
      one[3],
      one[4] === "" ? "" : day(2025, 5, 6),
    ]);
    await excel.open(bookIn(language, single));
    const one = await insert(language, 2026);
    expect([one.columns.closed, one.list.sold]).toEqual([4, null]);
    expect(await planned()).toEqual(figuresOf(single, won, null));
    const formulas = excel
      .book()
      .sheets.flatMap(({ cells: rows }) => rows.flat().map((cell) => cell?.formula ?? ""));
    expect(formulas.filter((formula) => formula.includes(headers[language][4]!))).toEqual([]);
  });
});

const invoices = {
  en: ["Invoice date", "Seller", "Customer", "Amount", "Status"],
  zh: ["开票日期", "业务员", "客户", "开票金额", "状态"],
};

test.each(["en", "zh"] as const)(
  "a ledger of invoices of three years counts one, in %s",
  async (language) => {
    const rows: Cell[][] = [
      [day(2023, 5, 1), "Ann", "A", 1.25, "paid"],
      [day(2024, 5, 1), "Ann", "B", 20.5, "paid"],
      ["2024-12-31", " Bob ", "A", 30.25, ""],
      [20240708, "Bob", "A", 0.5, "paid"],
      [day(2025, 1, 1), "Ann", "A", 400.75, "paid"],
      [day(2025, 6, 1), "Ann", "A", -0.25, "credit"],
      [day(2025, 12, 31) + 0.9, "Bob", "C", 500.5, ""],
      ["", "Bob", "C", 7, ""],
      ["soon", "Bob", "C", 7, ""],
      [day(2025, 3, 1), "", "C", 9, ""],
    ];
    await excel.open(bookIn(language, rows, invoices[language]));
    const { list } = await insert(language, 2026);
    expect(list.sold).toMatchObject({ header: invoices[language][0], year: 2025, years: [2025, 2024, 2023] });
    expect(list.faults.map(({ kind, count }) => [kind, count])).toEqual([
      ["nameless", 1],
      ["undated", 2],
    ]);
    const sold = async () => (await planned()).weights;
    expect(await sold()).toEqual([
      ["Ann", 400.5],
      ["Bob", 500.5],
    ]);
    expect((await planned()).baseline).toBe(901);
    const { stActuals } = (await tasks.openModel()).model;
    expect(stActuals!.rows.map(({ row }) => row.day)).toEqual([day(2025, 12, 31), day(2025, 12, 31)]);
    await edit("A3", day(2025, 5, 1));
    expect(await sold()).toEqual([
      ["Ann", 421],
      ["Bob", 500.5],
    ]);
    expect(errors()).toEqual([]);

    // Another year of a person's choice; its sales keep their day, though the plan is for a later one.
    await excel.open(bookIn(language, rows, invoices[language]));
    const other = await readPlanList("List", undefined, 2025);
    await insertWholePlan({ language, year: 2026, target: 1000, over: 0, list: other.list });
    await settled();
    expect(await sold()).toEqual([
      ["Ann", 20.5],
      ["Bob", 30.75],
    ]);
    const days = (await tasks.openModel()).model.stActuals!.rows.map(({ row }) => row.day);
    expect(days).toEqual([day(2024, 12, 31), day(2024, 12, 31)]);
  },
);

/** Where opportunities have what counts, said by hand: headers as long as these say nothing. */
const byHand = {
  names: 1,
  amounts: 2,
  outcome: 3,
  furthest: null,
  closed: 4,
  id: 0,
  region: null,
  team: null,
};

test("where headers are too long for Excel's formulas, no plan is made, and it is told", async () => {
  const long = headers.en.map((header) => header.padEnd(250, "'"));
  const rows = dealsIn("en").map((one, at): Deal => [
    one[0],
    one[1],
    one[2],
    at < 9 ? `Won ${at}` : one[3],
    one[4],
  ]);
  await excel.open(bookIn("en", rows, long));
  const { trouble, list } = await readPlanList("List", byHand, 2026);
  expect([list.won!.words.length > 5, trouble?.code]).toEqual([true, "plan-long-formulas"]);
});

test("texts with the year at the end, in the order of days that nobody can tell", async () => {
  const texts: Deal[] = [
    ["D-1", "Ann", 1, "Won", "01-03-2024"],
    ["D-2", "Ann", 2, "Won", "01-03-2025"],
    ["D-3", "Ann", 4, "Won", "03/01/2025 "],
    ["D-4", "Bob", 8, "Won", day(2025, 3, 1)],
    // As a number its last figures are those of a year.
    ["D-5", "Bob", 16, "Won", 42025],
    ["D-6", "Bob", 32, "Won", "never"],
  ];
  await excel.open(bookIn("en", texts));
  const { list } = await insert("en", 2026);
  expect(list.sold).toMatchObject({ header: "Close date", year: 2025, texts: "end" });
  expect((await planned()).weights).toEqual([
    ["Ann", 6],
    ["Bob", 8],
  ]);
  expect(list.total).toBe(14);
});

test("under long headers, with errors, texts and doubled ones, a formula stays within Excel's limit", async () => {
  const long = headers.en.map((header) => `${header} [as the #1 system's export has it]`.padEnd(150, "'"));
  const deals: Deal[] = [
    ["D-1", "Ann\u00a0", 1, "Won", day(2024, 3, 1)],
    ["D-2", "Ann", 2, "Won", day(2025, 3, 1)],
    ["D-2", "Ann", 2, "Won", day(2025, 3, 1)],
    ["D-3", "Ann", 4, "Closed won", "2025-03-01"],
    ["D-4", "Ann", 8, "Won", day(2025, 3, 1)],
  ];
  await excel.open(bookIn("en", deals, long));
  await edit("E6", "=NA()");
  const { list } = await readPlanList("List", byHand, 2026);
  await insertWholePlan({ language: "en", year: 2026, target: 1000, over: 0, list });
  await settled();
  expect(errors()).toEqual([]);
  expect((await planned()).weights).toEqual([["Ann", 6]]);
  const formulas = excel
    .book()
    .sheets.flatMap(({ cells: rows }) => rows.flat().map((cell) => cell?.formula ?? ""))
    .filter((formula) => formula.includes("DATE(2025,1,1)"));
  expect(formulas.length).toBe(2);
  expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
});
