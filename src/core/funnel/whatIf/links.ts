import type { CellAddress } from "../../cellAddress";
import type { AssumptionName } from "./whatIf";

/** A cell that an assumption is linked to, and what it holds now. */
export interface LinkedCell extends CellAddress {
  /** Null where the cell holds no number. */
  readonly value: number | null;
  /** Blank where the cell holds a value. */
  readonly formula: string;
  /** Whether it is the cell on our own sheet, which can go back to the data's figure. */
  readonly ours: boolean;
}
export type Links = Readonly<Partial<Record<AssumptionName, LinkedCell | "gone">>>;
