import { isError, type CellValue } from "../../../src/core/cellValue";
import { guessChoices } from "../../../src/core/funnel/data/choices";
import { figuresOf } from "../../../src/core/funnel/data/tally";
import { proveAll } from "../../../src/core/model/rules/proveAll";
import { modelSheets } from "../../../src/locale/sheets/model/words";
import { modelTasks as tasks } from "../../../src/tasks/model/modelTasks";
import { insertSamplePlan, insertWholePlan } from "../../../src/tasks/wholePlan/insertWholePlan";
import { readPlanList } from "../../../src/tasks/wholePlan/readPlanList";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { startPlanner } from "../planner/plan";

const table = (name: string, rows: (string | number)[][]) =>
  sheet(name, {
    cells: cells(rows),
    tables: [
      {
        name,
        range: `A1:${"ABCDE"[rows[0]!.length - 1]}${rows.length}`,
        columns: rows[0]!.map(String),
        style: "TableStyleLight1",
        totals: false,
      },
    ],
  });
/** Everything that a list with how far each came may hold: other cases, blanks, a state for a stage, a step back. */
const told = [
  ["Owner", "Amount", "Stage", "Furthest stage"],
  ...Array.from({ length: 21 }, (_, at) => ["Ann", 10, "Lost", ["Lead", "offer", "Contract"][at % 3]!]),
  ["Ann", 40, "Won", "Contract"],
  ["Bob", 60, "WON", ""],
  ["Bob", 50, "won", "Lost"],
  ["Bob", 1, "Lost", ""],
  ["Bob", 1, "lost", "Won"],
  ["Cid", 10, "Lead", "Offer"],
  ["Cid", 10, "Contract", "Lead"],
  ["Cid", 10, "Contract", ""],
  ["Cid", 10, "Test", "Contract"],
  ["Cid", 10, "", "Contract"],
];
/** Deals that come again, as they do in exports; one whose amount is text, one with an error, one of nobody. */
const twice = [
  ["Deal ID", "Owner", "Amount", "Stage", "Furthest stage"],
  ["D-1", "O'Neil 🚀", 40, "Won", "Contract"],
  ["D-2", 'Bob "B"', 60, "Won", "Contract"],
  ["d-1", "O'Neil 🚀", 40, "Won", "Contract"],
  ["D-3", 'Bob "B"', 10, "Lost", "Offer"],
  ["D-3", 'Bob "B"', 10, "Lost", "Offer"],
  ["D-4", 'Bob "B"', 10, "Lead", "Lead"],
  ["D-4", 'Bob "B"', 10, "Contract", "Contract"],
  ["D-1", " o'neil 🚀 ", 40, "Won", "Contract"],
  ["D-5", "O'Neil 🚀", "1.2亿", "Won", "Contract"],
  ["D-6", "", 7, "Won", "Contract"],
  ["", "O'Neil 🚀 ", 5, "Won", "Contract"],
  ["", "O'Neil 🚀", 5, "Won", "Contract"],
];
const withTotal = [
  ["Owner", "Amount", "Stage"],
  ["Ann", 40, "Won"],
  ["Bob", 60, "Lost"],
  ["Total", 100, ""],
];
/** What lists of people in Chinese hold: regions, subtotals, full-width digits, blanks, words and less than nothing. */
const sold = [
  ["大区", "姓名", "销售团队", "2025年业绩", "备注"],
  ["华北", "王芳", "一组", 100.1, ""],
  ["华北", " 李强", "二组", 100.1, ""],
  ["华北 ", "李强 ", "", 100.1, ""],
  ["", "小计", "", 300.3, ""],
  ["华东", "赵敏", "", "500万", ""],
  ["华东", "赵敏", "", "１２０", ""],
  ["华东", "钱进", "三组", -50, ""],
  ["", "", "", 7, ""],
  ["华东", "钱进", "三组", "待定", ""],
  ["华南", "李强", "二组", "", ""],
  ["", "华东 汇总", "", -50, ""],
  ["", "合 计", "", 250.3, ""],
];
const book = () =>
  bookOf(
    table("Sellers", [
      ["Seller", "Sales 2025"],
      ["Ann", 300],
      ["Bob", 500],
      ["ann", 100],
      ["*A?", 100],
    ]),
    table("Deals", [
      ["Owner", "Amount", "Stage"],
      ["Ann", 40, "Won"],
      ["Bob", 500, "Lost"],
      ["Bob", 60, "Won"],
      ["Cid", 10, "Negotiation"],
    ]),
    table("Told", told),
    table("Twice", twice),
    table("Added", withTotal),
  );

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startPlanner();
});
afterAll(() => excel.stop());
beforeEach(() => excel.open(book()));

