import { forget } from "../../../src/tasks/checklist/lastSeen";
import { homeTasks, type HomeTasks } from "../../../src/tasks/home/homeTasks";
import { wholePlanTasks as tasks, type WholePlanTasks } from "../../../src/tasks/wholePlan/wholePlanTasks";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import type { Doing } from "./tryFaults";

/** A list of the user's that a plan is made from. */
const book = bookOf(
  sheet("Sellers", {
    cells: cells([
      ["Seller", "Sales"],
      ["Ann", 300],
      ["Bob", 500],
    ]),
    tables: [
      {
        name: "Sellers",
        range: "A1:B3",
        columns: ["Seller", "Sales"],
        style: "TableStyleLight1",
        totals: false,
      },
    ],
  }),
);
const insert = async () => {
  const { list } = await tasks.readPlanList("Sellers");
  return tasks.insertWholePlan({ language: "zh", year: 2026, target: 2000, over: 0.05, list });
};
let written: Awaited<ReturnType<typeof insert>> = [];

/** What is done to make a whole plan, by every task that the pane has. */
export const wholePlanDoings: Record<keyof WholePlanTasks, readonly Doing[]> = {
  userTables: [{ why: "one", book, task: tasks.userTables }],
  readPlanList: [{ why: "sellers", book, task: () => tasks.readPlanList("Sellers") }],
  insertWholePlan: [{ why: "from a list", book, task: insert, mayStop: true, isLong: true }],
  takeBackTables: [
    {
      why: "the whole plan",
      book,
      first: async () => {
        written = await insert();
      },
      // Formulas are not calculated here, so that the sheets are not what was written.
      task: () => tasks.takeBackTables(written, true),
      mayStop: true,
      isLong: true,
    },
  ],
  goTo: [{ why: "a cell", book, task: () => tasks.goTo({ sheet: "Sellers", address: "B2" }), shows: true }],
};

/** The same of home. */
export const homeDoings: Record<keyof HomeTasks, readonly Doing[]> = {
  offers: [{ why: "a table", book, task: homeTasks.offers }],
  insertExample: [
    {
      why: "beside a list",
      book,
      ready: () => Promise.resolve(forget()),
      task: () => homeTasks.insertExample("en", 2026),
      mayStop: true,
      shows: true,
      isLong: true,
    },
  ],
};
