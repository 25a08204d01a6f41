import { isError, type CellValue } from "../../../src/core/cellValue";
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
        range: `A1:${"ABCD"[rows[0]!.length - 1]}${rows.length}`,
        columns: rows[0]!.map(String),
        style: "TableStyleLight1",
        totals: false,
      },
    ],
  });
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
      expect(excel.book().sheets.map(({ name }) => name)).toEqual(["Sellers", "Deals"]);
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
    expect(excel.book().sheets).toHaveLength(2);
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

  test("is refused beside a table of the model, and from a table without names or amounts", async () => {
    await tasks.insertTables({ tables: ["stGoal"], language: "en", examplesOf: null });
    await expect(plan("Sellers")).rejects.toMatchObject({
      code: "plan-there",
      facts: { tables: ["stGoal"] },
    });
    await expect(readPlanList("Deals", { names: 2, amounts: 0, outcome: null })).rejects.toMatchObject({
      code: "plan-no-list",
    });
    await expect(readPlanList("Nothing")).rejects.toMatchObject({ code: "link-no-source" });
  });
});
