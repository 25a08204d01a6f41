import { ruleIds, type RuleId } from "../../core/model/rules/rules";

/** The part of a page that was opened for an item, which follows what of the page is meant, such as a table. */
export const partFor = (id: RuleId, part: string | null = null): string =>
  part === null ? id : `${part} ${id}`;

/** The item for which a page was opened; null where it was opened for itself. */
export function soughtIn(part: string | null): RuleId | null {
  const last = part?.split(" ").pop();
  return ruleIds.find((id) => id === last) ?? null;
}

/** What of the page is meant besides. */
export const besidesSought = (part: string | null): string | null => {
  const id = soughtIn(part);
  return part === null || id === null ? part : part.slice(0, -id.length).trim() || null;
};
