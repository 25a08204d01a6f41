import type { Change } from "../../../src/core/reset/change";
import type { KeptReset } from "../../../src/core/reset/keptReset";
import { modelTasks } from "../../../src/tasks/model/modelTasks";
import { resetTasks as tasks, type ResetTasks } from "../../../src/tasks/reset/resetTasks";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import type { Doing } from "./tryFaults";

/** A sheet of the user's own, which nothing may touch. */
const book = bookOf(sheet("Mine", { cells: cells([["note", 1]]) }));
const change = (work: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

/** A small plan; one figure is a formula. */
const plan = async () => {
  const names = ["stGoal", "stPlan", "stPeriods", "stActuals"] as const;
  await modelTasks.insertTables({ tables: names, language: "en", examplesOf: null });
  await change(({ worksheets }) => {
    worksheets.getItem("Goal").getRange("B2").values = [[300]];
    worksheets.getItem("Plan").getRange("C2").values = [["Ann"]];
    worksheets.getItem("Plan").getRange("I2").formulas = [["=100+200"]];
    worksheets.getItem("Periods").getRange("A2:E3").values = [
      ["Month", 46_023, 46_053, "", 300],
      ["Month", 46_054, 46_112, "", 0],
    ];
    worksheets.getItem("Plan").getRange("L2").formulas = [
      ["=SPLITTARGET(I2,TRANSPOSE('Periods'!$E$2:$E$3))"],
    ];
  });
};
const changes: readonly Change[] = [
  { figure: "stGoal 1: target", before: 300, after: 250, isOwn: true },
  // What the formula comes to is not calculated here.
  { figure: "stPlan 1: Ann", before: 0, after: 250, isOwn: true },
  { figure: "stPeriods 1: month 2026-01-01", before: 300, after: 250, isOwn: true },
];
const request = { changes, day: 46_100, reason: "=behind" };
const write = () => tasks.writeReset(request);
const kept: KeptReset = {
  day: request.day,
  reason: request.reason,
  figures: changes.map(({ figure, after }, at) => ({
    figure,
    before: at === 1 ? null : 300,
    after,
    formula: at === 1 ? "=100+200" : "",
  })),
  undone: null,
};
const written = async () => {
  await plan();
  await write();
};

/** What is done to reset a plan, by every task that the pane has. */
export const resetDoings: Record<keyof ResetTasks, readonly Doing[]> = {
  openResets: [{ why: "one", book, first: written, task: tasks.openResets }],
  keepRule: [
    {
      why: "another",
      book,
      first: () => tasks.keepRule({ level: "month", periods: 3, by: 0.2 }),
      task: () => tasks.keepRule({ level: "quarter", periods: 2, by: 0.1 }),
    },
  ],
  writeReset: [
    { why: "the first", book, first: plan, task: write, mayStop: true },
    {
      why: "a second",
      book,
      first: async () => {
        await plan();
        await write();
        await tasks.undoReset(kept, 46_101);
      },
      task: write,
      mayStop: true,
    },
    {
      why: "beside a history of an older version",
      book,
      first: async () => {
        await written();
        await tasks.undoReset(kept, 46_101);
        await change(({ tables }) => {
          const { columns } = tables.getItem("stHistory");
          for (const header of ["Undone", "Reason", "Figure"]) columns.getItem(header).delete();
        });
      },
      task: write,
      mayStop: true,
    },
  ],
  undoReset: [
    { why: "the last", book, first: written, task: () => tasks.undoReset(kept, 46_102), mayStop: true },
  ],
};
