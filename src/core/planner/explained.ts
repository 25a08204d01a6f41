import type { CellAddress } from "../cellAddress";
import type { Refused } from "../refusal";

/** What the plan builder can say of the selected cell. */
export type Explained =
  /** None of our functions gives this cell its value. */
  | { readonly kind: "other"; readonly at: CellAddress }
  | {
      readonly kind: "split";
      readonly at: CellAddress;
      readonly name: string;
      readonly formula: string;
      /** The cell that holds the formula, where the selected one lies in its spill. */
      readonly home: CellAddress;
      /** EXPLAINSPLIT's rows: weight, share of weights, exact amount, bound, rounding step, amount. */
      readonly parts: readonly ExplainedRow[];
      /** Which of them the selected cell is; -1 where none. */
      readonly current: number;
      readonly target: number;
    }
  | {
      readonly kind: "answer";
      readonly at: CellAddress;
      readonly name: string;
      readonly formula: string;
      readonly home: CellAddress;
      readonly arguments: readonly {
        readonly name: string;
        readonly text: string;
        readonly at: CellAddress | null;
      }[];
    }
  | {
      readonly kind: "refused";
      readonly at: CellAddress;
      readonly name: string;
      readonly formula: string;
      readonly home: CellAddress;
      readonly refused: Refused;
      /** The cells that the refusal names. */
      readonly cells: readonly CellAddress[];
    };

export interface ExplainedRow {
  readonly weight: number;
  readonly share: number;
  readonly exact: number;
  readonly bound: "floor" | "cap" | "hold" | "none";
  readonly step: number;
  readonly amount: number;
}
