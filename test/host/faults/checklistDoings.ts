import type { ChecklistTasks } from "../../../src/tasks/checklist/checklistTasks";
import { createChecklist } from "../../../src/tasks/checklist/createChecklist";
import { excelTasks as tasks } from "../../../src/tasks/checklist/excelTasks";
import { forget } from "../../../src/tasks/checklist/lastSeen";
import { freshItems } from "../../../src/workbook/checklist/checklistCells";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import type { Doing } from "./tryFaults";

/** A sheet of the user's own, which nothing may touch. */
const book = bookOf(
  sheet("Mine", { cells: cells([["note", 1], ["=B1*2"]]), columnWidths: { 0: 200 }, tabColor: "#AA0000" }),
);

const create = () => tasks.createChecklist({ language: "en" });
const look = async (): Promise<void> => {
  forget();
  await tasks.openChecklist();
};
const change = (work: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

/** A few are quicker to calculate, and fail as well as all. */
const items = freshItems.filter(({ id }) => ["g1", "g2", "m3", "r1", "t1", "k3", "d8"].includes(id));

/** Done to a checklist that somebody has worked with. */
const later = (why: string, task: () => Promise<unknown>, more: Partial<Doing> = {}): Doing => ({
  why,
  book,
  first: async () => {
    forget();
    await createChecklist({ language: "en", items });
    await tasks.setItem("g1", { status: "done", owner: "Ann", note: "=kept" });
    await tasks.setPass(70);
    await tasks.setSectionWeight("risks", 3);
  },
  ready: look,
  task,
  ...more,
});
const after = (doing: Doing, damage: () => Promise<unknown>): Doing => ({
  ...doing,
  first: async () => {
    await doing.first?.();
    await damage();
  },
});
const snapshot = (day: number) => tasks.snapshotScore(day);

/** What is done to the checklist, by every task that the pane has. */
export const checklistDoings: Record<keyof ChecklistTasks, readonly Doing[]> = {
  openChecklist: [later("a checklist", tasks.openChecklist)],
  createChecklist: [
    {
      why: "in a workbook with none",
      book,
      ready: () => Promise.resolve(forget()),
      task: create,
      mayStop: true,
    },
    later("where there is one", create),
  ],
  repairChecklist: [
    after(
      later("without its column of owners", () => tasks.repairChecklist(), { mayStop: true }),
      () => change(({ tables }) => tables.getItem("stChecklist").columns.getItem("Owner").delete()),
    ),
    after(
      later("without its scores", () => tasks.repairChecklist(), { mayStop: true }),
      () => change(({ worksheets }) => worksheets.getItem("Readiness").delete()),
    ),
    after(
      later("with a column of another name", () => tasks.repairChecklist({ Owner: "PIC" }), {
        mayStop: true,
      }),
      () =>
        change(({ worksheets }) => {
          worksheets.getItem("Checklist").getRange("G1").values = [["PIC"]];
        }),
    ),
    after(
      later("whose table was made a range", () => tasks.repairChecklist(), { mayStop: true }),
      () =>
        change(({ tables }) => {
          tables.getItem("stChecklist").convertToRange();
        }),
    ),
  ],
  setItem: [
    later("three fields", () => tasks.setItem("g2", { status: "done", owner: "Bob", note: "+1" })),
    later("one field", () => tasks.setItem("g2", { due: 46_100 })),
    later("without a look before", () => tasks.setItem("g1", { status: "in-progress", evidence: "x" }), {
      ready: () => Promise.resolve(forget()),
    }),
    later("against its proof, with a reason", () =>
      tasks.setItem("g2", { status: "done", override: "Agreed by phone" }),
    ),
    later("a sort since the look", () => tasks.setItem("k3", { status: "done", note: "moved" }), {
      ready: async () => {
        await look();
        await change(({ tables }) =>
          tables.getItem("stChecklist").sort.apply([{ key: 0, ascending: false }]),
        );
      },
    }),
  ],
  setPass: [later("70 to 90", () => tasks.setPass(90))],
  setSectionWeight: [later("tools", () => tasks.setSectionWeight("tools", 4))],
  switchLanguage: [later("to Chinese", () => tasks.switchLanguage("zh"), { mayStop: true })],
  snapshotScore: [
    later("the first", () => snapshot(46_000), { mayStop: true }),
    after(
      later("another day's", () => snapshot(46_001)),
      () => snapshot(46_000),
    ),
    after(
      later("the same day's again", () => snapshot(46_000)),
      async () => {
        await snapshot(46_000);
        await tasks.setItem("g2", { status: "done" });
      },
    ),
  ],
  signOff: [
    later("an area, the first", () => tasks.signOff({ scope: "goal", by: "Ann", day: 46_000 }), {
      mayStop: true,
    }),
    after(
      later("the whole, after another's", () => tasks.signOff({ scope: "whole", by: "=Bob", day: 46_001 }), {
        mayStop: true,
      }),
      () => tasks.signOff({ scope: "goal", by: "Ann", day: 46_000 }),
    ),
    after(
      later("the same again", () => tasks.signOff({ scope: "goal", by: "Ann", day: 46_000 })),
      () => tasks.signOff({ scope: "goal", by: "Ann", day: 46_000 }),
    ),
  ],
  goToItem: [later("an item", () => tasks.goToItem("k3"), { shows: true })],
  watchChecklist: [
    later("a moment", async () => {
      const end = await tasks.watchChecklist(
        () => undefined,
        () => undefined,
      );
      await end();
    }),
  ],
};