const settled = async () => {
  await excel.settled();
  await excel.settled();
};
const valuesIn = (name: string): CellValue[][] =>
  excel
    .book()
    .sheets.find((one) => one.name === name)!
    .cells.map((row) => row.map((cell) => (cell?.value ?? "") as CellValue));
const errors = (): string[] =>
  excel
    .book()
    .sheets.flatMap(({ name }) =>
      valuesIn(name).flatMap((row, at) =>
        row.filter(isError).map((error) => `${name} ${at + 1}: ${String(error)}`),
      ),
    );
const sum = (values: readonly CellValue[]): number =>
  values.reduce<number>((all, one) => all + Number(one), 0);

describe("the built-in plan", () => {
  test.each(["en", "zh"] as const)(
    "in %s adds up, passes its own checks and is taken back",
    async (language) => {
      const before = excel.requests().length;
      const written = await insertSamplePlan(language, 2026);
      expect(excel.requests().length - before).toBe(2);
      await settled();
      expect(errors()).toEqual([]);
      const { model } = await tasks.openModel();
      const misfits = Object.values(model).flatMap((data) =>
        (data?.rows ?? []).flatMap(({ misfits: each }) =>
          [...each].map(([column, why]) => [data?.name, column, why]),
        ),
      );
      expect(misfits).toEqual([]);
      expect(model.stPlan?.rows.map(({ row }) => row.target)).toEqual([
        3_780_000, 3_150_000, 3_150_000, 2_520_000,
      ]);
      const months = model
        .stPeriods!.rows.filter(({ row }) => row.level === "month")
        .map(({ row }) => row.target!);
      expect(sum(months)).toBe(12_000_000);
      const byMonth = valuesIn(modelSheets[language].stPlan).map((row) => row.slice(11, 23));
      expect(byMonth.slice(1, 5).map(sum)).toEqual([3_780_000, 3_150_000, 3_150_000, 2_520_000]);
      const glance = Object.values(
        valuesIn(modelSheets[language].stGoal)
          .slice(3)
          .map((row) => row[1]),
      );
      expect(glance.slice(0, 5)).toEqual([12_000_000, 12_600_000, 600_000, 550_000, 0]);
      const open = Object.entries(proveAll(model)).flatMap(([id, proof]) =>
        proof.kind === "proved" ? [] : [[id, proof]],
      );
      expect(open).toEqual([]);
      await tasks.takeBackTables(written);
      expect(excel.book().sheets.map(({ name }) => name)).toEqual([
        "Sellers",
        "Deals",
        "Told",
        "Twice",
        "Added",
      ]);
      expect(excel.book().names).toEqual([]);
    },
  );
});

