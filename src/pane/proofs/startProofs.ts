import type { Item } from "../../core/checklist/checklist";
import { statusByProof } from "../../core/checklist/statusByProof";
import { isUntold, type Proof } from "../../core/model/rules/proof";
import type { RuleId } from "../../core/model/rules/rules";
import type { FoundProofs } from "../../tasks/proofs/openProofs";
import type { ProofsTasks } from "../../tasks/proofs/proofsTasks";
import type { ChecklistStore } from "../checklist/store";

/** What of the items doesn't say yet what was proved; blank where all of them do. */
function lagging(items: readonly Item[], { proofs }: FoundProofs): string {
  return items
    .filter(({ kind }) => kind === "auto")
    .flatMap((item) => {
      const proof = proofs[item.id as RuleId] as Proof;
      const said = item.proof ?? null;
      const isTold = said === proof.kind || (said === null && isUntold(proof));
      const status = statusByProof(item, proof.kind);
      return isTold && status === null ? [] : [`${item.id} ${proof.kind} ${item.status}`];
    })
    .join();
}

/**
 * Watches what the workbook proves for as long as the pane is open, and keeps it in the checklist where there is one:
 * on every new proof, and when an item says something else.
 *
 * @param today Excel serial of the day that it is
 */
export async function startProofs(
  tasks: ProofsTasks,
  checklist: ChecklistStore,
  today: () => number,
): Promise<void> {
  let kept: FoundProofs | null = null;
  let tried = "";
  let isKeeping = false;

  async function keep(): Promise<void> {
    const { found } = checklist.proofs.state();
    const { opened, edits } = checklist.state();
    if (isKeeping || found === null || opened?.kind !== "open" || opened.readOnly) return;
    // What a person just changed goes first.
    if (edits.some(({ failure }) => failure === null)) return;
    const lag = lagging(opened.checklist.items, found);
    if (found === kept && (lag === "" || lag === tried)) return checklist.proofs.set({ isReckoning: false });
    isKeeping = true;
    kept = found;
    tried = lag;
    try {
      const after = await tasks.keepProofs(found, today());
      if (after !== null) checklist.accept(after);
    } catch (caught) {
      checklist.proofs.set({ isReckoning: false });
      checklist.fail(caught, () => {
        kept = null;
        // Tells the subscribers, this one among them, which tries again.
        checklist.putAside();
      });
    } finally {
      isKeeping = false;
    }
    await keep();
  }

  const show = (sheet: string, address: string): void => {
    tasks.showCells(sheet, address).catch((caught: unknown) =>
      checklist.fail(caught, () => {
        checklist.putAside();
        show(sheet, address);
      }),
    );
  };
  checklist.proofs.set({ show });
  checklist.subscribe(() => void keep());
  const { refresh } = await tasks.watchProofs(
    (found) => {
      checklist.proofs.set({ found });
      void keep();
    },
    (caught) => {
      checklist.proofs.set({ isReckoning: false });
      checklist.fail(caught, () => {
        checklist.putAside();
        checklist.proofs.state().refresh?.();
      });
    },
  );
  checklist.proofs.set({ refresh });
}
