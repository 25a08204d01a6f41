import type { CellValue } from "../cellValue";

/** A table of the user's, as it was read. */
export interface ReadTable {
  readonly table: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Where somebody belongs in the plan, as a list may say. */
export const groupings = ["region", "team"] as const;
export type Grouping = (typeof groupings)[number];

/** Which columns of a list say who sells and how much; places from 0. */
export interface ListColumns {
  readonly names: number;
  readonly amounts: number;
  /** Of opportunities: where it says how they ended. */
  readonly outcome: number | null;
  /** Of opportunities: how far each came, where it says so. */
  readonly furthest: number | null;
  /** When each row was sold, or an opportunity closed; null where every year counts. */
  readonly closed: number | null;
  /** Of opportunities: by what each is known, so that it counts once; null where every row is to count. */
  readonly id: number | null;
  /** Of sellers: where each belongs; null where the list does not say. */
  readonly region: number | null;
  readonly team: number | null;
}
