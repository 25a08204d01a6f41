import type { Checklist, Item, ItemPatch, SectionId } from "../../core/checklist/checklist";

/** A field that people change, with the value that it is to have. */
export type Change =
  | {
      [Field in keyof ItemPatch]-?: { on: "item"; id: string; field: Field; value: Item[Field] };
    }[keyof ItemPatch]
  | { on: "section"; id: SectionId; value: number }
  | { on: "pass"; value: number };

/** A change that is not in the workbook yet. `failure` is what kept it out, until it is tried again. */
export interface Edit {
  readonly key: string;
  readonly change: Change;
  readonly failure: Failure | null;
}
/** What was caught, kept as it came. */
export interface Failure {
  readonly caught: unknown;
}

export function keyOf(change: Change): string {
  if (change.on === "item") return `item ${change.id} ${change.field}`;
  return change.on === "section" ? `section ${change.id}` : "pass";
}

/** The value of a changed field as the checklist has it; undefined where its item is gone. */
export function valueIn(checklist: Checklist, change: Change): Item[keyof ItemPatch] | undefined {
  if (change.on === "pass") return checklist.pass;
  if (change.on === "section") return checklist.sectionWeights[change.id];
  return checklist.items.find(({ id }) => id === change.id)?.[change.field];
}

/** The checklist as it is once these changes are in it. What they do not name stays the same object. */
export function withChanges(checklist: Checklist, changes: readonly Change[]): Checklist {
  if (changes.length === 0) return checklist;
  const patches = new Map<string, ItemPatch>();
  const sectionWeights: Record<SectionId, number> = { ...checklist.sectionWeights };
  let pass = checklist.pass;
  for (const change of changes) {
    if (change.on === "item")
      patches.set(change.id, { ...patches.get(change.id), [change.field]: change.value });
    else if (change.on === "section") sectionWeights[change.id] = change.value;
    else pass = change.value;
  }
  const items = checklist.items.map((item) => {
    const patch = patches.get(item.id);
    return patch ? { ...item, ...patch } : item;
  });
  return { items, sectionWeights, pass };
}

/** All waiting changes of one item go out as one patch. */
export function patchOf(changes: readonly Change[]): ItemPatch {
  const patch: Record<string, unknown> = {};
  for (const change of changes) if (change.on === "item") patch[change.field] = change.value;
  return patch as ItemPatch;
}

/** The fields whose last change did not get into the workbook, item by item. */
export function failedFields(edits: readonly Edit[]): ReadonlyMap<string, ReadonlySet<keyof ItemPatch>> {
  const fields = new Map<string, Set<keyof ItemPatch>>();
  for (const { change, failure } of edits)
    if (failure && change.on === "item")
      fields.set(change.id, (fields.get(change.id) ?? new Set()).add(change.field));
  return fields;
}
