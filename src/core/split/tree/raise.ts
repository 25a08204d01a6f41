import { exact, ONE, roundOf, ZERO } from "../../decimal";
import type { Exact } from "../../decimal";

/** (units + over) × (1 + rate), rounded half up: what a node's children add up to, in whole units. */
export function raised(units: number, over: Exact, rate: number): number {
  if (rate === 0) return units;
  const quick = units * (1 + rate);
  const remainder = quick - Math.floor(quick);
  if (over.n === 0n && quick < 1e9 && Math.abs(remainder - 0.5) > 1e-6) return Math.round(quick);
  return Number(
    roundOf(
      exact(units)
        .add(over)
        .mul(ONE.add(exact(rate))),
    ),
  );
}

/** More than this no target has. */
const MOST = 2 ** 53;

/** The least whole units that are raised to `sum` or more. */
export function leastRaisedTo(sum: number, rate: number): number {
  if (rate === 0 || sum <= 0) return Math.max(sum, 0);
  let units = Math.ceil((sum - 0.5) / (1 + rate));
  if (units >= MOST) return units;
  // Stryker disable next-line ArithmeticOperator: a step too far down is gone up again.
  while (units > 0 && raised(units - 1, ZERO, rate) >= sum) units--;
  while (raised(units, ZERO, rate) < sum) units++;
  return units;
}

/** The most whole units that are raised to `sum` or less. */
export function mostRaisedTo(sum: number, rate: number): number {
  return rate === 0 || sum >= MOST ? sum : leastRaisedTo(sum + 1, rate) - 1;
}
