import type { LogsTasks } from "../../../src/tasks/checklist/logsTasks";
import { logsTasks } from "../../../src/tasks/checklist/logsTasks";
import { createChecklist } from "../../../src/tasks/checklist/createChecklist";
import { excelTasks } from "../../../src/tasks/checklist/excelTasks";
import { forget } from "../../../src/tasks/checklist/lastSeen";
import { modelTasks } from "../../../src/tasks/model/modelTasks";
import { openProofs, type FoundProofs } from "../../../src/tasks/proofs/openProofs";
import { proofsTasks as tasks, type ProofsTasks } from "../../../src/tasks/proofs/proofsTasks";
import { freshItems } from "../../../src/workbook/checklist/checklistCells";
import { bookOf, cells, sheet } from "xlsx-book/makeBook";
import type { Doing } from "./tryFaults";

const book = bookOf(sheet("Mine", { cells: cells([["note", 1]]) }));
const items = freshItems.filter(({ id }) => ["g4", "r1"].includes(id));
let proofs!: FoundProofs;
const look = async (): Promise<void> => {
  forget();
  await excelTasks.openChecklist();
};

const later = (why: string, task: () => Promise<unknown>, more: Partial<Doing> = {}): Doing => ({
  why,
  book,
  first: async () => {
    forget();
    await createChecklist({ language: "en", items });
    await modelTasks.insertTables({ tables: ["stBudget"], language: "en", examplesOf: 2026 });
    proofs = await openProofs();
  },
  ready: look,
  task,
  ...more,
});

/** What is heard of a watch from its beginning to its end. */
const listened = (
  watch: (found: () => void, failed: (caught: unknown) => void) => Promise<{ end: () => Promise<void> }>,
) =>
  new Promise<void>((resolve, reject) => {
    let end = async (): Promise<void> => undefined;
    watch(
      () => void end().then(resolve, reject),
      (caught) => void end().then(() => reject(caught as Error), reject),
    ).then((watching) => {
      end = watching.end;
    }, reject);
  });

/** What is done with proofs, the history and the sign-offs. */
export const proofsDoings: Record<keyof ProofsTasks | keyof LogsTasks, readonly Doing[]> = {
  keepProofs: [later("for the first time", () => tasks.keepProofs(proofs, 46_000), { mayStop: true })],
  watchProofs: [later("a moment", () => listened(tasks.watchProofs))],
  watchLogs: [
    later("a moment", () => listened(logsTasks.watchLogs), {
      first: async () => {
        forget();
        await createChecklist({ language: "en", items });
        await excelTasks.signOff({ scope: "goal", by: "Ann", day: 46_000 });
      },
    }),
  ],
  showCells: [later("cells", () => tasks.showCells("Mine", "A1:B1"), { shows: true })],
};
