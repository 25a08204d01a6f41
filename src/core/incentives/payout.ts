import { exact, quotient, ratio, ZERO, type Exact } from "../decimal";
import { placeOf } from "../place";
import { nearestQuotient, nearestScaled, productOf, raised, written, type Written } from "../quotients";
import type { Range } from "../range";
import { invalid } from "../refusal";
import type { Argument } from "../refusals/argument";
import { checkLines } from "../split/lines";
import { plus, product, times, type Twofold } from "../twofold";

/** What PAYOUT is asked. Sales, quota and variable pay: lines of as many, or one number for all. */
export interface PayoutProblem {
  readonly sales: Range<number>;
  readonly quota: Range<number>;
  /** The variable pay at 100 % of the quota. */
  readonly variable: Range<number>;
  /** Attainments from which a tier pays, rising, as shares: 1.3 is 130 %. */
  readonly thresholds: Range<number>;
  /** What a point of attainment is worth in each tier, as a multiple. */
  readonly multipliers: Range<number>;
  /** The most that is paid, as a multiple of the variable pay. */
  readonly cap?: number;
}

/** From `from` of the quota on an amount is variable × (base × quota + multiplier × sales) ÷ quota. */
interface Tier {
  readonly from: Exact;
  readonly multiplier: Exact;
  /** Base and multiplier over `parts`. */
  readonly fixed: bigint;
  readonly moving: bigint;
  readonly parts: bigint;
  /** The same in doubles: where it begins, and its digits where quick arithmetic can take them. */
  readonly start: number;
  readonly quick?: { readonly from: Written; readonly base: Written; readonly multiplier: Written };
}

/** Sales this near (relative) to a threshold are compared exactly. */
const NEAR = 1e-12;
/** So much of a sum may cancel before its digits are too few. */
const CANCELLED = 2 ** -8;
/** Sums of parts further apart than so many powers of ten are left to fractions. */
const APART = 200;
/** Powers of ten up to this one are doubles. */
const MOST_PLACES = 22;
const MOST_PARTS = 10n ** BigInt(MOST_PLACES);
/** A multiple of 1000 % is a percentage without its sign. */
const LARGEST_SHARE = 10;

/**
 * The variable pay that sales earn under a plan of tiers.
 *
 * Method: marginal, not retroactive: each tier's multiplier counts for the attainment inside the tier only, and
 * nothing is earned below the first threshold. A cap is a multiple of the variable pay. Unrounded: the nearest double
 * to the exact amount, which twice a double's precision tells, and exact fractions where that is too close to call.
 * Law: more sales never earn less; at a threshold both tiers agree.
 */
export function payout(problem: PayoutProblem): Range<number> {
  const { sales, quota, variable, cap } = problem;
  const shape = shapeOf({ sales, quota, variable });
  const tiers = tiersOf(problem);
  const at = ({ values }: Range<number>, index: number): number => values[values.length === 1 ? 0 : index];
  check("quota", quota, (value) => value > 0, "not-positive");
  check("variable", variable, (value) => value >= 0, "negative");
  const values = new Float64Array(shape.values.length);
  for (let i = 0; i < values.length; i++) {
    const [sold, owed, pay] = [at(sales, i), at(quota, i), at(variable, i)];
    // Columns repeat themselves, and figures far from usual take long.
    if (i > 0 && sold === at(sales, i - 1) && owed === at(quota, i - 1) && pay === at(variable, i - 1)) {
      values[i] = values[i - 1];
      continue;
    }
    const amount = earned(sold, owed, pay, tiers);
    values[i] = amount;
    // A cap that is far above needs no exact product.
    if (cap !== undefined && !(amount < (cap * pay) / 2))
      values[i] = Math.min(amount, nearestQuotient(productOf(cap, pay), productOf()));
    if (values[i] === Infinity)
      throw invalid("too-large", placeOf("sales", sales, sales.values.length === 1 ? 0 : i));
  }
  return { rows: shape.rows, columns: shape.columns, values };
}

function earned(sales: number, quota: number, variable: number, tiers: readonly Tier[]): number {
  const tier = tierOf(sales, quota, tiers);
  if (!tier || variable === 0) return 0;
  return quickly(sales, quota, variable, tier) ?? exactly(sales, quota, variable, tier);
}

/** The last tier whose threshold the sales reach. */
function tierOf(sales: number, quota: number, tiers: readonly Tier[]): Tier | undefined {
  // Thresholds rise, so the tiers that are reached come first.
  let [reached, beyond] = [-1, tiers.length];
  while (beyond - reached > 1) {
    const middle = (reached + beyond) >> 1;
    const start = tiers[middle].start * quota;
    const isNear = !(Math.abs(sales - start) > NEAR * Math.abs(start));
    if (isNear ? reaches(sales, quota, tiers[middle]) : sales > start) reached = middle;
    else beyond = middle;
  }
  return tiers[reached];
}

