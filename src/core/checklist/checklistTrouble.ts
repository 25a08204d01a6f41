import type { Written } from "../written";

/** Why the checklist can't be opened or written. */
export interface ChecklistTroubles {
  /** The workbook holds no checklist of ours. */
  absent: Record<never, never>;
  /** Names that are in use by something that is not ours. */
  taken: { taken: readonly Taken[] };
  /** What was ours is gone or changed beyond what we may guess. */
  damaged: { damage: Damage };
  /** Written by a newer version; this one only reads it. */
  "newer-schema": { found: number; known: number };
  "unknown-item": { id: string };
  /** A sign-off without a name. */
  unsigned: Record<never, never>;
  /** An id stands in several rows (sheet row numbers), so none of them may be written. */
  "duplicate-item": { id: string; rows: readonly number[]; sheet: string };
  /** Excel's search can't name the row: its cell in that column shows no content, or begins like another's. */
  unfindable: { sheet: string; column: string; why: "not-shown" | "too-long" };
  /** Somebody moved the rows while we wrote, again and again. */
  "rows-moving": { id: string; written: Written };
  /** What was meant for one row stands in another, and could not be put back; the next task begins with that. */
  strayed: { id: string; other: string; written: "part" };
}

export interface Taken {
  readonly what: "sheet" | "table" | "name";
  /** Which of our names it is, so that the caller can pass another. */
  readonly role: NameRole;
  readonly name: string;
  /** A name that is free. */
  readonly suggestion: string;
}
export type NameRole =
  "checklist" | "readiness" | "history" | "signoffs" | "table" | "historyTable" | "signoffsTable";

/** What is wrong with the sheets as a whole; all but the schema's future can be healed. */
export type Damage =
  | { readonly what: "checklist-sheet" | "table" | "readiness-sheet"; readonly name: string }
  /** `unknown` are the headers that are not ours: one of them may be the missing column under a new name. */
  | { readonly what: "columns"; readonly missing: readonly string[]; readonly unknown: readonly string[] }
  /** A figure's cell on the readiness sheet is gone. */
  | { readonly what: "readiness-cells"; readonly missing: readonly ("pass" | "section-weights")[] }
  /** A former writing stopped half-way. */
  | { readonly what: "unfinished" }
  /** Written by a newer version in a way that this one can't read. */
  | { readonly what: "newer-schema"; readonly found: number; readonly known: number }
  /** Written by an older version; healing copies it first. */
  | { readonly what: "older-schema"; readonly found: number; readonly known: number };
