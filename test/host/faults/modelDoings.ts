import type { Pack } from "../../../src/core/reviewPack/pack";
import type { KeptAction } from "../../../src/core/tracking/actions";
import { modelTasks as tasks, type ModelTasks } from "../../../src/tasks/model/modelTasks";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import type { Doing } from "./tryFaults";

/** A sheet of the user's own with a table that columns are linked to. */
const book = bookOf(
  sheet("Mine", {
    cells: cells([
      ["Stage", "Rate"],
      ["Lead", 0.5],
      ["Won", 1],
    ]),
    tables: [
      {
        name: "Pipeline",
        range: "A1:B3",
        columns: ["Stage", "Rate"],
        style: "TableStyleLight1",
        totals: false,
      },
    ],
  }),
);
const change = (work: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });
/** A table with everything that one can have: dropdowns, formulas, colours. */
const insert = () => tasks.insertTables({ tables: ["stBudget"], language: "en", examplesOf: 2026 });
const link = (header: string) => tasks.linkTableColumn("stStages", "rate", { table: "Pipeline", header });

const later = (why: string, task: () => Promise<unknown>, more: Partial<Doing> = {}): Doing => ({
  why,
  book,
  first: insert,
  task,
  ...more,
});
const linked = (why: string, task: () => Promise<unknown>, damage?: () => Promise<unknown>): Doing => ({
  why,
  book,
  first: async () => {
    await link("Rate");
    await damage?.();
  },
  task,
});

let written: Awaited<ReturnType<ModelTasks["insertTables"]>> = [];
const takingBack: Doing = {
  // A sheet that is gone cannot be put back.
  mayStop: true,
  why: "a table",
  book,
  first: async () => {
    written = await insert();
  },
  task: () => tasks.takeBackTables(written),
};

const action: KeptAction = {
  index: 0,
  day: 46_100,
  action: "=Call",
  owner: "Ann",
  due: 46_107,
  done: null,
  isOverdue: false,
};
const keepAction = async () => {
  await tasks.insertTables({ tables: ["stReviews"], language: "en", examplesOf: null });
  await tasks.addReview({ day: 46_100, kind: "weekly", action: "Other" });
  const { owner: actionOwner, due: actionDue } = action;
  await tasks.addReview({ day: 46_100, kind: "weekly", action: "=Call", actionOwner, actionDue });
};

const pack = (word: string): Pack => ({
  language: "en",
  lines: [
    { kind: "title", cells: [word] },
    { kind: "note", cells: [`=${word}`] },
    { kind: "head", cells: ["Owner", "Expected"] },
    { kind: "row", cells: ["Ann", 1, 2, 0.5, "behind"] },
    ...(word === "one" ? [{ kind: "text", cells: [word.repeat(100)] } as const] : []),
  ],
});

/** What is done to the model, by every task that the pane has. */
export const modelDoings: Record<keyof ModelTasks, readonly Doing[]> = {
  openModel: [later("a table", tasks.openModel)],
  insertTables: [{ why: "a table", book, task: insert, mayStop: true }, later("where it is", insert)],
  mendTables: [
    later("without a column", () => tasks.mendTables(), {
      mayStop: true,
      first: async () => {
        await insert();
        await change(({ tables }) => tables.getItem("stBudget").columns.getItem("Left").delete());
      },
    }),
    later("into Chinese", () => tasks.mendTables({ language: "zh" }), { mayStop: true }),
  ],
  clearExamples: [later("all", () => tasks.clearExamples(), { mayStop: true })],
  linkSelection: [
    {
      why: "a column of a table",
      book,
      ready: () => change(({ worksheets }) => worksheets.getItem("Mine").getRange("B2:B3").select()),
      task: () => tasks.linkSelection("stStages", "rate"),
    },
  ],
  linkTableColumn: [linked("another", () => link("Stage"))],
  linkTable: [linked("all by their headers", () => tasks.linkTable("stStages", "Pipeline"))],
  putLinks: [linked("none instead", () => tasks.putLinks("stStages", { rate: null }))],
  userTables: [later("with a table of ours", tasks.userTables)],
  takeBackTables: [takingBack],
  addReview: [
    {
      why: "with an action",
      book,
      first: () => tasks.insertTables({ tables: ["stReviews"], language: "en", examplesOf: null }),
      task: () =>
        tasks.addReview({ day: 46_100, kind: "weekly", notes: "=1+1", action: "Call", actionDue: 46_107 }),
    },
  ],
  markAction: [
    { why: "done", book, first: keepAction, task: () => tasks.markAction(action, 46_105) },
    {
      why: "open again",
      book,
      first: async () => {
        await keepAction();
        await tasks.markAction(action, 46_105);
      },
      task: () => tasks.markAction(action, null),
    },
    {
      why: "in a table without the column for it",
      book,
      first: async () => {
        await keepAction();
        await change(({ tables }) => tables.getItem("stReviews").columns.getItem("Action done").delete());
      },
      task: () => tasks.markAction(action, 46_105),
      mayStop: true,
    },
  ],
  writePack: [
    { why: "the first", book, task: () => tasks.writePack(pack("one")), mayStop: true },
    {
      why: "again",
      book,
      first: () => tasks.writePack(pack("one")),
      task: () => tasks.writePack(pack("two")),
      mayStop: true,
    },
    {
      why: "beside a sheet of the user's that has its name",
      book: bookOf(sheet("Review pack", { cells: cells([["mine", 1]]) })),
      task: () => tasks.writePack(pack("one")),
      mayStop: true,
    },
  ],
  goTo: [{ why: "a cell", book, task: () => tasks.goTo({ sheet: "Mine", address: "B2" }), shows: true }],
  repairLink: [
    linked(
      "whose column was deleted and came again",
      () => tasks.repairLink("stStages", "rate"),
      async () => {
        await change(({ tables }) => tables.getItem("Pipeline").columns.getItem("Rate").delete());
        await change(({ tables }) => {
          tables.getItem("Pipeline").columns.add(undefined, [["Rate"], [0.1], [0.2]]);
        });
      },
    ),
  ],
  unlinkColumn: [linked("a column", () => tasks.unlinkColumn("stStages", "rate"))],
};