/** Whether sales reach a tier, decided exactly. */
function reaches(sales: number, quota: number, { from, quick }: Tier): boolean {
  if (!quick) {
    const [[top, topBy], [bottom, bottomBy]] = [quotient(sales), quotient(quota)];
    return top * bottomBy * from.d >= from.n * bottom * topBy;
  }
  const [sold, owed] = [written(sales), written(quota)];
  const over = owed.places + quick.from.places - sold.places;
  const start = raised(product(quick.from.digits, owed.digits), Math.max(0, -over));
  const gap = plus(raised({ high: sold.digits, low: 0 }, Math.max(0, over)), negative(start));
  return gap.high >= 0;
}

const negative = ({ high, low }: Twofold): Twofold => ({ high: -high, low: -low });

function exactly(sales: number, quota: number, variable: number, { fixed, moving, parts }: Tier): number {
  const [[sold, soldBy], [owed, owedBy], [pay, payBy]] = [sales, quota, variable].map(quotient);
  return ratio(pay * (fixed * owed * soldBy + moving * sold * owedBy), payBy * owed * soldBy * parts);
}

/** The same in twice a double's precision; nothing where that cannot tell the nearest double. */
function quickly(sales: number, quota: number, variable: number, { quick }: Tier): number | undefined {
  if (!quick) return undefined;
  const [sold, owed, pay] = [written(sales), written(quota), written(variable)];
  const fixed = { digits: product(quick.base.digits, owed.digits), places: quick.base.places + owed.places };
  const moving = {
    digits: product(quick.multiplier.digits, sold.digits),
    places: quick.multiplier.places + sold.places,
  };
  if (Math.abs(fixed.places - moving.places) > APART) return undefined;
  const places = Math.max(fixed.places, moving.places);
  const [a, b] = [raised(fixed.digits, places - fixed.places), raised(moving.digits, places - moving.places)];
  const both = plus(a, b);
  if (both.high === 0 && both.low === 0) return 0;
  if (Math.abs(both.high) < CANCELLED * Math.max(Math.abs(a.high), Math.abs(b.high))) return undefined;
  return nearestScaled(
    times(both, pay.digits),
    { high: owed.digits, low: 0 },
    pay.places + places - owed.places,
  );
}

/** The shape of the first that is not a single number; all that are not must be as long. */
function shapeOf(given: Readonly<Record<"sales" | "quota" | "variable", Range<number>>>): Range<number> {
  const lines = Object.entries(given).filter(([, { values }]) => values.length > 1);
  if (lines.length === 0) return given.sales;
  checkLines(Object.fromEntries(lines));
  return lines[0][1];
}

function check(
  argument: Argument,
  range: Range<number>,
  isRight: (value: number) => boolean,
  code: "negative" | "not-positive" | "share-large",
): void {
  for (let i = 0; i < range.values.length; i++)
    if (!isRight(range.values[i]))
      throw invalid(code, { ...placeOf(argument, range, i), value: range.values[i] });
}

function tiersOf({ thresholds, multipliers, cap = 0 }: PayoutProblem): Tier[] {
  checkLines({ thresholds, multipliers });
  const multiples = { thresholds, multipliers, cap: { rows: 1, columns: 1, values: [cap] } };
  for (const [argument, range] of Object.entries(multiples)) {
    check(argument as Argument, range, (value) => value >= 0, "negative");
    check(argument as Argument, range, (value) => value < LARGEST_SHARE, "share-large");
  }
  const tiers: Tier[] = [];
  let earnedBelow = ZERO;
  for (let i = 0; i < thresholds.values.length; i++) {
    const value = thresholds.values[i];
    const [from, multiplier] = [exact(value), exact(multipliers.values[i])];
    const before = tiers.at(-1);
    if (before) {
      if (from.compare(before.from) <= 0)
        throw invalid("threshold-order", {
          ...placeOf("thresholds", thresholds, i),
          value,
          before: thresholds.values[i - 1],
        });
      earnedBelow = earnedBelow.add(from.sub(before.from).mul(before.multiplier));
    }
    const base = earnedBelow.sub(multiplier.mul(from));
    const parts = base.gcd(multiplier).d;
    tiers.push({
      from,
      multiplier,
      fixed: (base.s * base.n * parts) / base.d,
      moving: (multiplier.n * parts) / multiplier.d,
      parts,
      start: value,
      quick: quickTier(from, base, multiplier),
    });
  }
  return tiers;
}

/** A tier's numbers as digits of a decimal, where doubles hold them. */
function quickTier(...numbers: readonly [from: Exact, base: Exact, multiplier: Exact]): Tier["quick"] {
  const [from, base, multiplier] = numbers.map(digitsOf);
  return from && base && multiplier && { from, base, multiplier };
}

function digitsOf(value: Exact): Written | undefined {
  if (value.d > MOST_PARTS) return undefined;
  let [scaled, places] = [value, 0];
  for (; scaled.d !== 1n && places < MOST_PLACES; places++) scaled = scaled.mul(10n);
  const digits = Number(scaled.s * scaled.n);
  return scaled.d === 1n && Number.isSafeInteger(digits) ? { digits, places } : undefined;
}