describe("from a list", () => {
  const plan = async (name: string) => {
    const { list } = await readPlanList(name);
    return insertWholePlan({ language: "en", year: 2026, target: 2000, over: 0, list });
  };

  test("of sellers: each once, by last year's sales, live", async () => {
    const written = await plan("Sellers");
    await settled();
    expect(errors()).toEqual([]);
    const own = async () =>
      (await tasks.openModel()).model.stPlan!.rows.map(({ row }) => [row.owner, row.weight, row.target]);
    expect(await own()).toEqual([
      ["Ann", 400, 800],
      ["Bob", 500, 1000],
      ["*A?", 100, 200],
    ]);
    const { model } = await tasks.openModel();
    expect(model.stGoal?.rows[0]?.row).toMatchObject({ baseline: 1000, target: 2000, goal: "" });
    expect(model.stPeople?.rows.map(({ row }) => [row.name, row.joined])).toEqual([
      ["Ann", null],
      ["Bob", null],
      ["*A?", null],
    ]);
    expect(model.stActuals?.rows.map(({ row }) => row.amount)).toEqual([400, 500, 100]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sellers").getRange("B3").values = [[1500]];
      await context.sync();
    });
    await settled();
    expect((await own()).map(([, , target]) => target)).toEqual([400, 1500, 100]);
    const byMonth = () => valuesIn("Plan").map((row) => sum(row.slice(11, 23)));
    expect(byMonth().slice(1)).toEqual([400, 1500, 100]);
    // What stands beside a row stays when the row goes.
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("stPlan").rows.getItemAt(0).delete();
      await context.sync();
    });
    await settled();
    expect(byMonth().slice(1, 3)).toEqual((await own()).map(([, , target]) => target));
    await tasks.takeBackTables(written, true);
    expect(excel.book().sheets).toHaveLength(5);
  });

  test("of opportunities: the won ones count, and say what a deal brings", async () => {
    await plan("Deals");
    await settled();
    expect(errors()).toEqual([]);
    const { model } = await tasks.openModel();
    expect(model.stPlan?.rows.map(({ row }) => [row.owner, row.weight, row.target])).toEqual([
      ["Ann", 40, 800],
      ["Bob", 60, 1200],
      ["Cid", 0, 0],
    ]);
    expect(model.stGoal?.rows[0]?.row.dealSize).toBe(50);
    // Two were won and one was lost; 40 deals of 50 take 60 opportunities, and one is open.
    const stages = valuesIn("Stages");
    const at = stages.findIndex((row) => row.includes("Won of the opportunities that ended"));
    const figures = stages.slice(at, at + 4).map((row) => row[row.length - 1]);
    expect(figures).toEqual([2 / 3, 60, 1, 59]);
    await expect(plan("Deals")).resolves.toEqual([]);
  });

  test("of opportunities that say how far each came: every stage's rate, as the pane's funnel and FUNNELRATES have it", async () => {
    const { list } = await readPlanList("Told");
    await insertWholePlan({ language: "zh", year: 2026, target: 2000, over: 0, list });
    await settled();
    expect(errors()).toEqual([]);
    const column = (at: number) => told.slice(1).map((row) => row[at]!);
    const opportunities = { rows: told.length - 1, columns: { stage: column(2), furthest: column(3) } };
    const core = figuresOf(opportunities, guessChoices(opportunities)).funnel;
    expect(core.stages.map(({ name, here, lost }) => [name, here, lost])).toEqual([
      ["Lead", 0, 7],
      ["offer", 1, 7],
      ["Contract", 2, 7],
      [null, 3, 0],
    ]);
    expect(core).toMatchObject({ lostAnywhere: 2, provesSteps: true });
    const stages = async () =>
      (await tasks.openModel()).model.stStages!.rows.map(({ row }) => [row.stage, row.rate, row.inHand]);
    expect(await stages()).toEqual([
      ...core.stages.slice(0, -1).map(({ name, here, step }) => [name, step!.rate, here]),
      ["Won", null, null],
    ]);
    // Activities name no stage that the funnel does not have.
    const { stActivities } = (await tasks.openModel()).model;
    expect(stActivities!.rows.map(({ row }) => row.stage)).toEqual(stActivities!.rows.map(() => ""));
    const sheet = valuesIn("销售阶段");
    const at = sheet.findIndex((row) => row.includes("步骤"));
    const rates = sheet.slice(at + 1, at + 4).map((row) => row.slice(-5));
    expect(rates).toEqual(
      core.stages
        .slice(0, -1)
        .map(({ step }) => [step!.entered, step!.passed, step!.rate, step!.low, step!.high]),
    );
    // One more lost one of unknown stage is one too many.
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Told").getRange("D2").values = [[""]];
      await context.sync();
    });
    await settled();
    expect((await stages()).map(([, rate]) => rate)).toEqual([null, null, null, null]);
    expect(errors()).toEqual([]);
  });

  test("of opportunities that come again: each counts in its first row, or every row does", async () => {
    const { list, columns, faulty, trouble } = await readPlanList("Twice");
    expect([columns.id, trouble]).toEqual([0, null]);
    expect(list.faults.map(({ kind, count, texts }) => [kind, count, texts])).toEqual([
      ["twice", 4, ["d-1", "D-3", "D-4", "D-1"]],
      ["text", 1, ["1.2亿"]],
      ["nameless", 1, []],
    ]);
    expect(faulty[0]).toEqual(["A4", "A6", "A8", "A9"].map((address) => ({ sheet: "Twice", address })));
    expect([list.owners, list.total]).toEqual([["O'Neil 🚀", 'Bob "B"'], 110]);
    const written = await insertWholePlan({ language: "zh", year: 2026, target: 2200, over: 0, list });
    await settled();
    expect(errors()).toEqual([]);
    const own = async () =>
      (await tasks.openModel()).model.stPlan!.rows.map(({ row }) => [row.owner, row.weight, row.target]);
    expect(await own()).toEqual([
      ["O'Neil 🚀", 50, 1000],
      ['Bob "B"', 60, 1200],
    ]);
    const stages = async () =>
      (await tasks.openModel()).model.stStages!.rows.map(({ row }) => [row.stage, row.rate, row.inHand]);
    const singles = twice.slice(1).filter(([id], at, all) => {
      const key = String(id).toLowerCase();
      return key === "" || all.findIndex(([one]) => String(one).toLowerCase() === key) === at;
    });
    const column = (at: number) => singles.map((row) => row[at]!);
    const opportunities = { rows: singles.length, columns: { stage: column(3), furthest: column(4) } };
    const core = figuresOf(opportunities, guessChoices(opportunities)).funnel;
    expect((await stages()).slice(0, -1)).toEqual(
      core.stages.slice(0, -1).map(({ name, here, step }) => [name, step!.rate, here]),
    );
    // The list stays live: a deal that comes no more is passed no more, and a row that moves is found again.
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Twice").getRange("A4").values = [["D-9"]];
      await context.sync();
    });
    await settled();
    expect((await own()).map(([, weight]) => weight)).toEqual([90, 60]);
    await tasks.takeBackTables(written, true);
    const every = await readPlanList("Twice", { ...columns, id: null });
    expect([every.list.total, every.list.won!.doubled]).toEqual([190, null]);
    await insertWholePlan({ language: "en", year: 2026, target: 1900, over: 0, list: every.list });
    await settled();
    expect((await own()).map(([, weight]) => weight)).toEqual([130, 60]);
    expect(errors()).toEqual([]);
  });

  test("of opportunities with a row that adds them up: it is neither a person nor open", async () => {
    await plan("Added");
    await settled();
    const { model } = await tasks.openModel();
    expect(model.stPlan?.rows.map(({ row }) => [row.owner, row.target])).toEqual([
      ["Ann", 2000],
      ["Bob", 0],
    ]);
    const stages = valuesIn("Stages");
    const at = stages.findIndex((row) => row.includes("Won of the opportunities that ended"));
    expect(stages.slice(at, at + 4).map((row) => row[row.length - 1])).toEqual([0.5, 100, 0, 100]);
  });

  test("with errors in it: told with their cells, counting as nothing", async () => {
    await Excel.run(async (context) => {
      const at = context.workbook.worksheets.getItem("Sellers");
      at.getRange("B3").formulas = [["=1/0"]];
      at.getRange("A5").formulas = [["=NA()"]];
      await context.sync();
    });
    await settled();
    const { list, faulty } = await readPlanList("Sellers");
    expect(list.faults).toMatchObject([
      { kind: "error", count: 2, texts: ["#DIV/0!", "#N/A"] },
      { kind: "idle", count: 1, texts: ["Bob"] },
    ]);
    expect(faulty[0]!.map(({ address }) => address)).toEqual(["B3", "A5"]);
    await insertWholePlan({ language: "en", year: 2026, target: 2000, over: 0, list });
    await settled();
    const { model } = await tasks.openModel();
    expect(model.stPlan!.rows.map(({ row }) => [row.owner, row.weight, row.target])).toEqual([
      ["Ann", 400, 2000],
      ["Bob", 0, 0],
    ]);
    expect(errors().filter((one) => !one.startsWith("Sellers"))).toEqual([]);
  });

  test("in Chinese with regions, subtotals, texts for amounts and what is below 0: right to the last unit, live", async () => {
    await excel.open(bookOf(table("销售", sold)));
    const { list, columns, faulty, trouble } = await readPlanList("销售");
    expect([columns, trouble]).toEqual([
      { names: 1, amounts: 3, outcome: null, furthest: null, closed: null, id: null, region: 0, team: 2 },
      null,
    ]);
    expect(list.faults.map(({ kind, count, texts }) => [kind, count, texts])).toEqual([
      ["total", 3, ["小计", "华东 汇总", "合 计"]],
      ["text", 3, ["500万", "１２０", "待定"]],
      ["nameless", 1, []],
      ["idle", 2, ["赵敏", "钱进"]],
      ["mixed", 1, ["华南"]],
    ]);
    expect(faulty.map((cells) => cells.map(({ address }) => address))).toEqual([
      ["B5", "B12", "B13"],
      ["D6", "D7", "D10"],
      ["D9"],
      ["B6", "B8"],
      ["A11"],
    ]);
    await insertWholePlan({ language: "zh", year: 2026, target: 1000, over: 0, list });
    await settled();
    expect(errors()).toEqual([]);
    const plan = async () =>
      (await tasks.openModel()).model.stPlan!.rows.map(({ row }) => [
        row.region,
        row.team,
        row.owner,
        row.weight,
        row.target,
      ]);
    expect(await plan()).toEqual([
      ["华北", "一组", "王芳", 100.1, 333],
      ["", "二组", "李强", 200.2, 667],
      ["华东", "", "赵敏", 0, 0],
      ["华东", "三组", "钱进", 0, 0],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("销售").getRange("A2").values = [["西北"]];
      context.workbook.worksheets.getItem("销售").getRange("D6").values = [[300.3]];
      await context.sync();
    });
    await settled();
    expect((await plan()).map(([region, , , weight, target]) => [region, weight, target])).toEqual([
      ["西北", 100.1, 167],
      ["", 200.2, 333],
      ["华东", 300.3, 500],
      ["华东", 0, 0],
    ]);
  });

  test("is refused beside a table of the model, and from a table without names or amounts", async () => {
    await tasks.insertTables({ tables: ["stGoal"], language: "en", examplesOf: null });
    await expect(plan("Sellers")).rejects.toMatchObject({
      code: "plan-there",
      facts: { tables: ["stGoal"] },
    });
    await expect(
      readPlanList("Deals", {
        names: 2,
        amounts: 0,
        outcome: null,
        furthest: null,
        closed: null,
        id: null,
        region: null,
        team: null,
      }),
    ).resolves.toMatchObject({ trouble: { code: "plan-text-amounts", facts: { text: "Ann" } } });
    await expect(readPlanList("Nothing")).rejects.toMatchObject({ code: "link-no-source" });
  });
});
