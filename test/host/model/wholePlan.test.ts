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
      expect(excel.book().sheets.map(({ name }) => name)).toEqual(["Sellers", "Deals", "Told"]);
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
    await tasks.takeBackTables(written);
    expect(excel.book().sheets).toHaveLength(3);
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

  test("is refused beside a table of the model, and from a table without names or amounts", async () => {
    await tasks.insertTables({ tables: ["stGoal"], language: "en", examplesOf: null });
    await expect(plan("Sellers")).rejects.toMatchObject({
      code: "plan-there",
      facts: { tables: ["stGoal"] },
    });
    await expect(
      readPlanList("Deals", { names: 2, amounts: 0, outcome: null, furthest: null }),
    ).rejects.toMatchObject({
      code: "plan-no-list",
    });
    await expect(readPlanList("Nothing")).rejects.toMatchObject({ code: "link-no-source" });
  });
});
