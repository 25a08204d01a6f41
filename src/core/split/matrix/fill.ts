import type { OpenTable } from "./table";
import { fit } from "./fit";
import type { FittedCells } from "./factors";
import { roundUp, SHARE } from "./round";

/** A fitted cell as near to a whole number as this is that number. */
const SNAP = 1e-6;

/**
 * The whole-unit table nearest to the pattern's proportional fit: each cell the floor or the ceiling of its fitted
 * value, rows and columns exact.
 */
export function fill(table: OpenTable): Float64Array {
  const fitted = fit(table);
  // Snapping moves a row by less than a unit in all but tables made for it; those are rounded unsnapped.
  const cells = rounded(table, fitted, SNAP) ?? rounded(table, fitted, 0);
  if (!cells) throw new Error("The fitted table could not be rounded.");
  return cells;
}

function rounded(table: OpenTable, { whole, rest }: FittedCells, snap: number) {
  const rows = table.rows.slice();
  const columns = table.columns.slice();
  const shares = new Int32Array(whole.length);
  const cells = whole.slice();
  for (let i = 0, at = 0; i < rows.length; i++)
    for (let j = 0; j < columns.length; j++, at++) {
      const over = rest[at]!;
      if (over > 1 - snap) cells[at]!++;
      else if (over > snap)
        shares[at] = Math.max(1, Math.min(SHARE - 1, Math.round(over * SHARE)));
      rows[i]! -= cells[at]!;
      columns[j]! -= cells[at]!;
    }
  const up = roundUp(shares, Int32Array.from(rows), Int32Array.from(columns));
  if (!up) return undefined;
  for (let at = 0; at < cells.length; at++) cells[at]! += up[at]!;
  return cells;
}
