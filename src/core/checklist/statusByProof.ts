import type { Item, ProofKind, Status } from "./checklist";

/** Whether a person gave a reason why the status is not the proof's. */
export const isOverridden = ({ override = "" }: Pick<Item, "override">): boolean => override.trim() !== "";

/**
 * The status that a proof gives an item; null where it leaves it as it is. What is proved is done; what was proved and
 * is no longer is in progress again. A person's reason stands against any proof, and what doesn't apply is not judged.
 *
 * @example statusByProof({ status: "not-started" }, "proved") // "done"
 */
export function statusByProof(
  item: Pick<Item, "status" | "override" | "proof">,
  found: ProofKind,
): Status | null {
  if (isOverridden(item) || item.status === "not-applicable") return null;
  if (found === "proved") return item.status === "done" ? null : "done";
  return item.proof === "proved" && item.status === "done" ? "in-progress" : null;
}
