import { exact, floorOf, ceilingOf, nearest } from "../decimal";
import type { Exact } from "../decimal";

/** How near a whole number a quotient of doubles must surely be, and surely not be, to count as it. */
const SURELY = 0.9e-12;
const SURELY_NOT = 1.1e-12;
const WHOLE = 2 ** 53;

/** Amounts of 0 or more on a grid of units. Whole amounts of whole units are counted without any snapping. */
export interface Grid {
  readonly unit: Exact;
  /** The most whole units in an amount, and the fewest that reach it. */
  down(amount: number): number;
  up(amount: number): number;
  /** The nearest double to units × unit. */
  amount(units: number): number;
}

export function gridOf(unit: number): Grid {
  const step = exact(unit);
  const wholeStep = Number.isInteger(unit);
  const count = (amount: number, round: (q: number) => number, settle: (q: Exact) => bigint): number => {
    if (wholeStep && Number.isInteger(amount) && amount <= WHOLE) {
      const over = amount % unit;
      return (amount - over) / unit + (over > 0 ? round(0.5) : 0);
    }
    const quotient = amount / unit;
    const near = Math.round(quotient);
    const gap = Math.abs(quotient - near);
    if (gap <= SURELY * near) return near;
    if (gap >= SURELY_NOT * near) return round(quotient);
    return Number(settle(exact(amount).div(step)));
  };
  const numerator = Number(step.n);
  const denominator = Number(step.d);
  return {
    unit: step,
    down: (amount) => count(amount, Math.floor, floorOf),
    up: (amount) => count(amount, Math.ceil, ceilingOf),
    amount: (units) => {
      const product = units * numerator;
      // One division of two whole numbers is rounded once: it is the nearest double.
      if (product <= WHOLE && denominator <= WHOLE) return product / denominator;
      return nearest(step.mul(exact(units)));
    },
  };
}
