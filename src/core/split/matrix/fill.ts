import type { OpenTable } from "./table";
import { balance } from "./balance";
import { fit } from "./fit";
import type { FittedCells } from "./factors";
import { roundUp, SHARE } from "./round";

/** A fitted cell as near to a whole number as this is that number. */
const SNAP = 1e-6;
/** Below this, beside 1 as the largest of its row and column, products lose their exact digits. */
const LOST = 1e-200;

/**
 * The whole-unit table nearest to the pattern's proportional fit: each cell the floor or the ceiling of its fitted
 * value, rows and columns exact. `lost` is an open cell whose pattern is too small beside the others to be fitted.
 */
export function fill(table: OpenTable): { cells: Float64Array; lost?: number } {
  const kernel = balance(table.pattern, table.rows.length, table.columns.length);
  const lost = kernel.findIndex((value, at) => value < LOST && table.pattern[at] > 0);
  if (lost >= 0) return { cells: kernel, lost };
  const fitted = fit({ ...table, pattern: kernel });
  // Snapping moves a row by less than a unit in all but tables made for it; those are rounded unsnapped.
  const cells = rounded(table, fitted, SNAP) ?? rounded(table, fitted, 0);
  if (!cells) throw new Error("The fitted table could not be rounded.");
  return { cells };
}

function rounded(table: OpenTable, { whole, rest }: FittedCells, snap: number) {
  const rows = table.rows.slice();
  const columns = table.columns.slice();
  const shares = new Int32Array(whole.length);
  const cells = whole.slice();
  for (let i = 0, at = 0; i < rows.length; i++)
    for (let j = 0; j < columns.length; j++, at++) {
      const over = rest[at];
      if (over > 1 - snap) cells[at]++;
      else if (over > snap) shares[at] = Math.max(1, Math.min(SHARE - 1, Math.round(over * SHARE)));
      rows[i] -= cells[at];
      columns[j] -= cells[at];
    }
  const up = roundUp(shares, Int32Array.from(rows), Int32Array.from(columns));
  if (!up) return undefined;
  for (let at = 0; at < cells.length; at++) cells[at] += up[at];
  return cells;
}
