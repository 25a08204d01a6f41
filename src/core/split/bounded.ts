import { indicesFrom } from "../indices";
import { apportion, roundShares } from "./apportion";
import { carefulSum } from "./weights";
import type { Weights } from "./weights";

/** Bounds in whole units, one a weight; `Infinity` is no cap. */
export interface Bounds {
  readonly floors: Float64Array;
  readonly caps: Float64Array;
}

export const FREE = 0;
export const AT_FLOOR = 1;
export const AT_CAP = 2;

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
  const result = new Float64Array(weights.values.length);
  const acted = new Uint8Array(result.length);
  let free = units;
  const stay = (index: number, bound: number): void => {
    acted[index] = bound;
    result[index] = (bound === AT_FLOOR ? bounds.floors : bounds.caps)[index];
    free -= result[index];
  };
  weights.values.forEach((weight, index) => {
    if (weight === 0 && bounds.floors[index] > 0) stay(index, AT_FLOOR);
  });
  for (;;) {
    const open = indicesOf(acted, weights);
    const those = weights.at(open);
    const broken = brokenBounds(those, free, open, bounds);
    if (broken.floors.length + broken.caps.length === 0) {
      apportion(those, free).forEach((part, k) => (result[open[k]] = part));
      return { units: result, acted, free: BigInt(free), total: those.total() };
    }
    const side = heavierSide(those, free, open, bounds, broken);
    if (side >= 0) for (const k of broken.floors) stay(open[k], AT_FLOOR);
    if (side <= 0) for (const k of broken.caps) stay(open[k], AT_CAP);
  }
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
  values.forEach((_, index) => {
    if (!bounds) return;
    const share = all * weights.exactAt(index);
    if (share < BigInt(bounds.floors[index]) * scale) acted[index] = AT_FLOOR;
    else if (bounds.caps[index] < Infinity && share > BigInt(bounds.caps[index]) * scale)
      acted[index] = AT_CAP;
    else return;
    result[index] = (acted[index] === AT_FLOOR ? bounds.floors : bounds.caps)[index];
    free -= result[index];
  });
  const open = indicesFrom(0, acted.length).filter((index) => acted[index] === FREE);
  const those = weights.at(open);
  const over = BigInt(free) * scale - all * those.total();
  if (over < 0n) return undefined;
  const shares = new Float64Array(open.length + 1);
  those.values.forEach((value, k) => (shares[k] = (value / those.one) * whole));
  const numerator = (k: number): bigint => (k < open.length ? all * those.exactAt(k) : over);
  shares[open.length] = Number(over) / Number(scale);
  const marks = Float64Array.from(shares, (_, k) => (k < open.length ? those.values[k] : -1));
  const error = 2 * those.error + 1e-15;
  roundShares({ values: shares, error, marks, numerator, denominator: () => scale }, free);
  open.forEach((index, k) => (result[index] = shares[k]));
  return { units: result, acted, free: all, total: scale, rest: shares[open.length], restShare: over };
}

/** The parts that no bound holds yet. A weight of 0 has nothing to say. */
function indicesOf(acted: Uint8Array, weights: Weights): Uint32Array {
  const open = new Uint32Array(acted.length);
  let count = 0;
  for (let i = 0; i < acted.length; i++) if (acted[i] === FREE && weights.values[i] > 0) open[count++] = i;
  return open.subarray(0, count);
}

/** Which of the open parts their proportional shares would push under the floor or over the cap. */
function brokenBounds(
  those: Weights,
  free: number,
  open: Uint32Array,
  bounds: Bounds,
): { floors: number[]; caps: number[] } {
  const floors: number[] = [];
  const caps: number[] = [];
  const factor = free / carefulSum(those.values);
  const error = factor > 1e-280 && factor < 1e280 ? 2 * those.error + 1e-15 : 1;
  const all = BigInt(free);
  /** Whether the share of the k-th is below (−1), at (0) or above (1) a bound. */
  const against = (k: number, share: number, bound: number): number => {
    if (bound === Infinity) return -1;
    if (Math.abs(share - bound) > (share + bound) * error) return share < bound ? -1 : 1;
    const gap = all * those.exactAt(k) - BigInt(bound) * those.total();
    return gap < 0n ? -1 : gap > 0n ? 1 : 0;
  };
  for (let k = 0; k < open.length; k++) {
    const share = those.values[k] * factor;
    if (against(k, share, bounds.floors[open[k]]) < 0) floors.push(k);
    else if (against(k, share, bounds.caps[open[k]]) > 0) caps.push(k);
  }
  return { floors, caps };
}

/** Above 0 where the broken floors ask for more than the broken caps give back, below 0 where for less. */
function heavierSide(
  those: Weights,
  free: number,
  open: Uint32Array,
  bounds: Bounds,
  broken: { floors: number[]; caps: number[] },
): number {
  if (broken.caps.length === 0) return 1;
  if (broken.floors.length === 0) return -1;
  let bound = 0n;
  let weight = 0n;
  for (const k of broken.floors) {
    bound += BigInt(bounds.floors[open[k]]);
    weight += those.exactAt(k);
  }
  for (const k of broken.caps) {
    bound += BigInt(bounds.caps[open[k]]);
    weight += those.exactAt(k);
  }
  const gap = bound * those.total() - BigInt(free) * weight;
  return gap > 0n ? 1 : gap < 0n ? -1 : 0;
}
