import { carefulSum } from "./weights";
import type { Weights } from "./weights";

/**
 * Shares of a whole number of units, to be rounded: the one at `index` is numerator(index) ÷ denominator() exactly.
 * They add up to that whole number.
 */
export interface Shares {
  /** The shares in doubles; they are overwritten with the answer. */
  readonly values: Float64Array;
  /** How far each may be from its exact one (relative). */
  readonly error: number;
  /** Equal marks have equal shares, so that what was settled for one need not be settled again. */
  readonly marks: Float64Array;
  numerator(index: number): bigint;
  denominator(): bigint;
}

/** Buckets into which remainders fall; each is far wider than the doubt about a remainder. */
const BUCKETS = 1 << 16;
/** Doubt about a share above this is too much for the buckets: everything is then settled exactly. */
const DOUBT = 1e-6;
const NINE = 1e9;

/** Splits `units` in proportion to the weights: whole units that add up to them. Weights of 0 get nothing. */
export function apportion(weights: Weights, units: number): Float64Array {
  const { values: marks } = weights;
  const values = new Float64Array(marks.length);
  if (units === 0) return values;
  const factor = units / carefulSum(marks);
  // Out of a double's comfortable range nothing quick is to be trusted.
  const error = factor > 1e-280 && factor < 1e280 ? 2 * weights.error + 1e-15 : 1;
  for (let i = 0; i < values.length; i++) values[i] = marks[i] * factor;
  const all = BigInt(units);
  return roundShares(
    { values, error, marks, numerator: (i) => all * weights.exactAt(i), denominator: () => weights.total() },
    units,
  );
}

/**
 * Largest remainder (Hamilton): every share becomes its floor or its ceiling, and they add up to `units`.
 * Remainders are compared to 9 decimals of a unit; ties go to the earlier one.
 *
 * Doubles decide where they can: whatever stands so near a whole number, or so near the remainder at which the
 * units run out, that a double might be wrong is settled with exact integers. One pass finds that remainder by
 * counting; nothing is sorted.
 */
export function roundShares(shares: Shares, units: number): Float64Array {
  const { values } = shares;
  const remainders = new Float64Array(values.length);
  const counts = new Uint32Array(BUCKETS);
  const settle = settling(shares);
  let left = units;
  for (let i = 0; i < values.length; i++) {
    const share = values[i];
    let whole = Math.floor(share);
    let remainder = share - whole;
    const doubt = share * shares.error;
    if (!(doubt < DOUBT) || remainder <= doubt || 1 - remainder <= doubt) {
      if (share !== 0 || shares.error === 1) {
        const settled = settle(i);
        whole = settled.whole;
        remainder = settled.key / NINE;
      }
    }
    values[i] = whole;
    remainders[i] = remainder;
    left -= whole;
    counts[bucketOf(remainder)]++;
  }
  if (left > 0) handOut(shares, remainders, counts, left, settle);
  return values;
}

function bucketOf(remainder: number): number {
  return remainder < 1 ? (remainder * BUCKETS) | 0 : BUCKETS - 1;
}

/** Gives the units that are left to the largest remainders, the earlier first where they are equal. */
function handOut(
  shares: Shares,
  remainders: Float64Array,
  counts: Uint32Array,
  left: number,
  settle: (index: number) => Settled,
): void {
  const { values } = shares;
  let edge = BUCKETS - 1;
  for (let above = 0; edge > 0; edge--) {
    above += counts[edge];
    if (above >= left) break;
  }
  // A bucket is wider than any doubt: two above the edge is in, two below it is out, between them keys decide.
  const keys = new Map<number, number>();
  const near: number[] = [];
  const nearKeys: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const bucket = bucketOf(remainders[i]);
    if (bucket > edge + 1) {
      values[i]++;
      left--;
    } else if (bucket >= edge - 1) {
      const key = settle(i).key;
      near.push(i);
      nearKeys.push(key);
      keys.set(key, (keys.get(key) ?? 0) + 1);
    }
  }
  let last = -1;
  for (const key of [...keys.keys()].sort((a, b) => b - a)) {
    last = key;
    const count = keys.get(key) as number;
    if (count >= left) break;
    left -= count;
  }
  for (let n = 0; n < near.length; n++) {
    const key = nearKeys[n];
    if (key > last || (key === last && left-- > 0)) values[near[n]]++;
  }
}

interface Settled {
  readonly whole: number;
  /** The remainder to 9 decimals, as a whole number. */
  readonly key: number;
}

/** Settles single shares exactly, each different one once. */
function settling(shares: Shares): (index: number) => Settled {
  const known = new Map<number, Settled>();
  return (index) => {
    const mark = shares.marks[index];
    let settled = known.get(mark);
    if (!settled) {
      const numerator = shares.numerator(index);
      const denominator = shares.denominator();
      const whole = numerator / denominator;
      const rest = numerator - whole * denominator;
      const key = (2_000_000_000n * rest + denominator) / (2n * denominator);
      settled = { whole: Number(whole), key: Number(key) };
      known.set(mark, settled);
    }
    return settled;
  };
}
