import { shareForms } from "../../../src/entry/shareForms";
import { shareTasks, type ShareTasks } from "../../../src/tasks/share/shareTasks";
import { filesHere } from "../share/filesHere";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { cellsAt, requestFor, tasks as plans } from "../planner/plan";
import type { Doing } from "./tryFaults";

export const tasks = shareTasks(() => Promise.resolve(shareForms), filesHere);

/** The same where the form of one function answers with an error. */
const otherwise = shareTasks(() => {
  const SPLITTARGET = {
    ...shareForms.forms.SPLITTARGET!,
    lambda: "LAMBDA(target,weights,unit,floors,caps,holds,shares,NA())",
  };
  return Promise.resolve({ ...shareForms, forms: { ...shareForms.forms, SPLITTARGET } });
}, filesHere);

/** Formulas of ours, one of which asks for a country's days and one that Excel didn't know, beside the user's own. */
const book = bookOf(
  sheet("Plan", {
    cells: cells([
      ["Target", 100, "=SUM(SPLITTARGET(B1,B2:B3))"],
      ["A", 1, '=WORKDAYSIN(46054,46081,"CN")'],
      ["B", 2, "=_xldudf_POOLSHARE(1,1,{1})"],
      ["=B1*2", "mine", "=SUM(C1:C2)"],
    ]),
  }),
);

let change: Awaited<ReturnType<ShareTasks["share"]>>["change"];
const after = (why: string, first: () => Promise<unknown>, task: () => Promise<unknown>): Doing => ({
  why,
  book,
  first,
  task,
});

/** What is done so that others can open the workbook, by every task that the pane has. */
export const shareDoings: Record<keyof ShareTasks, readonly Doing[]> = {
  open: [{ why: "a workbook of ours", book, task: tasks.open }],
  share: [
    { why: "portable", book, task: () => tasks.share("portable", "en") },
    { why: "portable, where a form answers otherwise", book, task: () => otherwise.share("portable", "en") },
    { why: "frozen", book, task: () => tasks.share("frozen", "en") },
    after(
      "live again after portable",
      () => tasks.share("portable", "en"),
      () => tasks.share("live", "en"),
    ),
    after(
      "portable after frozen",
      () => tasks.share("frozen", "en"),
      () => tasks.share("portable", "en"),
    ),
  ],
  setNative: [
    { why: "on", book, task: () => tasks.setNative(true, "en") },
    {
      why: "on, and a plan is inserted",
      book,
      first: () => tasks.setNative(true, "en"),
      task: () =>
        plans.insert(
          requestFor({ given: { target: cellsAt("B1", "Plan"), weights: cellsAt("B2:B3", "Plan") } }),
          { sheet: "Plan", address: "F1" },
        ),
    },
  ],
  undo: [
    after(
      "portable",
      async () => {
        ({ change } = await tasks.share("portable", "en"));
      },
      () => tasks.undo(change),
    ),
  ],
  repair: [{ why: "a formula that Excel didn't know", book, task: tasks.repair }],
  findTroubles: [{ why: "one", book, task: tasks.findTroubles }],
  people: [{ why: "a file", book, task: () => tasks.people("en") }],
  copy: [{ why: "portable", book, task: () => tasks.copy({ way: "portable", withoutPeople: true }, "en") }],
  goTo: [{ why: "a cell", book, task: () => tasks.goTo({ sheet: "Plan", address: "B3" }), shows: true }],
};
