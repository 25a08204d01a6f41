import type { Cell } from "../range";
import type { ArgumentCell } from "./argument";

/** What SPLITMATRIX refuses. */
export interface MatrixRefusals {
  /** Totals above and below 0 in one table. */
  "mixed-signs": ArgumentCell & { value: number; first: number };
  /** An amount that is no whole number of units. */
  "off-unit": ArgumentCell & { value: number; unit: number };
  /** Row totals and column totals that add up to different sums. */
  "totals-differ": { rowSum: number; columnSum: number; gap: number };
  /** A range that is not as high as there are row totals and as wide as there are column totals. */
  "table-shape": ArgumentCell & { rows: number; columns: number; rowTotals: number; columnTotals: number };
  /** A hold with the sign that the totals have not. */
  "hold-sign": ArgumentCell & { value: number };
  /** A seed so small beside the others of its row and column that no double holds both. */
  "seed-spread": ArgumentCell & { value: number };
  /** Holds that add up to more than their row's or column's total. */
  "holds-over-total": ArgumentCell & { side: "row" | "column"; sum: number; total: number; gap: number };
  /** Rows that may use these columns only, and ask for more than the columns have room for. */
  "rows-unserved": {
    rows: readonly Cell[];
    columns: readonly Cell[];
    asked: number;
    room: number;
    gap: number;
    withHolds: boolean;
  };
}
