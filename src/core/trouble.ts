/** What of a task's writing is in the workbook after a failure, as far as a look afterwards could tell. */
export type Written = "nothing" | "part" | "all" | "unknown";

/** Why a task could not be done, with the facts that a sentence needs. Addresses are A1 with the sheet. */
export interface TroubleFacts {
  /** A cell is being edited; Excel takes no changes until Enter or Esc. */
  "cell-editing": { written: Written };
  /** The sheet is protected; null where Excel does not say which. */
  protected: { sheet: string | null; written: Written };
  /** Excel did not take the request. Trying again is safe: it writes what is missing and doubles nothing. */
  "sync-failed": { error: string; message: string; written: Written; present: Present | null };
  /** This Excel does not know a call; `call` is Office.js's own name of it. */
  unsupported: { call: string };
  /** The workbook holds no checklist of ours. */
  absent: Record<never, never>;
  /** Names that are in use by something that is not ours. */
  taken: { taken: readonly Taken[] };
  /** What was ours is gone or changed beyond what we may guess. */
  damaged: { damage: Damage };
  /** Written by a newer version; this one only reads it. */
  "newer-schema": { found: number; known: number };
  "unknown-item": { id: string };
  /** An id stands in several rows (sheet row numbers), so none of them may be written. */
  "duplicate-item": { id: string; rows: readonly number[]; sheet: string };
  /** Excel's search can't name the row: its cell in that column shows no content, or begins like another's. */
  unfindable: { sheet: string; column: string; why: "not-shown" | "too-long" };
  /** Excel holds at most 32,767 characters in a cell. */
  "text-too-long": { field: string; length: number; limit: number };
  "not-a-number": { field: string; value: number; from: number; to: number };
  /** Somebody moved the rows while we wrote, again and again. */
  "rows-moving": { id: string; written: Written };
  /** What was meant for one row stands in another, and could not be put back; the next task begins with that. */
  strayed: { id: string; other: string; written: "part" };
}
export type TroubleCode = keyof TroubleFacts;

export interface Taken {
  readonly what: "sheet" | "table" | "name";
  /** Which of our names it is, so that the caller can pass another. */
  readonly role: NameRole;
  readonly name: string;
  /** A name that is free. */
  readonly suggestion: string;
}
export type NameRole = "checklist" | "readiness" | "history" | "table" | "historyTable";

/** What of ours the workbook holds. */
export interface Present {
  readonly checklist: "absent" | "part" | "whole";
  readonly readiness: "absent" | "part" | "whole";
  /** Rows of the checklist that are there. */
  readonly rows: number;
}

/** What is wrong with the sheets as a whole; all but the schema's future can be healed. */
export type Damage =
  | { readonly what: "checklist-sheet" | "table" | "readiness-sheet"; readonly name: string }
  /** `unknown` are the headers that are not ours: one of them may be the missing column under a new name. */
  | { readonly what: "columns"; readonly missing: readonly string[]; readonly unknown: readonly string[] }
  /** A figure's cell on the readiness sheet is gone. */
  | { readonly what: "readiness-cells"; readonly missing: readonly ("pass" | "section-weights")[] }
  /** A former writing stopped half-way. */
  | { readonly what: "unfinished" }
  /** Written by an older version; healing copies it first. */
  | { readonly what: "older-schema"; readonly found: number; readonly known: number };

/**
 * A task's refusal or failure that a person can do something about: a code and its facts, no sentence.
 * Whatever else goes wrong is a bug and is thrown on as it came.
 */
export class Trouble<Code extends TroubleCode = TroubleCode> extends Error {
  override readonly name = "Trouble";
  constructor(
    readonly code: Code,
    readonly facts: TroubleFacts[Code],
    options?: { cause?: unknown },
  ) {
    super(`${code} ${JSON.stringify(facts)}`, options);
  }
}

/** Narrows what was caught to one kind of trouble, or to any. */
export function isTrouble<Code extends TroubleCode = TroubleCode>(
  caught: unknown,
  code?: Code,
): caught is Trouble<Code> {
  return caught instanceof Trouble && (code === undefined || caught.code === code);
}
