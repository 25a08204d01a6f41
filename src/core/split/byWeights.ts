import { apportion } from "./apportion";
import { exact, floorOf, nearest, whole } from "../decimal";
import { gridOf } from "./grid";
import { invalid } from "../refusal";
import type { Weights } from "./weights";

/**
 * Splits a target by exact weights, without bounds: largest remainder in whole units, and what is no whole unit to
 * the largest part. At least one weight must be above 0. A negative target is the mirror image.
 */
export function splitByWeights(target: number, weights: Weights, unit: number): Float64Array {
  const sign = target < 0 ? -1 : 1;
  const grid = gridOf(unit);
  const amount = exact(target).abs();
  const units = floorOf(amount.div(grid.unit));
  if (units > 2n ** 53n) throw invalid("too-many-units", { argument: "target", value: target, unit });
  const parts = apportion(weights, Number(units));
  const leftover = amount.sub(whole(units).mul(grid.unit));
  const taker = leftover.n === 0n ? -1 : largestOf(parts, weights);
  return parts.map((count, index) => {
    const part = index === taker ? nearest(grid.unit.mul(exact(count)).add(leftover)) : grid.amount(count);
    return part === 0 ? 0 : part * sign;
  });
}

/** The largest part with a weight, the earlier where several are. */
function largestOf(parts: Float64Array, { values }: Weights): number {
  let largest = -1;
  for (let i = 0; i < parts.length; i++)
    if (values[i] > 0 && (largest < 0 || parts[i] > parts[largest])) largest = i;
  return largest;
}
