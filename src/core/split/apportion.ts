import { carefulSum, errorOf, liftOf } from "./weights";
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

/** The most buckets into which remainders fall; each is more than twice as wide as the doubt about a remainder. */
const BUCKETS = 1 << 12;
/** Doubt about a share above this is too much for the buckets: it is settled exactly. */
const DOUBT = 1e-4;
const NINE = 1e9;
/** Remainders nearer than this may be equal to 9 decimals; so may those that this and their doubts cover. */
const ALIKE = 2e-9;

/** Splits `units` in proportion to the weights: whole units that add up to them. Weights of 0 get nothing. */
export function apportion(weights: Weights, units: number): Float64Array {
  const { values: near, marks = near } = weights;
  const values = new Float64Array(near.length);
  // Stryker disable next-line EqualityOperator: where all weigh nothing there is nothing to split.
  if (weights.equal && near[0] > 0) {
    // Equal remainders: the earlier parts get what is left.
    const left = units % near.length;
    return values.fill((units - left) / near.length + 1, 0, left).fill((units - left) / near.length, left);
  }
  const most = largestOf(near);
  const lift = liftOf(most);
  // What is too small beside the largest to be a double gets nothing anyhow.
  const measured = lift === 1 ? near : near.map((value) => value * lift);
  const factor = units / carefulSum(measured);
  const error = errorOf(weights, most);
  for (let i = 0; i < values.length; i++) values[i] = measured[i] * factor;
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
 * counting; only those in its neighbourhood are sorted.
 */
export function roundShares(shares: Shares, units: number): Float64Array {
  const { values, error } = shares;
  const remainders = new Float64Array(values.length);
  const counts = new Uint32Array(bucketsFor(values.length));
  const settle = settling(shares);
  let left = units;
  let mostDoubt = 0;
  for (let i = 0; i < values.length; i++) {
    const share = values[i];
    let whole = Math.floor(share);
    let remainder = share - whole;
    const doubt = Math.abs(share) * error;
    // Stryker disable next-line LogicalOperator: what is settled exactly though doubles would do is as right.
    if (!(doubt < DOUBT && remainder > doubt && 1 - remainder > doubt) && (share !== 0 || error === 1)) {
      const settled = settle(i);
      whole = settled.whole;
      remainder = settled.key / NINE;
    } else if (doubt > mostDoubt) mostDoubt = doubt;
    values[i] = whole;
    remainders[i] = remainder;
    left -= whole;
    counts[bucketOf(remainder, counts.length)]++;
  }
  if (left > 0) handOut(shares, remainders, counts, left, ALIKE + 2 * mostDoubt, settle);
  return values;
}

function largestOf(values: Float64Array): number {
  let largest = 0;
  // Stryker disable next-line EqualityOperator: unknown sizes are settled exactly, only later.
  for (let i = 0; i < values.length; i++) if (values[i] > largest) largest = values[i];
  return largest;
}

function bucketsFor(length: number): number {
  return Math.min(BUCKETS, 2 ** Math.ceil(Math.log2(length + 16)));
}

function bucketOf(remainder: number, buckets: number): number {
  return remainder < 1 ? (remainder * buckets) | 0 : buckets - 1;
}

/** Gives the units that are left to the largest remainders, the earlier first where they are equal. */
function handOut(
  shares: Shares,
  remainders: Float64Array,
  counts: Uint32Array,
  units: number,
  alike: number,
  settle: (index: number) => Settled,
): void {
  const { values } = shares;
  const buckets = counts.length;
  let edge = buckets - 1;
  for (let above = counts[edge]; above < units && edge > 0; above += counts[edge]) edge--;
  // A bucket is wider than any doubt: two above the edge is in, two below it is out.
  let left = units;
  const near = new Uint32Array((counts[edge - 1] ?? 0) + counts[edge] + (counts[edge + 1] ?? 0));
  const sorted = new Float64Array(near.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const bucket = bucketOf(remainders[i], buckets);
    if (bucket > edge + 1) {
      values[i]++;
      left--;
    } else if (bucket >= edge - 1) {
      sorted[count] = remainders[i];
      near[count++] = i;
    }
  }
  const last = sorted.sort()[count - left];
  // Between them, whatever is clearly above the last to get one is in; what may equal it is settled.
  let equals = 0;
  for (const i of near) {
    if (remainders[i] > last + alike) {
      values[i]++;
      left--;
    } else if (remainders[i] >= last - alike) near[equals++] = i;
  }
  if (left < equals) settleTies(values, near.subarray(0, equals), left, settle);
  else for (let n = 0; n < equals; n++) values[near[n]]++;
}

/** Among remainders that doubles cannot tell apart, the larger to 9 decimals, then the earlier. */
function settleTies(
  values: Float64Array,
  indices: Uint32Array,
  units: number,
  settle: (index: number) => Settled,
): void {
  const keys = new Float64Array(indices.length);
  for (let n = 0; n < keys.length; n++) keys[n] = settle(indices[n]).key;
  const sorted = keys.slice().sort();
  const last = sorted[sorted.length - units];
  let left = units;
  for (let n = sorted.length - 1; sorted[n] > last; n--) left--;
  for (let n = 0; n < keys.length; n++)
    if (keys[n] > last || (keys[n] === last && left-- > 0)) values[indices[n]]++;
}

interface Settled {
  readonly whole: number;
  /** The remainder to 9 decimals, as a whole number. */
  readonly key: number;
}

/** Settles single shares exactly, each different one once. */
function settling(shares: Shares): (index: number) => Settled {
  const known = new Map<number, Settled>();
  let lastMark = NaN;
  // Stryker disable next-line ObjectLiteral: no mark equals the one before the first, so this is never given.
  let last: Settled = { whole: 0, key: 0 };
  return (index) => {
    const mark = shares.marks[index];
    if (mark === lastMark) return last;
    lastMark = mark;
    const found = known.get(mark);
    if (found) return (last = found);
    const numerator = shares.numerator(index);
    const denominator = shares.denominator();
    let whole = numerator / denominator;
    let rest = numerator - whole * denominator;
    if (rest < 0n) {
      whole--;
      rest += denominator;
    }
    const key = (2_000_000_000n * rest + denominator) / (2n * denominator);
    last = { whole: Number(whole), key: Number(key) };
    known.set(mark, last);
    return last;
  };
}
