import type { ChecklistStore } from "../pane/checklist/store";
import { startProofs } from "../pane/proofs/startProofs";
import { proofsTasks } from "../tasks/proofs/proofsTasks";

/** Watches what the workbook proves, once the pane shows where the plan stands. */
export const watch = (checklist: ChecklistStore, today: () => number): Promise<void> =>
  startProofs(proofsTasks, checklist, today).catch((caught: unknown) =>
    checklist.fail(caught, () => void watch(checklist, today)),
  );
