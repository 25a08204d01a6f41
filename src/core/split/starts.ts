import { ratio } from "../decimal";
import { indicesFrom } from "../indices";
import type { Range } from "../range";
import type { Owners, Quantities } from "./spread";
import { sumOfProducts, weightsOf, type Weights } from "./weights";

/** What is wanted, and how much of it each owner should bring and says that it will: lines, in any orientation. */
export interface Plans {
  readonly target: number;
  readonly topDown: Range<number>;
  readonly bottomUp: Range<number>;
}

/** Amounts as they would be for a target of 0 or more, in steps of which `scale` make 1. */
export interface Starts extends Owners {
  readonly wanted: bigint;
  readonly scale: bigint;
  /** What 1 is among the doubles of `starts` and `weights`, and how far each of those may be off (relative). */
  readonly one: number;
  readonly error: number;
}

/** Quotients, products and a sum of doubles are as near as this (relative). */
const ROUNDED = 2 ** -50;

/** An owner starts at trust × bottom-up + (1 − trust) × top-down, and weighs (1 − trust) × top-down. */
export function startsOf({ target, topDown, bottomUp }: Plans, trust: Weights, sign: number): Starts {
  const count = topDown.values.length;
  const sizes = new Float64Array(2 * count + 1);
  for (let k = 0; k < count; k++) {
    sizes[k] = topDown.values[k] * sign;
    sizes[count + k] = bottomUp.values[k] * sign;
  }
  sizes[2 * count] = target * sign;
  const amounts = weightsOf(sizes);
  const top = amounts.at(indicesFrom(0, count));
  const bottom = amounts.at(indicesFrom(count, count));
  const single = trust.values.length === 1;
  const of = (k: number): number => (single ? 0 : k);
  const doubtedAt = (k: number): bigint => trust.scale - trust.exactAt(of(k));
  const believed = trust.values.map((value) => value / trust.one);
  // Of a trust near 1 doubles know too little of what it leaves.
  const doubted = believed.map((value, k) => (value <= 1 / 2 ? 1 - value : ratio(doubtedAt(k), trust.scale)));
  const sumsOf = (indices: Uint32Array) => {
    const sum = top.sumOf(indices);
    if (!single) {
      const weight = trust.scale * sum - sumOfProducts(trust, top, indices);
      return { start: sumOfProducts(trust, bottom, indices) + weight, weight };
    }
    const weight = doubtedAt(0) * sum;
    return { start: trust.exactAt(0) * bottom.sumOf(indices) + weight, weight };
  };
  const weights: Quantities = {
    values: top.values.map((amount, k) => doubted[of(k)] * amount),
    exactAt: (k) => doubtedAt(k) * top.exactAt(k),
  };
  return {
    starts: {
      values: weights.values.map((weight, k) => weight + believed[of(k)] * bottom.values[k]),
      exactAt: (k) => trust.exactAt(of(k)) * bottom.exactAt(k) + weights.exactAt(k),
    },
    weights,
    sumsOf,
    wanted: amounts.exactAt(2 * count) * trust.scale,
    scale: amounts.scale * trust.scale,
    one: amounts.one,
    error: amounts.error + trust.error + ROUNDED,
  };
}
