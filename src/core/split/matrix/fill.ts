import { SHARE } from "./table";
import type { OpenTable } from "./table";
import { balance } from "./balance";
import { fit } from "./fit";
import type { FittedCells } from "./factors";
import { roundUp } from "./round";

/** A fitted cell as near to a whole number as this is that number. */
const SNAP = 1e-6;
/**
 * The whole-unit table nearest to the pattern's proportional fit: each cell the floor or the ceiling of its fitted
 * value, rows and columns exact. `lost` is an open cell whose pattern is too small beside the others to be fitted.
 * The table's pattern is used up.
 */
export function fill(table: OpenTable): { cells: Float64Array; lost?: undefined } | { lost: number } {
  const lost = balance(table.pattern, table.rows.length, table.columns.length);
  if (lost >= 0) return { lost };
  const fitted = fit(table);
  // Snapping moves a row by less than a unit in all but tables made for it; those are rounded unsnapped.
  const found = rounding(table, fitted, SNAP) ?? rounding(table, fitted, 0);
  if (!found) throw new Error("The fitted table could not be rounded.");
  const cells = fitted.values;
  for (let at = 0; at < cells.length; at++) cells[at] = wholeOf(fitted, at, found.snap) + found.up[at];
  return { cells };
}

/** Which cells go up from their whole units, where those within `snap` of a whole number are that number. */
function rounding(
  table: OpenTable,
  fitted: FittedCells,
  snap: number,
): { up: Uint8Array; snap: number } | undefined {
  const { values, low } = fitted;
  const n = table.columns.length;
  const rows = new Int32Array(table.rows.length);
  const columns = table.columns.slice();
  const shares = new Int32Array(values.length);
  for (let i = 0, at = 0; i < rows.length; i++) {
    let left = table.rows[i];
    for (let j = 0; j < n; j++, at++) {
      const whole = wholeOf(fitted, at, snap);
      const over = low ? values[at] - whole + low[at] : values[at] - whole;
      if (over > snap) shares[at] = Math.max(1, Math.min(SHARE - 1, Math.round(over * SHARE)));
      left -= whole;
      columns[j] -= whole;
    }
    rows[i] = left;
  }
  const up = roundUp(shares, rows, Int32Array.from(columns));
  return up && { up, snap };
}

/** The whole units of a fitted cell; one so near to the next whole number is that number. */
function wholeOf({ values, low }: FittedCells, at: number, snap: number): number {
  const value = values[at];
  let whole = Math.floor(value);
  let over = value - whole;
  if (low) {
    over += low[at];
    const carried = Math.floor(over);
    whole += carried;
    over -= carried;
  }
  return over > 1 - snap ? whole + 1 : whole;
}
