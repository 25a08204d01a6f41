import { modelTableNames } from "../../../src/core/model/tables";
import { modelSheets } from "../../../src/locale/sheets/model/words";
import { createChecklist } from "../../../src/tasks/checklist/createChecklist";
import { openChecklist } from "../../../src/tasks/checklist/openChecklist";
import { homeTasks as tasks } from "../../../src/tasks/home/homeTasks";
import { plannerFunctions } from "../../../src/entry/plannerFunctions";
import { planTasks } from "../../../src/tasks/planner/planTasks";
import { modelTasks } from "../../../src/tasks/model/modelTasks";
import { goTo } from "../../../src/workbook/goTo";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { leaveUncalculated } from "../uncalculated";

const table = (name: string, columns: string[], row: (string | number)[]) =>
  sheet(name, {
    cells: cells([columns, row]),
    tables: [
      {
        name: `tbl${name}`,
        range: `A1:${"ABCDEF"[columns.length - 1]}2`,
        columns,
        style: "TableStyleLight1",
        totals: false,
      },
    ],
  });
/** A workbook that was never ours, with sheets of our names. */
const foreign = (goal = "Goal", list = "Checklist") =>
  bookOf(
    table(goal, ["Region", "Revenue"], ["North", 3]),
    table(list, ["商机名称", "阶段", "金额"], ["A", "初步", 9]),
    table("Other", ["A", "B"], [1, 2]),
  );

let excel: StartedExcel;
let calculate: () => void = () => undefined;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());
afterEach(() => calculate());

test("what the tables that are there offer, in one sync; our own offer nothing", async () => {
  await excel.open(foreign());
  await modelTasks.insertTables({ tables: ["stPeople"], language: "en", examplesOf: 2026 });
  const before = excel.requests().length;
  await expect(tasks.offers()).resolves.toEqual({
    offers: [
      { kind: "split", table: "tblGoal", names: "Region", weights: "Revenue" },
      { kind: "funnel", table: "tblChecklist" },
    ],
    hasModel: true,
  });
  expect(excel.requests().length - before).toBe(1);
});

test("a list on the sheet in front that is no table is offered, and fills the plan builder", async () => {
  const rows = [
    ["2026年度汇总", null, null],
    [null, null, null],
    ["区域", "上年实际", "完成率"],
    ["华东", 1250.5, 0.93],
    ["华南", 980, 0.87],
    ["合计", 2230.5, null],
  ];
  await excel.open(bookOf(sheet("汇总 v3", { cells: cells(rows) })));
  const before = excel.requests().length;
  await expect(tasks.offers()).resolves.toEqual({
    offers: [{ kind: "list", sheet: "汇总 v3", names: "区域", weights: "上年实际" }],
    hasModel: false,
  });
  expect(excel.requests().length - before).toBe(1);
  const filled = {
    names: { sheet: "汇总 v3", address: "A4:A5" },
    weights: { sheet: "汇总 v3", address: "B4:B5" },
  };
  const plans = planTasks(plannerFunctions);
  await expect(plans.proposeSheet("汇总 v3")).resolves.toEqual(filled);
  // Whichever cell is selected, and with the title across all columns.
  for (const address of ["A1:C1", "B4", "F9"]) {
    await plans.goTo({ sheet: "汇总 v3", address });
    await expect(plans.propose()).resolves.toEqual(filled);
  }
});

test.each([
  ["an empty workbook", "en", bookOf(sheet("Sheet1", {})), "Goal", "Checklist"],
  ["a foreign one", "zh", foreign("目标", "检查清单"), "目标 2", "检查清单 2"],
] as const)(
  "a whole plan comes into %s in %s, beside what is there",
  async (_which, language, book, goal, list) => {
    await excel.open(book);
    calculate = leaveUncalculated(excel.grid);
    const theirs = excel.book().sheets.map((one) => JSON.stringify(one.cells));
    await tasks.insertExample(language, 2026);
    const sheets = excel.book().sheets;
    expect(sheets.slice(0, theirs.length).map((one) => JSON.stringify(one.cells))).toEqual(theirs);
    const names = sheets.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([goal, list, ...Object.values(modelSheets[language]).slice(1)]),
    );
    const { model } = await modelTasks.openModel();
    expect(Object.keys(model).sort()).toEqual([...modelTableNames].sort());
    await expect(openChecklist()).resolves.toMatchObject({
      kind: "open",
      language,
      sheets: { checklist: list },
    });
    expect(excel.grid.workbook.getActiveSheet().getName()).toBe(goal);
  },
);

test("a checklist that was made is shown; one that is there is not", async () => {
  const inFront = () => excel.grid.workbook.getActiveSheet().getName();
  await excel.open(foreign());
  await createChecklist({ language: "en", names: { checklist: "Checks" } });
  expect(inFront()).toBe("Checks");
  await goTo("Other", "A1");
  await createChecklist({ language: "en" });
  expect(inFront()).toBe("Other");
});
