import { modelTableNames } from "../../../src/core/model/tables";
import { modelSheets } from "../../../src/locale/sheets/model/words";
import { openChecklist } from "../../../src/tasks/checklist/openChecklist";
import { homeTasks as tasks } from "../../../src/tasks/home/homeTasks";
import { modelTasks } from "../../../src/tasks/model/modelTasks";
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
  },
);
