import { indicesFrom } from "../indices";
import { apportion, roundShares } from "./apportion";
import { AT_CAP, AT_FLOOR, brokenBounds, clearlyBroken, FREE, type Bounds } from "./brokenBounds";
import { errorOf } from "./weights";
import type { Weights } from "./weights";

/** So many passes are mostly enough; of further ones, one that leaves more than this share of the open parts is slow. */
const [FEW_PASSES, MOST] = [8, 3 / 4];

/** What parts within bounds came to. */
export interface Bounded {
  /** The parts, in whole units. */
  readonly units: Float64Array;
  /** Which bound acted on each: `FREE`, `AT_FLOOR` or `AT_CAP`. */
  readonly acted: Uint8Array;
  /** A free part's exact share is its exact weight × `free` ÷ `total`. */
  readonly free: bigint;
  readonly total: bigint;
  /** With shares of the whole: what is not handed out, in whole units, and its exact share × `total`. */
  readonly rest?: number;
  readonly restShare?: bigint;
}

/** Splits `units` by weight, nobody bounded. */
export function unbounded(weights: Weights, units: number): Bounded {
  return {
    units: apportion(weights, units),
    acted: new Uint8Array(weights.values.length),
    free: BigInt(units),
    get total() {
      return weights.total();
    },
  };
}

/**
 * Splits `units` by weight within bounds: the exact shares are clamp(λ × weight, floor, cap) with the one λ that
 * meets `units`, rounded inside the bounds. There must be such a λ: the floors add up to no more than `units`,
 * the caps (floors, where the weight is 0) to no less.
 *
 * λ is found as a flexible box finds its items' sizes: take the λ of the parts still free; where the floors that
 * it would break weigh more than the caps, those parts stay at their floors, and the other way round; again,
 * until nobody breaks a bound.
 */
export function withinBounds(weights: Weights, units: number, bounds: Bounds): Bounded {
  const { values } = weights;
  const result = new Float64Array(values.length);
  const acted = new Uint8Array(result.length);
  let free = units;
  const stay = (index: number, bound: number): void => {
    acted[index] = bound;
    result[index] = (bound === AT_FLOOR ? bounds.floors : bounds.caps)[index];
    free -= result[index];
  };
  let open = new Uint32Array(result.length);
  let count = 0;
  // A weight of 0 has nothing to say.
  for (let index = 0; index < result.length; index++)
    if (values[index] > 0) open[count++] = index;
    else if (bounds.floors[index] > 0) stay(index, AT_FLOOR);
  const broken = new Uint8Array(count);
  for (let pass = 1, isSlow = false, isDone = false; !isDone; pass++) {
    open = open.subarray(0, count);
    const side = (isSlow ? clearlyBroken : brokenBounds)(weights, free, open, bounds, broken);
    count = 0;
    for (let k = 0; k < open.length; k++)
      if (broken[k] !== FREE && (side === FREE || broken[k] === side)) stay(open[k], broken[k]);
      else open[count++] = open[k];
    isDone = !isSlow && count === open.length;
    isSlow = !isSlow && pass > FEW_PASSES && count > open.length * MOST;
  }
  const those = count === result.length ? weights : weights.at(open);
  const parts = apportion(those, free);
  for (let k = 0; k < count; k++) result[open[k]] = parts[k];
  return {
    units: result,
    acted,
    free: BigInt(free),
    get total() {
      return those.total();
    },
  };
}

/**
 * Splits `units` where the weights are shares of a `whole` (0.3 is 30 % of it): clamp(share × whole, floor, cap),
 * and the rest of `units` is not handed out. Nothing where more than `units` would be needed: then there is no rest
 * and λ must give way.
 */
export function sharesOfWhole(
  weights: Weights,
  whole: number,
  units: number,
  bounds: Bounds | undefined,
): Bounded | undefined {
  const { values, scale } = weights;
  const all = BigInt(whole);
  const acted = new Uint8Array(values.length);
  const result = new Float64Array(values.length);
  let free = units;
  const error = errorOf(weights, 1);
  const against = (index: number, bound: number): number => {
    const share = (values[index] / weights.one) * whole;
    if (bound === Infinity || Math.abs(share - bound) > (share + bound) * error) return share - bound;
    return Number(all * weights.exactAt(index) - BigInt(bound) * scale);
  };
  for (let index = 0; bounds && index < values.length; index++) {
    if (against(index, bounds.floors[index]) < 0) acted[index] = AT_FLOOR;
    else if (against(index, bounds.caps[index]) > 0) acted[index] = AT_CAP;
    else continue;
    result[index] = (acted[index] === AT_FLOOR ? bounds.floors : bounds.caps)[index];
    free -= result[index];
  }
  const open = indicesFrom(0, acted.length).filter((index) => acted[index] === FREE);
  const those = weights.at(open);
  const over = BigInt(free) * scale - all * those.total();
  if (over < 0n) return undefined;
  const shares = new Float64Array(open.length + 1);
  for (let k = 0; k < open.length; k++) shares[k] = (those.values[k] / those.one) * whole;
  const numerator = (k: number): bigint => (k < open.length ? all * those.exactAt(k) : over);
  shares[open.length] = Number(over) / Number(scale);
  const marks = new Float64Array(shares.length).fill(-1);
  marks.set(those.values);
  roundShares({ values: shares, error, marks, numerator, denominator: () => scale }, free);
  for (let k = 0; k < open.length; k++) result[open[k]] = shares[k];
  return { units: result, acted, free: all, total: scale, rest: shares[open.length], restShare: over };
}
