import type { Present, Written } from "./written";

/** What Excel itself, or a sheet's state, puts in the way of any task. */
export interface ExcelTroubles {
  /** A cell is being edited; Excel takes no changes until Enter or Esc. */
  "cell-editing": { written: Written };
  /** The sheet is protected; null where Excel does not say which. */
  protected: { sheet: string | null; written: Written };
  /** No sheet can be added, removed or renamed. */
  "structure-protected": { written: Written };
  /** Excel did not take the request. Trying again is safe: it writes what is missing and doubles nothing. */
  "sync-failed": { error: string; message: string; written: Written; present: Present | null };
  /** This Excel does not know a call; `call` is Office.js's own name of it. */
  unsupported: { call: string };
  /** Excel holds at most 32,767 characters in a cell. */
  "text-too-long": { field: string; length: number; limit: number };
  "not-a-number": { field: string; value: number; from: number; to: number };
}
