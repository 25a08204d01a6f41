import { apportion } from "./apportion";
import { whole } from "../decimal";
import type { Exact } from "../decimal";
import { cellNumber, gridOf } from "./grid";
import { invalid } from "../refusal";
import type { Weights } from "./weights";

/**
 * Splits an exact amount by exact weights, without bounds: largest remainder in whole units, and what is no whole unit
 * to the largest part. At least one weight must be above 0. A negative amount is the mirror image.
 */
export function splitByWeights(amount: Exact, weights: Weights, unit: number): Float64Array {
  return solveByWeights(amount, weights, unit).amounts;
}

/** The same, with how it came about. */
export function solveByWeights(amount: Exact, weights: Weights, unit: number) {
  const sign: 1 | -1 = amount.s < 0n ? -1 : 1;
  const grid = gridOf(unit);
  const size = amount.abs();
  const units = grid.count(size);
  // A target of so many units is refused before; what is left of it is more only by what has closed.
  const argument = "actuals";
  if (units > 2n ** 53n)
    throw invalid("too-many-units", { argument, value: cellNumber(amount, argument), unit });
  const parts = apportion(weights, Number(units));
  const leftover = size.sub(whole(units).mul(grid.unit));
  const taker = leftover.n === 0n ? -1 : largestOf(parts, weights);
  const amounts = parts.map((count, index) => {
    const part = grid.part(count, index === taker ? leftover : undefined);
    return part === 0 ? 0 : part * sign;
  });
  return { amounts, parts, taker, leftover, grid, sign, units } as const;
}

/** The largest part with a weight, the earlier where several are. */
function largestOf(parts: Float64Array, { values }: Weights): number {
  let largest = -1;
  for (let i = 0; i < parts.length; i++)
    if (values[i] > 0 && (largest < 0 || parts[i] > parts[largest])) largest = i;
  return largest;
}
