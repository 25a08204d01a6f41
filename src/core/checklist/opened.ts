import type { Damage, Taken } from "./checklistTrouble";
import type { Language } from "../language";
import type { Checklist } from "./checklist";

/** A cell or row that we read as something else than it says; the sheet stays as it is until a person acts. */
export type Problem =
  /** Not one of the status words of either language: counts as not started. */
  | { readonly code: "unknown-status"; readonly id: string; readonly cell: string; readonly word: string }
  /** Belongs to none of the eight sections: the row counts nowhere. */
  | { readonly code: "unknown-section"; readonly id: string; readonly cell: string; readonly word: string }
  /** Not a number from 1 to 5. Above 0 it counts as it stands, else as 0. */
  | { readonly code: "bad-weight"; readonly id: string; readonly cell: string; readonly value: string }
  /** Not a date: read as none. */
  | { readonly code: "bad-due"; readonly id: string; readonly cell: string; readonly value: string }
  | { readonly code: "duplicate-id"; readonly id: string; readonly cells: readonly string[] }
  | { readonly code: "blank-id"; readonly cell: string }
  /** Items of the catalogue that have no row. */
  | { readonly code: "missing-items"; readonly ids: readonly string[] }
  /** The pass line or a section's weight is no number: read as the default line, or as 0. */
  | { readonly code: "bad-figure"; readonly cell: string; readonly value: string };

/** What a look into the workbook found. */
export type Opened =
  | { readonly kind: "absent" }
  | {
      readonly kind: "open";
      readonly checklist: Checklist;
      /** The language that the sheets are written in. */
      readonly language: Language;
      readonly problems: readonly Problem[];
      readonly sheets: { readonly checklist: string; readonly readiness: string };
      /** Present where a newer version wrote the sheets: everything can be seen and nothing changed. */
      readonly readOnly?: { readonly reason: "newer-schema"; readonly found: number; readonly known: number };
    }
  /** Nothing of ours is there, and something else has our names. */
  | { readonly kind: "taken"; readonly taken: readonly Taken[] }
  | { readonly kind: "damaged"; readonly damage: Damage; readonly canHeal: boolean };
