import { binaryQuotient, quotient, ratio, tenTo } from "../decimal";
import { placeOf } from "../place";
import type { Written } from "../firstDigits";
import { nearestQuotient, nearestScaled, productOf, written } from "../quotients";
import type { Range } from "../range";
import { invalid } from "../refusal";
import type { Argument } from "../refusals/argument";
import { checkLines } from "../split/lines";
import { divided, moved, ONE, plus, product, raised, times, type Twofold } from "../twofold";

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
  /** Base and multiplier over `parts`. */
  readonly fixed: bigint;
  readonly moving: bigint;
  readonly parts: bigint;
  /** The same in doubles: where it begins, what is earned below it, and what it pays for more. */
  readonly start: number;
  readonly threshold: Written;
  readonly below: Twofold;
  readonly moreFor: Written;
}

/** Sales this near (relative) to a threshold are compared exactly. */
const NEAR = 1e-12;
/** Digits further apart than so many powers of ten cannot be near each other. */
const APART = 60;
/** What is under so small a part of a sum changes nothing that twice a double's precision tells. */
const UNSEEN = 40;
/** Less than this earned below a tier is left to fractions. */
const LEAST = 1e-150;
/** A multiple of 1000 % is a percentage without its sign. */
const LARGEST_SHARE = 10;
/** More tiers than any plan has. */
const MOST_TIERS = 10_000;

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
const reaches = (sales: number, quota: number, { threshold }: Tier): boolean =>
  above(written(sales), written(quota), threshold).digits.high >= 0;

/** By how much sales are above a threshold of the quota: digits that are as good as exact, × 10^-`places`. */
function above(sold: Written, owed: Written, threshold: Written) {
  const start = product(threshold.digits, owed.digits);
  const places = owed.places + threshold.places;
  const over = places - sold.places;
  if (start.high === 0 || (over > APART && sold.digits !== 0))
    return { digits: { high: sold.digits, low: 0 }, places: sold.places };
  const [top, bottom] = [
    raised({ high: sold.digits, low: 0 }, Math.max(0, over)),
    raised(start, Math.max(0, Math.min(APART, -over))),
  ];
  return {
    digits: plus(top, { high: -bottom.high, low: -bottom.low }),
    places: Math.max(places, sold.places),
  };
}

function exactly(sales: number, quota: number, variable: number, { fixed, moving, parts }: Tier): number {
  const [[sold, soldBy], [owed, owedBy], [pay, payBy]] = [sales, quota, variable].map(quotient);
  return ratio(pay * (fixed * owed * soldBy + moving * sold * owedBy), payBy * owed * soldBy * parts);
}

/**
 * The same in twice a double's precision; nothing where that cannot tell the nearest double. What was earned below the
 * tier and in it are both 0 or more, so that nothing cancels but at the threshold itself, where digits are exact.
 */
function quickly(
  sales: number,
  quota: number,
  variable: number,
  { threshold, below, moreFor }: Tier,
): number | undefined {
  const [sold, owed, pay] = [written(sales), written(quota), written(variable)];
  const gap = above(sold, owed, threshold);
  const more = times(gap.digits, moreFor.digits);
  const divisor = { high: owed.digits, low: 0 };
  const places = gap.places + moreFor.places - owed.places;
  const inTier = divided(more, divisor);
  const least = below.high && Math.max(below.high, LEAST);
  const power = Math.log10(inTier.high) - places - Math.log10(least);
  if (power > UNSEEN) return nearestScaled(times(more, pay.digits), divisor, places + pay.places);
  if (below.high < LEAST) return least === 0 ? 0 : undefined;
  const earned = power < -UNSEEN ? below : plus(below, moved(inTier, -places));
  return nearestScaled(times(earned, pay.digits), ONE, pay.places);
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
  const count = thresholds.values.length;
  if (count > MOST_TIERS)
    throw invalid("tiers-too-many", { argument: "thresholds", count, most: MOST_TIERS });
  const multiples = { thresholds, multipliers, cap: { rows: 1, columns: 1, values: [cap] } };
  for (const [argument, range] of Object.entries(multiples)) {
    check(argument as Argument, range, (value) => value >= 0, "negative");
    check(argument as Argument, range, (value) => value < LARGEST_SHARE, "share-large");
  }
  const [starts, pays] = [thresholds, multipliers].map(({ values }) => Array.from(values, written));
  const [startPlaces, payPlaces] = [starts, pays].map((read) =>
    Math.max(...read.map(({ places }) => places)),
  );
  const parts = tenTo(startPlaces + payPlaces);
  let [earned, before, paying] = [0n, -1n, 0n];
  return starts.map((threshold, i) => {
    const from = stepsOf(threshold, startPlaces);
    if (from <= before)
      throw invalid("threshold-order", {
        ...placeOf("thresholds", thresholds, i),
        value: thresholds.values[i],
        before: thresholds.values[i - 1],
      });
    earned += (from - before) * paying;
    [before, paying] = [from, stepsOf(pays[i], payPlaces)];
    return {
      fixed: earned - paying * from,
      moving: paying * tenTo(startPlaces),
      parts,
      start: thresholds.values[i],
      threshold,
      below: twofold(earned, parts),
      moreFor: pays[i],
    };
  });
}

/** A decimal as whole steps of 10^-`finest`. */
const stepsOf = ({ digits, places }: Written, finest: number): bigint =>
  BigInt(digits) * tenTo(finest - places);

/** A quotient to twice a double's precision, above 0 however small it is. */
function twofold(top: bigint, bottom: bigint): Twofold {
  const high = top === 0n ? 0 : Math.max(ratio(top, bottom), Number.MIN_VALUE);
  const [by, of] = binaryQuotient(high);
  return { high, low: ratio(top * of - by * bottom, bottom * of) };
}
