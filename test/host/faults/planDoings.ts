import type { PlanRequest } from "../../../src/core/planner/request";
import { plannerFunctions } from "../../../src/entry/plannerFunctions";
import { planTasks, type PlanTasks } from "../../../src/tasks/planner/planTasks";
import type { Cell } from "xlsx-book/book";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import { cellsAt, value, requestFor } from "../planner/plan";
import type { Doing } from "./tryFaults";

const tasks = planTasks(plannerFunctions);

/** Cells that somebody has dressed and left blank. */
const dressed: Cell = { format: { fill: "#FFEEAA", bold: true, number: "0.00", color: "#AA0000" } };

const book = bookOf(
  sheet("Data", {
    cells: cells([
      ["Target", 1000, null, "Region", "Team", "Weight"],
      ["Start", 46023, null, "North", "A", 10],
      ["End", 46387, null, "North", "B", 30],
      ["rows", 60, 40, "South", "C", 60],
      ["columns", 30, 70],
    ]),
  }),
  sheet("Plan", {
    cells: cells([
      ["Owner", "Base", "Goal"],
      ["Ann", 1, null],
      ["Bob", 1, null],
      ["Cid", 1, null],
    ]),
    tables: [
      {
        name: "stPeople",
        range: "A1:C4",
        columns: ["Owner", "Base", "Goal"],
        style: "TableStyleMedium7",
        totals: false,
      },
    ],
  }),
  sheet("Dressed", {
    cells: Array.from({ length: 20 }, (_, row) =>
      Array.from({ length: 9 }, (_, column) => (row === 19 ? { value: `below ${column}` } : dressed)),
    ),
    columnWidths: { 1: 40, 2: 150 },
    rowHeights: { 1: 40 },
    validations: [
      { range: "B2:C4", type: "whole", operator: "greaterThan", formula1: "-5", allowBlank: true },
    ],
    conditionalFormats: [
      {
        range: "B2:C9",
        priority: 1,
        stopIfTrue: false,
        type: "expression",
        formula: "=$B2>5",
        format: { fill: "#00FF00" },
      },
    ],
  }),
);

const people = requestFor({
  given: { target: cellsAt("B1"), weights: cellsAt("F2:F4"), names: cellsAt("E2:E4") },
});
const levels = requestFor({
  dimension: "periods",
  given: { target: cellsAt("B1"), start: cellsAt("B2"), end: cellsAt("B3") },
  grains: ["quarter", "month"],
});
const into = (why: string, request: PlanRequest, name: string, address: string): Doing => ({
  why,
  book,
  task: () => tasks.insert(request, { sheet: name, address }),
});
const once = async (watching: Promise<() => Promise<void>>): Promise<void> => (await watching)();

/** What is done with plans, by every task that the pane has. */
export const planDoings: Record<keyof PlanTasks, readonly Doing[]> = {
  pick: [{ why: "the selection", book, task: tasks.pick }],
  look: [{ why: "a cell", book, task: () => tasks.look({ sheet: "Data", address: "B1" }) }],
  propose: [
    {
      why: "a block with its headers",
      book,
      ready: () => tasks.goTo({ sheet: "Data", address: "D1:F4" }),
      task: tasks.propose,
    },
    {
      why: "a cell of a list",
      book,
      ready: () => tasks.goTo({ sheet: "Data", address: "E3" }),
      task: tasks.propose,
    },
  ],
  proposeSheet: [{ why: "a list", book, task: () => tasks.proposeSheet("Data") }],
  proposeModel: [{ why: "no table of the model", book, task: () => tasks.proposeModel("reconcile") }],
  proposeTable: [{ why: "two columns", book, task: () => tasks.proposeTable("stPeople", "Owner", "Base") }],
  proposePlace: [
    { why: "beside cells", book, task: () => tasks.proposePlace([{ sheet: "Data", address: "D2:D4" }]) },
    {
      why: "the selected cell",
      book,
      ready: () => tasks.goTo({ sheet: "Plan", address: "F1" }),
      task: () => tasks.proposePlace([]),
    },
  ],
  preview: [{ why: "of people", book, task: () => tasks.preview(people) }],
  insert: [
    into("people, on free cells", people, "Plan", "F1"),
    into("people, on cells that are dressed", people, "Dressed", "B2"),
    into("quarters and months, on cells that are dressed", levels, "Dressed", "A1"),
    into(
      "a matrix",
      requestFor({
        dimension: "matrix",
        given: { rowTotals: cellsAt("B4:C4"), columnTotals: cellsAt("B5:C5") },
      }),
      "Plan",
      "F8",
    ),
    into(
      "into a table",
      requestFor({ given: { target: value(90), weights: cellsAt("B2:B4", "Plan") } }),
      "Plan",
      "C2",
    ),
    {
      ...into("on a hidden sheet, which may be shown", people, "Plan", "F1"),
      first: () =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Plan").visibility = "VeryHidden";
          await context.sync();
        }),
      task: () => tasks.insert(people, { sheet: "Plan", address: "F1" }, true),
    },
    {
      ...into("the same plan again", people, "Plan", "F1"),
      first: () => tasks.insert(people, { sheet: "Plan", address: "F1" }),
    },
  ],
  undo: [["people", people] as const, ["quarters and months", levels] as const].map(
    ([why, request]): Doing => {
      let inserted: Awaited<ReturnType<typeof tasks.insert>>;
      return {
        why: `${why}, from cells that are dressed`,
        book,
        first: async () => {
          inserted = await tasks.insert(request, { sheet: "Dressed", address: "B2" });
        },
        task: () => tasks.undo(inserted),
        mayStop: true,
      };
    },
  ),
  explain: [
    {
      why: "a part",
      book,
      first: () => tasks.insert(people, { sheet: "Plan", address: "F1" }),
      ready: () => tasks.goTo({ sheet: "Plan", address: "G3" }),
      task: tasks.explain,
    },
  ],
  cellsOf: [],
  goTo: [{ why: "a cell", book, task: () => tasks.goTo({ sheet: "Plan", address: "B3" }), shows: true }],
  watch: [{ why: "a moment", book, task: () => once(tasks.watch(() => undefined)) }],
  watchCells: [{ why: "a moment", book, task: () => once(tasks.watchCells(() => undefined)) }],
};
