import type { ChecklistStore } from "../pane/checklist/store";
import { startProofs } from "../pane/proofs/startProofs";
import { startLogs } from "../pane/signoffs/startLogs";
import { logsTasks } from "../tasks/checklist/logsTasks";
import { proofsTasks } from "../tasks/proofs/proofsTasks";

/** Watches what the workbook keeps of former days and of who signed. */
export const watchKept = (checklist: ChecklistStore): Promise<void> =>
  startLogs(logsTasks, checklist).catch((caught: unknown) =>
    checklist.fail(caught, () => {
      checklist.putAside();
      void watchKept(checklist);
    }),
  );

/** Watches what the workbook proves, once the pane shows where the plan stands. */
export const watch = (checklist: ChecklistStore, today: () => number): Promise<void> =>
  startProofs(proofsTasks, checklist, today).catch((caught: unknown) => {
    checklist.proofs.set({ isReckoning: false });
    checklist.fail(caught, () => void watch(checklist, today));
  });
