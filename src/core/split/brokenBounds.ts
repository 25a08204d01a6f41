import { errorOf, liftOf } from "./weights";
import type { Weights } from "./weights";
import { WholeSum } from "./wholeSum";

/** Bounds in whole units, one a weight; `Infinity` is no cap. */
export interface Bounds {
  readonly floors: Float64Array;
  readonly caps: Float64Array;
}

export const FREE = 0;
export const AT_FLOOR = 1;
export const AT_CAP = 2;

/** What a plain sum of millions may be off by (relative), with room to spare. */
const DOUBT = 1e-9;
/** Times this the least of numbers still comes to nothing. */
const FAR = 1e250;

/**
 * Marks which of the open parts their proportional shares would push under the floor or over the cap, and answers the
 * side to give way to: the floors where the broken ones ask for more than the broken caps give back, the caps where
 * for less, `FREE` for both.
 */
export function brokenBounds(
  weights: Weights,
  free: number,
  open: Uint32Array,
  { floors, caps }: Bounds,
  broken: Uint8Array,
): number {
  const { values } = weights;
  const { sum, lift, most } = sumAt(values, open);
  const factor = free / sum;
  const error = errorOf(weights, most);
  const all = BigInt(free);
  let total: bigint | undefined;
  /** Whether the share of the part at an index is below (−1), at (0) or above (1) a bound. */
  const against = (index: number, share: number, bound: number): number => {
    if (bound === Infinity) return -1;
    // However little a weight is, it takes some of what there is.
    if (bound === 0) return free > 0 ? 1 : 0;
    if (Math.abs(share - bound) > (share + bound) * error) return share < bound ? -1 : 1;
    const gap = all * weights.exactAt(index) - BigInt(bound) * (total ??= weights.sumOf(open));
    return gap < 0n ? -1 : gap > 0n ? 1 : 0;
  };
  let [asked, given, size] = [0, 0, 0];
  for (let k = 0; k < open.length; k++) {
    const index = open[k];
    const share = values[index] * lift * factor;
    broken[k] = FREE;
    if (against(index, share, floors[index]) < 0) {
      broken[k] = AT_FLOOR;
      asked += floors[index] - share;
      size += floors[index];
    } else if (against(index, share, caps[index]) > 0) {
      broken[k] = AT_CAP;
      given += share - caps[index];
      size += share;
    }
  }
  if (size === 0) return FREE;
  if (error < DOUBT && Math.abs(asked - given) > size * DOUBT) return asked > given ? AT_FLOOR : AT_CAP;
  return heavierSide(weights, all, open, { floors, caps }, broken);
}

/**
 * The same by another λ, that at which the part in the middle reaches a bound of its own: where weights lie very far
 * apart, the λ of all breaks but a few bounds at a time, and this one tells of half the parts at once. Marks only what
 * is beyond doubt.
 */
export function clearlyBroken(
  weights: Weights,
  free: number,
  open: Uint32Array,
  { floors, caps }: Bounds,
  broken: Uint8Array,
): number {
  const { values } = weights;
  const middle = open[open.length >> 1];
  const { lift, most } = sumAt(values, open);
  const bound = caps[middle] < Infinity ? caps[middle] : floors[middle];
  const factor = Math.min(bound / (values[middle] * lift), FAR);
  let sum = 0;
  for (let k = 0; k < open.length; k++) {
    const [floor, cap] = [floors[open[k]], caps[open[k]]];
    const share = values[open[k]] * lift * factor;
    broken[k] = FREE;
    if (share < floor * (1 - DOUBT)) broken[k] = AT_FLOOR;
    else if (share > cap * (1 + DOUBT)) broken[k] = AT_CAP;
    sum += Math.max(floor, Math.min(share, cap));
  }
  const isSure = errorOf(weights, most) < DOUBT && Math.abs(sum - free) > free * DOUBT;
  if (isSure) return sum > free ? AT_FLOOR : AT_CAP;
  broken.fill(FREE);
  return FREE;
}

/** The same side exactly. */
function heavierSide(
  weights: Weights,
  free: bigint,
  open: Uint32Array,
  { floors, caps }: Bounds,
  broken: Uint8Array,
): number {
  const those = open.filter((_, k) => broken[k] !== FREE);
  const bound = new WholeSum();
  for (let k = 0; k < open.length; k++)
    if (broken[k] !== FREE) bound.add((broken[k] === AT_FLOOR ? floors : caps)[open[k]]);
  const gap = bound.total * weights.sumOf(open) - free * weights.sumOf(those);
  return gap > 0n ? AT_FLOOR : gap < 0n ? AT_CAP : FREE;
}

/** The values at `indices` added up, times the power of two that keeps the largest of them near 1. */
function sumAt(values: Float64Array, indices: Uint32Array) {
  let most = 0;
  for (let k = 0; k < indices.length; k++) if (values[indices[k]] > most) most = values[indices[k]];
  const lift = liftOf(most);
  let sum = 0;
  let lost = 0;
  for (let k = 0; k < indices.length; k++) {
    const value = values[indices[k]] * lift;
    const next = sum + value;
    lost += sum >= value ? sum - next + value : value - next + sum;
    sum = next;
  }
  return { sum: sum + lost, lift, most };
}
