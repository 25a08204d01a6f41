import { ratio } from "../decimal";

/** What owners start at and how far they move; all of them in steps of one size, 0 or more. */
export interface Owners {
  readonly starts: readonly bigint[];
  readonly weights: readonly bigint[];
}

/** Who is stuck at 0, and what gap the others share: each ends at start + gap × weight ÷ total weight. */
export interface Spread {
  readonly stuck: Uint8Array;
  readonly gap: bigint;
  readonly weight: bigint;
}

/**
 * Spreads the gap between what owners start at and what is wanted by their weights; who would fall below 0 stays at
 * 0. Where nobody can move, the gap is left and the weight 0.
 *
 * Who falls only leaves more to take from the others, so nobody who is stuck at 0 comes free again, and the smaller an
 * owner's start is beside the weight, the sooner it falls: in that order one pass finds all of them, and another those
 * whose quotients doubles do not tell apart.
 */
export function spread({ starts, weights }: Owners, wanted: bigint): Spread {
  const stuck = new Uint8Array(starts.length);
  let gap = wanted;
  let weight = 0n;
  for (let k = 0; k < starts.length; k++) {
    gap -= starts[k];
    weight += weights[k];
  }
  // Stryker disable next-line all: with a gap above 0 nobody falls, and looking costs time only.
  const order = gap < 0n ? byStart({ starts, weights }) : new Uint32Array(0);
  for (let fell = true; fell;) {
    fell = false;
    for (const k of order) {
      if (stuck[k] || starts[k] * weight + gap * weights[k] >= 0n) continue;
      stuck[k] = 1;
      gap += starts[k];
      weight -= weights[k];
      fell = true;
    }
  }
  return { stuck, gap, weight };
}

/** Those with a weight, by what they start at beside it; then the others, who never fall. */
function byStart({ starts, weights }: Owners): Uint32Array {
  const quotients = Float64Array.from(starts, (start, k) =>
    weights[k] > 0n ? ratio(start, weights[k]) : Infinity,
  );
  // Stryker disable next-line all: in any order all who fall are found, but later.
  return Uint32Array.from(quotients.keys()).sort((a, b) => quotients[a] - quotients[b]);
}
