/**
 * A table to be filled: what each row and column still has to hold, in whole units, and the
 * pattern it should follow. Cells lie row by row; a pattern of 0 is a cell that stays 0.
 */
export type OpenTable = {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly pattern: Float64Array;
};

/** Shares of a unit are compared to 9 decimals; the whole arithmetic of rounding is in these. */
export const SHARE = 1e9;
