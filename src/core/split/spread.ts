import { ratio } from "../decimal";
import { indicesFrom } from "../indices";

/** Amounts of 0 or more: each nearly, in doubles of one size, and exactly, in steps that all of them share. */
export interface Quantities {
  readonly values: Float64Array;
  exactAt(index: number): bigint;
}

/** What owners start at and how far they move, in the same steps; nobody moves by more than it starts at. */
export interface Owners {
  readonly starts: Quantities;
  readonly weights: Quantities;
  /** What those at `indices` start at together, and weigh. */
  sumsOf(indices: Uint32Array): { readonly start: bigint; readonly weight: bigint };
}

/** Who is stuck at 0, and what gap the others share: each ends at start + gap × weight ÷ total weight. */
export interface Spread {
  readonly stuck: Uint8Array;
  readonly gap: bigint;
  readonly weight: bigint;
}

/** Between these, what doubles are off by counts for nothing beside a start; further apart than DOUBT they tell the larger. */
export const [LEAST_START, MOST_QUOTIENT] = [1e-170, 1e100];
const DOUBT = 1e-13;

/**
 * Spreads the gap between what owners start at and what is wanted by their weights; who would fall below 0 stays at
 * 0. Where nobody can move, the gap is left and the weight 0.
 *
 * Who falls only leaves more to take from the others, so nobody who is stuck at 0 comes free again, and in any order
 * the same ones fall. Passes are few: each leaves at most a quarter of (what its fallen would be short of) × weight².
 */
export function spread({ starts, weights, sumsOf }: Owners, wanted: bigint): Spread {
  const stuck = new Uint8Array(starts.values.length);
  const all = indicesFrom(0, stuck.length);
  const sums = sumsOf(all);
  let gap = wanted - sums.start;
  let { weight } = sums;
  let free = all.filter((k) => weights.values[k] > 0 || weights.exactAt(k) > 0n);
  while (gap < 0n && weight > 0n) {
    const quotient = ratio(-gap, weight);
    const fallen = free.filter((k) => {
      const start = starts.values[k];
      const loss = quotient * weights.values[k];
      const isClear = start > LEAST_START && Math.abs(start - loss) > DOUBT * (start + loss);
      return isClear && quotient < MOST_QUOTIENT
        ? start < loss
        : starts.exactAt(k) * weight + gap * weights.exactAt(k) < 0n;
    });
    if (fallen.length === 0) break;
    for (const k of fallen) stuck[k] = 1;
    free = free.filter((k) => stuck[k] === 0);
    const lost = sumsOf(fallen);
    gap += lost.start;
    weight -= lost.weight;
  }
  return { stuck, gap, weight };
}
