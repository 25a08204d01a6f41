import type { OpenTable } from "./table";
import { newtonStep } from "./newton";
import { fittedCells, residuals, roughCells, startFactors, type Factors, type FittedCells } from "./factors";
import { scalePass } from "./scale";

/** No row or column of a fit misses its total by more, in units. */
const FIT = 1e-9;
/** Multiply-adds spent on plain proportional fitting before Newton steps take over. */
const FITTING_WORK = 1e8;
const MOST_NEWTON_STEPS = 2000;
/** Passes that gain less than a digit each are too slow to be foreseen. */
const QUICK = 0.1;

/**
 * Proportional fitting: the table nearest in pattern (Kullback–Leibler), cell = row factor × pattern × column
 * factor, whose rows and columns hold their totals.
 *
 * Method: rows and columns are scaled in turn (iterative proportional fitting), which is quick unless
 * the table all but falls apart into blocks; Newton steps on the factors, with totals summed in double the
 * digits, carry it to 1e-9 of a unit, so that floors and ceilings are right up to 2^53 units. Where totals are so
 * small that plain doubles add up to 1e-9 of a unit, and scaling gains digits quickly, it is all that is needed.
 * Law: the fit of a pattern does not change when a row or column of the pattern is scaled.
 * The pattern is balanced, and each of its cells above zero in some table with these margins (see feasibility).
 */
export function fit(table: OpenTable): FittedCells {
  const factors = startFactors(table);
  if (scaleInTurn(table, factors)) return { values: roughCells(table, factors) };

  // Stryker disable next-line ConditionalExpression,EqualityOperator: no table takes so many steps.
  for (let step = 0; step < MOST_NEWTON_STEPS; step++) {
    const off = residuals(table, factors);
    if (step > 0 && off.most <= FIT) return fittedCells(table, factors);
    newtonStep(table, factors, off);
  }
  throw new Error("Proportional fitting did not converge.");
}

/** Iterative proportional fitting; every pass scales the rows, then the columns. True where nothing is left to do. */
function scaleInTurn(table: OpenTable, factors: Factors): boolean {
  const { rows, columns } = table;
  const sums = new Float64Array(columns.length);
  // Stryker disable next-line ArithmeticOperator,MethodExpression: only how soon Newton steps take over.
  const passes = Math.max(20, Math.min(1000, Math.ceil(FITTING_WORK / table.pattern.length)));
  const largest = Math.max(largestOf(rows), largestOf(columns));
  // Roundings add up by the root of their number.
  const dust = largest * Math.sqrt(Math.max(rows.length, columns.length)) * 2 ** -53;
  // Stryker disable next-line ArithmeticOperator,MethodExpression: the same.
  const near = Math.max(FIT, largest * 1e-13);

  let before = Infinity;
  for (let pass = 0; pass < passes; pass++) {
    const most = scalePass(table, factors.rows.high, factors.columns.high, sums);
    if (pass > 1 && dust < FIT / 4 && most <= before * QUICK && most * (most / before) <= FIT * QUICK)
      return true;
    // Stryker disable next-line all: the same.
    if (pass > 0 && most <= near) break;
    before = most;
  }
  return false;
}

const largestOf = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, value), 0);
