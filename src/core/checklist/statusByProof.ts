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

/**
 * Whether a person has to give a reason before an item is given a status: where the workbook says otherwise, or can't
 * tell from tables that are there.
 *
 * @param found what the workbook says; null where it has nothing to say
 * @example needsReason({}, "not-proved", "done") // true
 */
export function needsReason(item: Pick<Item, "override">, found: ProofKind | null, wanted: Status): boolean {
  if (found === null || isOverridden(item)) return false;
  return found === "proved" ? wanted !== "done" : wanted === "done" || wanted === "not-applicable";
}
