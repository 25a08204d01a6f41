import { lexicographic } from "./ties";
import { roundWithinMargins } from "./roundWithinMargins";

/** Up to this many cells the least movement is certain, and equals are told apart by place. */
export const CERTAIN = 10_000;

/**
 * Which cells of a table to round up.
 *
 * `shares` holds each cell's share of a unit in billionths, 0 where the cell is whole already;
 * `rows` and `columns` say how many cells of each must go up. Moving up costs 1 − share and staying down costs share,
 * so the least total movement is the largest sum of shares over the cells that go up: a
 * transportation problem with cells of 0 or 1.
 *
 * Method: thresholds for rows and columns (the dual) are found by turns, each column rounding up its
 * largest shares above its rows' thresholds; then augmenting paths even out the rows. Up to 10,000 cells these are
 * shortest paths, which makes the movement the least; of several such tables it is the one that rounds up the earlier
 * cells, row by row. Above, the paths only keep to cells near their thresholds, and the movement is close to the
 * least. Undefined where no such table exists.
 */
export function roundUp(shares: Int32Array, rows: Int32Array, columns: Int32Array): Uint8Array | undefined {
  const certain = shares.length <= CERTAIN;
  const settled = roundWithinMargins(shares, rows, columns, certain);
  if (settled && certain) lexicographic(shares, settled);
  return settled?.up;
}
