import {
  choice,
  choiceOr,
  count,
  date,
  key,
  mark,
  note,
  phrase,
  required,
  sized,
  text,
  wrapped,
} from "../model/column";
import { table, type ColumnId, type Row } from "../model/table";

/** What a person may say of an item. */
export const statuses = ["not-started", "in-progress", "done", "not-applicable"] as const;
export type Status = (typeof statuses)[number];

/** The eight areas, in the order in which they are worked through. */
export const sections = [
  "goal",
  "market",
  "resources",
  "process",
  "tools",
  "enablement",
  "risks",
  "tracking",
] as const;
export type SectionId = (typeof sections)[number];

/** What the workbook says of an item by itself. */
export const proofKinds = ["proved", "not-proved", "cannot-tell"] as const;
export type ProofKind = (typeof proofKinds)[number];

/** The table of the checklist: one row an item. */
export const stChecklist = table("stChecklist", {
  id: required(key),
  section: required(wrapped(sized(140, choice(sections)))),
  title: phrase,
  critical: mark,
  weight: required(count(1, 5)),
  status: choiceOr("not-started", statuses),
  owner: text,
  due: date,
  evidence: note,
  note,
  proof: choice(proofKinds),
  /** The figures that the proof is made of, in a sentence. */
  figures: note,
  /** The day on which that was found. */
  checked: date,
  /** A formula that tells once the figures have changed since. */
  stale: text,
  /** Why a person sets the status against the proof. */
  override: note,
});

export type ChecklistColumn = ColumnId<typeof stChecklist>;

/** How an item's status comes about: a person sets it, or the workbook proves it. */
export type ItemKind = "manual" | "auto";

/** One row of the checklist. */
export interface Item extends Partial<Row<typeof stChecklist>> {
  /** Unique in a sound checklist; the catalogue's own ids are permanent, users may add theirs. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly section: SectionId;
  /** The user's own wording; null where the sheet says what the catalogue says, in either language. */
  readonly title: string | null;
  readonly critical: boolean;
  /** Counts as it stands when above 0; a weight that is no positive number counts as 0. */
  readonly weight: number;
  readonly status: Status;
  readonly owner: string;
  /** Excel serial of the day. */
  readonly due: number | null;
  readonly evidence: string;
  readonly note: string;
}

/** What may be changed of an item; its id and its section stay. */
export type ItemPatch = Partial<
  Pick<Item, "critical" | "weight" | "status" | "owner" | "due" | "evidence" | "note" | "override">
>;

export interface Checklist {
  readonly items: readonly Item[];
  /** The score at which the plan passes, 0 to 100. */
  readonly pass: number;
  /** Missing, negative or no number: the section counts for nothing. */
  readonly sectionWeights: Readonly<Record<SectionId, number>>;
}

export const defaultPass = 85;
export const equalWeights: Readonly<Record<SectionId, number>> = {
  goal: 1,
  market: 1,
  resources: 1,
  process: 1,
  tools: 1,
  enablement: 1,
  risks: 1,
  tracking: 1,
};
