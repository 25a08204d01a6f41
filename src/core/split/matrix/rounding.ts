/**
 * A rounding and the thresholds that prove it: a cell is up only where its share is at least its row's plus
 * its column's threshold, and down only where it is at most that.
 */
export type Settled = {
  readonly up: Uint8Array;
  readonly rowThreshold: Float64Array;
  readonly columnThreshold: Float64Array;
};

export type Rounding = Settled & {
  readonly shares: Int32Array;
  /** Shares and what is up once more, column by column: running down a column of a large table is slow otherwise. */
  readonly turned: { readonly shares: Int32Array; readonly up: Uint8Array };
  /** How many cells of each row still have to go up (below 0: are up too many). */
  readonly need: Int32Array;
};
