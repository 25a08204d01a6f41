import type { Language } from "../language";
import type { Field } from "./request";

/** Why a plan can't be shown, written or explained, with the facts that a sentence needs. */
export interface PlanTroubles {
  /** A field that the plan can't do without. */
  missing: { field: Field };
  /** The target's cell is blank. */
  "blank-target": { cell: string };
  /** The sheet or the cells that a field or an argument was given are not in the workbook any more. */
  gone: { field: string | null; address: string };
  /** The selection has several areas, or is no cells at all. */
  "no-single-area": Record<never, never>;
  /** A cell of the target area holds something. */
  "in-the-way": { cell: string; holds: string };
  /** The target area's sheet is hidden, and nobody has said that it may be shown. */
  "sheet-hidden": { sheet: string };
  /** What was inserted is not as it was written any more. */
  "changed-since": { address: string };
  "table-in-the-way": { table: string; cell: string };
  /** The target area has cells that the plan itself is made from. */
  "in-source": { cell: string; field: Field | null };
  /** The plan would reach beyond the last row or column of the sheet. */
  "off-sheet": { rows: number; columns: number };
  /** A table's column has as many cells as it has rows; the plan has another number. */
  "table-rows": { table: string; rows: number; needed: number };
  /** Inside a table there are not enough columns from the chosen cell on. */
  "table-columns": { table: string; columns: number; needed: number };
  /** Several levels stand in several blocks, which no table can hold. */
  "table-levels": { table: string };
  /** There are more or fewer names than parts. */
  "names-differ": { field: Field; names: number; parts: number };
  /** An argument of the selected formula that only Excel itself can calculate. */
  unreadable: { argument: Readonly<Record<Language, string>> };
}
