import { hashText } from "../hashText";
import {
  proofKinds,
  sections,
  statuses,
  type Checklist,
  type Item,
  type ProofKind,
  type SectionId,
  type Status,
} from "./checklist";
import { itemsIn, type Scope } from "./signoffs";

/** What an item said when it was signed. Texts are kept as their `hashText`, and blank ones not at all. */
interface CoveredItem {
  readonly status: Status;
  readonly weight: number;
  readonly critical?: true;
  readonly title?: string;
  readonly owner?: string;
  /** Excel serial. */
  readonly due?: number;
  readonly evidence?: string;
  readonly note?: string;
  readonly override?: string;
  readonly proof?: ProofKind;
  /** The proof's sentence, in each language that the sheet may be in. */
  readonly figures?: readonly string[];
  /** All cells that the proof was made from. */
  readonly cells?: string;
}

/** What a sign-off covers: items by their ids; of the whole the pass line and the areas' weights too. */
interface Cover {
  readonly v: 1;
  readonly items: Readonly<Record<string, CoveredItem>>;
  readonly pass?: number;
  readonly weights?: Readonly<Record<SectionId, number>>;
}

/** What only a look at the model's tables can tell of an item; nothing where it was not looked at. */
export interface Behind {
  /** The proof's sentence in every language. */
  readonly sentences: (id: string) => readonly string[];
  /** The mark of all cells that the proof is made from. */
  readonly cells: (id: string) => string | null;
}

export type CoveredField = keyof CoveredItem;

/** What has changed since a sign-off. */
export type SignoffChange =
  | {
      readonly kind: "item";
      readonly id: string;
      readonly fields: readonly CoveredField[];
      readonly was: Status;
    }
  | { readonly kind: "added" | "removed"; readonly id: string }
  | { readonly kind: "pass"; readonly was: number }
  | { readonly kind: "weights"; readonly sections: readonly SectionId[] }
  /** The row was not written by the add-in, or somebody wrote over what it covers. */
  | { readonly kind: "unreadable" };

const mark = (text = ""): string | undefined => (text === "" ? undefined : hashText(text));

function coveredItem(item: Item, behind: Behind): CoveredItem {
  const { figures = "", proof = null } = item;
  const sentences = behind.sentences(item.id);
  const isSaid = sentences.includes(figures);
  return {
    status: item.status,
    weight: item.weight,
    critical: item.critical || undefined,
    title: item.title === null ? undefined : mark(item.title),
    owner: mark(item.owner),
    due: item.due ?? undefined,
    evidence: mark(item.evidence),
    note: mark(item.note),
    override: mark(item.override),
    proof: proof ?? undefined,
    figures: figures === "" ? undefined : (isSaid ? sentences : [figures]).map(hashText),
    cells: behind.cells(item.id) ?? undefined,
  } as CoveredItem;
}

/** Items by their ids; a second row of an id counts as an item of its own. */
function byId(items: readonly Item[]): ReadonlyMap<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) {
    let id = item.id;
    for (let number = 2; found.has(id); number += 1) id = `${item.id} (${number})`;
    found.set(id, item);
  }
  return found;
}

/** What a sign-off of a scope covers, as its cell holds it. */
export function coverOf(checklist: Checklist, scope: Scope, behind: Behind): string {
  const items = [...byId(itemsIn(checklist, scope))].map(([id, item]) => [id, coveredItem(item, behind)]);
  const cover = {
    v: 1,
    items: Object.fromEntries(items) as Cover["items"],
    ...(scope === "whole" && { pass: checklist.pass, weights: checklist.sectionWeights }),
  };
  return JSON.stringify(cover);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isCoveredItem(value: unknown): value is CoveredItem {
  if (!isRecord(value)) return false;
  const { status, weight, proof, figures } = value;
  return (
    statuses.some((one) => one === status) &&
    typeof weight === "number" &&
    (proof === undefined || proofKinds.some((one) => one === proof)) &&
    (figures === undefined || (Array.isArray(figures) && figures.every((one) => typeof one === "string")))
  );
}

/** Reads what a cell says that a sign-off covers; null where it is none of ours. */
function readCover(text: string): Cover | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (caught) {
    if (caught instanceof SyntaxError) return null;
    throw caught;
  }
  if (!isRecord(parsed) || parsed["v"] !== 1 || !isRecord(parsed["items"])) return null;
  if (!Object.values(parsed["items"]).every(isCoveredItem)) return null;
  return parsed as unknown as Cover;
}

const plain = [
  "status",
  "weight",
  "critical",
  "title",
  "owner",
  "due",
  "evidence",
  "note",
  "override",
  "proof",
] as const;

function changedFields(was: CoveredItem, item: Item, behind: Behind | null): readonly CoveredField[] {
  const now = coveredItem(item, behind ?? { sentences: () => [], cells: () => null });
  const fields: CoveredField[] = plain.filter((field) => was[field] !== now[field]);
  const { figures = "", stale = "" } = item;
  const said = was.figures ?? [];
  const isSame = figures === "" ? said.length === 0 : said.includes(hashText(figures));
  if (!isSame) fields.push("figures");
  // Where nobody looked at the cells, the sheet's own formula beside the proof may tell.
  const isMoved = now.cells === undefined ? stale !== "" : was.cells !== undefined && was.cells !== now.cells;
  if (isMoved) fields.push("cells");
  return fields;
}

/**
 * What has changed of all that a sign-off covers; nothing while it is good.
 *
 * @param behind what stands behind the proofs now; null where nobody looked at the model's tables
 */
export function changesSince(
  covered: string,
  checklist: Checklist,
  scope: Scope,
  behind: Behind | null,
): readonly SignoffChange[] {
  const cover = readCover(covered);
  if (cover === null) return [{ kind: "unreadable" }];
  const now = byId(itemsIn(checklist, scope));
  const changes: SignoffChange[] = [];
  for (const [id, was] of Object.entries(cover.items)) {
    const item = now.get(id);
    if (item === undefined) {
      changes.push({ kind: "removed", id });
      continue;
    }
    const fields = changedFields(was, item, behind);
    if (fields.length > 0) changes.push({ kind: "item", id, fields, was: was.status });
  }
  for (const id of now.keys()) if (!Object.hasOwn(cover.items, id)) changes.push({ kind: "added", id });
  if (scope !== "whole") return changes;
  if (cover.pass !== undefined && cover.pass !== checklist.pass)
    changes.push({ kind: "pass", was: cover.pass });
  const weighed = sections.filter((id) => (cover.weights?.[id] ?? 1) !== checklist.sectionWeights[id]);
  if (weighed.length > 0) changes.push({ kind: "weights", sections: weighed });
  return changes;
}
