import { ratio } from "../decimal";

/** What owners start at and how far they move; all of them in steps of one size, 0 or more. */
export interface Owners {
  readonly starts: readonly bigint[];
  readonly weights: readonly bigint[];
}

export const STAYS = 0;
export const MOVES = 1;
export const STUCK_AT_0 = 2;

/** Who moves, and what gap the movers share by what weight: each ends at start + gap × weight ÷ total weight. */
export interface Spread {
  readonly movers: Uint8Array;
  readonly gap: bigint;
  readonly weight: bigint;
}

/**
 * Spreads the gap between what owners start at and what is wanted by their weights; who would fall below 0 stays at
 * 0. Where nobody can move, the gap is left and the weight 0.
 *
 * Who falls only leaves more to take from the others, so nobody who is stuck at 0 comes free again, and the smaller an
 * owner's start is beside the weight, the sooner it falls: owners are looked at in that order, each once.
 */
export function spread({ starts, weights }: Owners, wanted: bigint): Spread {
  const movers = new Uint8Array(starts.length);
  let gap = wanted;
  let weight = 0n;
  for (let k = 0; k < starts.length; k++) {
    gap -= starts[k];
    weight += weights[k];
    if (weights[k] > 0n) movers[k] = MOVES;
  }
  const falls = (k: number): boolean => movers[k] === MOVES && starts[k] * weight + gap * weights[k] < 0n;
  if (gap < 0n && starts.some((_, k) => falls(k)))
    for (const k of byStart({ starts, weights }, movers)) {
      if (!falls(k)) break;
      movers[k] = STUCK_AT_0;
      gap += starts[k];
      weight -= weights[k];
    }
  if (gap === 0n) movers.forEach((state, k) => state === MOVES && (movers[k] = STAYS));
  return { movers, gap, weight };
}

/** Those who move, by what they start at beside their weight. */
function byStart({ starts, weights }: Owners, movers: Uint8Array): Uint32Array {
  const order = new Uint32Array(movers.length);
  let count = 0;
  const quotients = new Float64Array(movers.length);
  movers.forEach((state, k) => {
    if (state !== MOVES) return;
    order[count++] = k;
    quotients[k] = ratio(starts[k], weights[k]);
  });
  return order.subarray(0, count).sort((a, b) => {
    const gap = quotients[a] - quotients[b];
    if (gap !== 0) return gap;
    const exactly = starts[a] * weights[b] - starts[b] * weights[a];
    return exactly < 0n ? -1 : exactly > 0n ? 1 : a - b;
  });
}
