import type { Role } from "./source";
import type { AssumptionName } from "../whatIf/whatIf";

/** Why a funnel can't be made of a workbook's opportunities, with the facts that a sentence needs. */
export interface FunnelTroubles {
  /** The selection is no single block of cells with a header row and at least one row. */
  "no-opportunities": { readonly source: string };
  /** A sheet or table that we made ourselves. */
  "own-source": { readonly source: string };
  /** The table or the sheet is not in the workbook any more. */
  "source-gone": { readonly source: string };
  /** A column that was chosen is not in the source any more. */
  "column-gone": { readonly source: string; readonly role: Role; readonly header: string };
  /** No column holds the stage. */
  "no-stage": { readonly source: string };
  /** Somebody changed the source while it was read, again and again. */
  "source-moving": { readonly source: string };
  /** No stage means won, so that nothing can be worked out. */
  "nothing-won": Record<never, never>;
  /** So many rows with ids that come twice are too much for a formula; they have to be removed first. */
  "doubles-too-many": { readonly source: string; readonly rows: number; readonly limit: number };
  /** A sheet of that name is there and is not ours. */
  "sheet-taken": { readonly sheet: string; readonly suggestion: string };
  /** The user has put something onto our sheet, where the figures would have to be written. */
  "figures-in-the-way": { readonly cell: string; readonly holds: string };
  /** The sheet of figures was written by a newer version. */
  "newer-figures": { readonly found: number; readonly known: number };
  /** Nothing is linked to that assumption. */
  "not-linked": { readonly figure: AssumptionName };
  /** The linked cell was deleted. */
  "link-gone": { readonly figure: AssumptionName };
  /** The linked cell holds a formula; it is replaced only when the user says so. */
  "link-holds-formula": { readonly figure: AssumptionName; readonly cell: string; readonly formula: string };
  /** One cell is linked at a time. */
  "link-one-cell": { readonly cells: string };
}
