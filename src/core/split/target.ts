import { sharesOfWhole, unbounded, withinBounds } from "./bounded";
import type { Bounded } from "./bounded";
import type { Bounds } from "./brokenBounds";
import { exact } from "../decimal";
import { isDust } from "./grid";
import type { Range } from "../range";
import { solvable, valueAt } from "./problem";
import type { SolvableSplit, SplitProblem } from "./splitProblem";
import { takesLeftover } from "./feasible";

/**
 * Splits a target in proportion to weights, so that the parts add up to it exactly.
 *
 * Method: largest remainder in whole units; every free part is the floor or the ceiling of its exact share. Bounds
 * go onto the grid first (floors up, caps down), the exact shares are clamp(λ × weight, floor, cap) with the one λ
 * that meets the target. Holds are fixed as typed. What of the target is no whole unit goes to the largest free part
 * within its bounds that has a weight.
 *
 * With `shares` the weights are shares of the target; a part that a bound changes changes no other part while there
 * is a rest to take it from, and one more part at the end is that rest.
 *
 * Law: the parts add up to the target; f(−t, −bounds) = −f(t, bounds); multiplying the weights changes nothing.
 * Surprise: raising the target can lower a part by a unit (the Alabama paradox of largest remainders).
 *
 * @throws Refused with one of the codes of `SplitRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example splitTarget({ target: 100, weights: columnOf([1, 1, 1]), shares: false }).values // [34, 33, 33]
 */
export function splitTarget(problem: SplitProblem): Range<number> {
  return solve(problem).amounts;
}

/** A split and how it came about, for whoever explains it. */
export interface SolvedSplit {
  readonly amounts: Range<number>;
  readonly split: SolvableSplit;
  readonly bounded: Bounded;
  /** The part that took what is no whole unit; −1 where there is none. */
  readonly taker: number;
}

export function solve(problem: SplitProblem): SolvedSplit {
  const split = solvable(problem);
  const { weights: shape } = problem;
  const { grid, sign, shares, everyone } = split;
  const bounded = boundedParts(split);
  const length = shape.values.length;
  const amounts = new Float64Array(length + (shares ? 1 : 0));
  if (everyone) {
    amounts.set(bounded.units);
    grid.parts(amounts.subarray(0, length), sign);
  } else {
    const { free } = split;
    const parts = grid.parts(bounded.units.slice(), sign);
    for (let i = 0; i < length; i++) amounts[i] = valueAt(problem.holds, i);
    for (let k = 0; k < free.length; k++) amounts[free[k]] = parts[k];
  }
  if (shares) amounts[length] = grid.part(bounded.rest ?? 0) * sign || 0;
  const taker = split.leftover.n === 0n ? -1 : takerOf(problem, split, bounded);
  if (taker >= 0) {
    const units = taker === length ? (bounded.rest ?? 0) : bounded.units[split.free.indexOf(taker)];
    amounts[taker] = grid.part(units, split.leftover) * sign || 0;
  }
  const { rows, columns } = shape;
  const across = shares && columns > 1;
  return {
    amounts: {
      rows: shares && !across ? rows + 1 : rows,
      columns: across ? columns + 1 : columns,
      values: amounts,
    },
    split,
    bounded,
    taker,
  };
}

/** The free parts in whole units. */
function boundedParts(split: SolvableSplit): Bounded {
  const { units, shares, wholeUnits, everyone } = split;
  const weights = everyone ? split.weights : split.weights.at(split.free);
  const bounds = split.bounds && !everyone ? boundsAt(split.bounds, split.free) : split.bounds;
  if (shares) {
    const found = sharesOfWhole(weights, wholeUnits, units, bounds);
    if (found) return found;
  }
  if (bounds) return withinBounds(weights, units, bounds);
  return weights.values.some((weight) => weight > 0)
    ? unbounded(weights, units)
    : nothing(weights.values.length);
}

/** Only weights of 0 are free, and nothing is left for them. */
function nothing(length: number): Bounded {
  return { units: new Float64Array(length), acted: new Uint8Array(length), free: 0n, total: 1n };
}

function boundsAt({ floors, caps }: Bounds, indices: Uint32Array): Bounds {
  return {
    floors: Float64Array.from(indices, (i) => floors[i]),
    caps: Float64Array.from(indices, (i) => caps[i]),
  };
}

/** The largest free part with a weight that takes what is over and stays within its bounds; the rest is one too. */
function takerOf(problem: SplitProblem, split: SolvableSplit, bounded: Bounded): number {
  const { free, weights, bounds, leftover } = split;
  const dust = isDust(leftover, exact(problem.target).abs(), split.grid.unit);
  const largest = (mayTake: (index: number, units: number) => boolean): number => {
    let best = -1;
    let most = -1;
    for (let k = 0; k < free.length; k++) {
      const units = bounded.units[k];
      if (units > most && weights.values[free[k]] > 0 && mayTake(free[k], units)) {
        best = free[k];
        most = units;
      }
    }
    return split.shares && (bounded.rest ?? 0) > most ? problem.weights.values.length : best;
  };
  const onGrid = largest((i, units) => dust || !bounds || units < bounds.caps[i]);
  return onGrid >= 0 ? onGrid : largest((i, units) => takesLeftover(problem, split, i, units));
}
