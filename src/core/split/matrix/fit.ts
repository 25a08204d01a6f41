import type { OpenTable } from "./table";
import { newtonStep } from "./newton";
import { fittedCells, residuals, startFactors, type Factors, type FittedCells } from "./factors";

/** No row or column of a fit misses its total by more, in units. */
const FIT = 1e-9;
/** Multiply-adds spent on plain proportional fitting before Newton steps take over. */
const FITTING_WORK = 1e8;
const MOST_NEWTON_STEPS = 2000;

/**
 * Proportional fitting: the table nearest in pattern (Kullback–Leibler), cell = row factor × pattern × column
 * factor, whose rows and columns hold their totals.
 *
 * Method: rows and columns are scaled in turn (iterative proportional fitting), which is quick unless
 * the table all but falls apart into blocks; Newton steps on the factors, with totals summed in double the
 * digits, carry it to 1e-9 of a unit, so that floors and ceilings are right up to 2^53 units.
 * Law: the fit of a pattern does not change when a row or column of the pattern is scaled.
 * The pattern is balanced, and each of its cells above zero in some table with these margins (see feasibility).
 */
export function fit(table: OpenTable): FittedCells {
  const factors = startFactors(table);
  scaleInTurn(table, factors);

  for (let step = 0; step < MOST_NEWTON_STEPS; step++) {
    const off = residuals(table, factors);
    if (step > 0 && off.most <= FIT) return fittedCells(table, factors);
    newtonStep(table, factors, off);
  }
  throw new Error("Proportional fitting did not converge.");
}

/** Iterative proportional fitting; every pass scales the rows, then the columns. */
function scaleInTurn({ rows, columns, pattern }: OpenTable, factors: Factors): void {
  const m = rows.length;
  const n = columns.length;
  const u = factors.rows.high;
  const v = factors.columns.high;
  const sums = new Float64Array(n);
  const passes = Math.max(20, Math.min(1000, Math.ceil(FITTING_WORK / (m * n))));
  const largest = Math.max(largestOf(rows), largestOf(columns));
  const near = Math.max(FIT, largest * 1e-13);

  for (let pass = 0; pass < passes; pass++) {
    let most = 0;
    sums.fill(0);
    for (let i = 0; i < m; i++) {
      if (rows[i] === 0) continue;
      const start = i * n;
      let even = 0;
      let odd = 0;
      let j = 0;
      for (; j + 1 < n; j += 2) {
        even += pattern[start + j] * v[j];
        odd += pattern[start + j + 1] * v[j + 1];
      }
      if (j < n) even += pattern[start + j] * v[j];
      const sum = even + odd;
      most = Math.max(most, Math.abs(rows[i] - u[i] * sum));
      const factor = rows[i] / sum;
      u[i] = factor;
      for (j = 0; j < n; j++) sums[j] += pattern[start + j] * factor;
    }
    for (let j = 0; j < n; j++) if (columns[j] > 0) v[j] = columns[j] / sums[j];
    if (pass > 0 && most <= near) return;
  }
}

function largestOf(values: Float64Array): number {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return most;
}
