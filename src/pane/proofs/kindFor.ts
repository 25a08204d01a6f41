import type { Item, ProofKind } from "../../core/checklist/checklist";
import { isUntold, type Proof } from "../../core/model/rules/proof";
import type { RuleId } from "../../core/model/rules/rules";
import type { ProofsState } from "./state";

/** What the workbook says of an item; null where it has nothing to say of it. */
export function kindFor({ id, kind }: Item, { found }: ProofsState): ProofKind | null {
  const proof = kind === "auto" && found ? (found.proofs[id as RuleId] as Proof) : null;
  if (!proof) return null;
  return isUntold(proof) ? null : proof.kind;
}
