import { isError } from "../../../src/core/cellValue";
import type { CellValue } from "../../../src/core/cellValue";
import { modelTasks as tasks } from "../../../src/tasks/model/modelTasks";
import { insertWholePlan } from "../../../src/tasks/wholePlan/insertWholePlan";
import { readPlanList } from "../../../src/tasks/wholePlan/readPlanList";
import type { StartedExcel } from "office-host/startedExcel";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { startPlanner } from "../planner/plan";

type Given = readonly (string | number)[][];

const table = (rows: Given) =>
  sheet("List", {
    cells: cells(rows as (string | number)[][]),
    tables: [
      {
        name: "List",
        range: `A1:${"ABCDE"[rows[0]!.length - 1]}${rows.length}`,
        columns: rows[0]!.map(String),
        style: "TableStyleLight1",
        totals: false,
      },
    ],
  });

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
    .sheets.flatMap(({ cells: rows }) =>
      rows.flatMap((row) => row.map((cell) => cell?.value as CellValue).filter(isError)),
    );
const planned = async () =>
  (await tasks.openModel()).model.stPlan!.rows.map(({ row }) => [row.owner, row.weight, row.target]);

/** What lists of sellers hold beside them, and the weights and targets that follow. */
const lists: [why: string, language: "en" | "zh", rows: Given, plan: CellValue[][]][] = [
  [
    "totals of regions that could be names",
    "zh",
    [
      ["大区", "姓名", "去年业绩"],
      ["华东", "张三", 10],
      ["华东", "李四", 20],
      ["", "华东合计", 30],
      ["华南", "王五", 10],
      ["华南合计", "-", 10],
      ["", "总合计", 40],
    ],
    [
      ["张三", 10, 250],
      ["李四", 20, 500],
      ["王五", 10, 250],
    ],
  ],
  [
    "names with blanks of other kinds",
    "en",
    [
      ["Seller", "Sales"],
      ["Ann\u00a0Lee", 30],
      ["Bob", 60],
      ["\u3000ann  lee\u00a0", 10],
    ],
    [
      ["Ann Lee", 40, 400],
      ["Bob", 60, 600],
    ],
  ],
];

test.each(lists)("%s: each seller once, to the last unit", async (_, language, rows, plan) => {
  await excel.open(bookOf(table(rows)));
  const { list } = await readPlanList("List");
  await insertWholePlan({ language, year: 2026, target: 1000, over: 0, list });
  await settled();
  expect(errors()).toEqual([]);
  expect(await planned()).toEqual(plan);

  // A second goal is none of this plan's, and stands in nothing's way.
  await Excel.run(async (context) => {
    context.workbook.tables
      .getItem("stGoal")
      .rows.add(undefined, [["Another", 5, "x", 1, 45000, 45100, "", "", 7]]);
    await context.sync();
  });
  await settled();
  expect(errors()).toEqual([]);
  expect(await planned()).toEqual(plan);
  const { stPeriods } = (await tasks.openModel()).model;
  expect(stPeriods!.rows[0]!.row.target).toBe(1000);
});
