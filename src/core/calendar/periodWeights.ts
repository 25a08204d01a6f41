import { indicesFrom } from "../indices";
import { weightsOf, type Weights } from "../split/weights";
import { civilDate, serialOf, weekday, type Day } from "./day";
import { isWeekBased, monthOfYear, type Grain, type Periods } from "./period";
import type { Profile } from "./profile";
import type { Workdays } from "./workdays";

export const bases = ["equal", "days", "workdays"] as const;
export type Basis = (typeof bases)[number];

/** Periods count the same, but for those of week-based years, which are not equally long by design. */
export const defaultBasis = (grain: Grain): Basis => (isWeekBased(grain) ? "days" : "equal");

export interface PeriodBasis {
  grain: Grain;
  basis: Basis;
  yearStart: number;
  profile?: Profile;
  /** Asked for basis "workdays" only. */
  workdays?: Workdays;
}

/**
 * What each period weighs: the sum over its days of base × profile, where the base of a day is 1 ÷ days of the
 * full period ("equal"), 1 ("days") or 1 on a working day ("workdays"). Exact.
 */
export function periodWeights(periods: Periods, how: PeriodBasis): Weights {
  const { basis, profile } = how;
  const common = basis === "equal" ? commonDays(periods) : 1;
  const factors = weightsOf(profile?.values ?? [1]);
  const parts = partsOf(periods, how, common);
  const most = factors.values.reduce((all, value) => Math.max(all, value), 0);
  // Whole numbers that a double holds need no more care.
  // Stryker disable next-line ConditionalExpression,EqualityOperator: the exact way finds the same, it takes longer.
  if (factors.error === 0 && most * Math.max(common, MOST_DAYS) <= WHOLE)
    return weightsOf(plainSums(parts, factors));
  return exactSums(parts, factors, indicesFrom(0, periods.starts.length));
}

/** What a weight of 1 is among the steps of `periodWeights`: a day of base and profile 1, or a whole period of them. */
export const stepsOfOne = (periods: Periods, { basis, profile }: PeriodBasis): bigint =>
  BigInt(basis === "equal" ? commonDays(periods) : 1) * weightsOf(profile?.values ?? [1]).scale;

/** More days than any period has. */
const MOST_DAYS = 378;
/** More than the days of full periods have as their common multiple: half years of 181, 182 and 184 days. */
const MOST_COMMON = 4_000_000;
const WHOLE = 2 ** 53;

/** Periods cut where the profile's value changes; those of the period at i stand from `from[i]` to before `from[i + 1]`. */
interface Parts {
  readonly from: Uint32Array;
  /** Which value of the profile holds. */
  readonly slots: Uint32Array;
  /** The sum of its days' bases, in steps of 1 ÷ `common`. */
  readonly sums: Float64Array;
  readonly common: number;
}

function partsOf({ starts, ends, fullDays }: Periods, how: PeriodBasis, common: number): Parts {
  const { basis, workdays } = how;
  const from = new Uint32Array(starts.length + 1);
  // No period is cut more often than months begin in it.
  // Stryker disable next-line ArithmeticOperator: room that is not filled is cut off.
  const most = 2 * starts.length + Math.floor((ends[ends.length - 1] - starts[0]) / 28) + 1;
  const slots = new Uint32Array(most);
  const sums = new Float64Array(most);
  let count = 0;
  for (let index = 0; index < starts.length; index++) {
    const step = basis === "equal" ? common / fullDays[index] : 1;
    for (let first = starts[index]; first <= ends[index];) {
      const last = Math.min(ends[index], lastAlike(first, how));
      slots[count] = slotOf(first, index, how);
      sums[count++] = step * (workdays ? workdays.count(first, last) : last - first + 1);
      first = last + 1;
    }
    from[index + 1] = count;
  }
  return { from, slots: slots.subarray(0, count), sums: sums.subarray(0, count), common };
}

/** Which value of the profile holds from a day on; `index` is its period's. */
function slotOf(day: Day, index: number, { grain, profile, yearStart }: PeriodBasis): number {
  if (!profile) return 0;
  if (profile.kind === "period") return index;
  if (profile.kind === "weekday") return weekday(day);
  const ofYear = hasTwelvePeriods(grain) ? index % 12 : monthOfYear(civilDate(day).month, yearStart);
  return profile.kind === "month" ? ofYear : Math.floor(ofYear / 3);
}

/** The last day up to which the same value holds, as far as a period goes. */
function lastAlike(day: Day, { grain, profile }: PeriodBasis): Day {
  const byDate = profile?.kind === "month" || profile?.kind === "quarter";
  // Stryker disable next-line ConditionalExpression,LogicalOperator: cut once more, a period's days add up to the same.
  if (!byDate || grain === "day" || hasTwelvePeriods(grain)) return Infinity;
  const { year, month } = civilDate(day);
  return serialOf(year, month + 1, 1) - 1;
}

/** The week-based years whose periods are told by twelve values, or by four. */
const hasTwelvePeriods = (grain: Grain): boolean => grain === "445" || grain === "454" || grain === "544";

/** What each period weighs in whole numbers that doubles hold. */
function plainSums({ from, slots, sums }: Parts, { values }: Weights): Float64Array {
  const totals = new Float64Array(from.length - 1);
  for (let i = 0; i < totals.length; i++)
    for (let k = from[i]; k < from[i + 1]; k++) totals[i] += sums[k] * values[slots[k]];
  return totals;
}

/** The same in whole numbers of any size, each made when it is asked for; doubles to work with. */
function exactSums(parts: Parts, factors: Weights, chosen: Uint32Array): Weights {
  const { from, slots, sums, common } = parts;
  const values = new Float64Array(chosen.length);
  const marks = new Float64Array(chosen.length);
  for (let n = 0; n < chosen.length; n++) {
    const [first, end] = [from[chosen[n]], from[chosen[n] + 1]];
    let weighs = false;
    for (let k = first; k < end; k++) {
      if (sums[k] === 0 || factors.values[slots[k]] === 0) continue;
      weighs = true;
      // So much smaller that the largest double does not overflow.
      values[n] += (sums[k] / common / 1024) * factors.values[slots[k]];
    }
    if (!weighs) continue;
    values[n] = Math.max(values[n], Number.MIN_VALUE);
    // Stryker disable next-line ConditionalExpression,EqualityOperator: what has no mark in common is settled by itself.
    marks[n] = end - first === 1 ? slots[first] * (MOST_COMMON + 1) + sums[first] : -n - 1;
  }
  const exactAt = (n: number): bigint => {
    let sum = 0n;
    for (let k = from[chosen[n]]; k < from[chosen[n] + 1]; k++)
      sum += BigInt(sums[k]) * factors.exactAt(slots[k]);
    return sum;
  };
  const chosenAt = (indices: Uint32Array) => indices.map((n) => chosen[n]);
  let total: bigint | undefined;
  return {
    values,
    marks,
    error: factors.error + 2 ** -48,
    one: 1,
    scale: 1n,
    exactAt,
    total: () => (total ??= totalOf(parts, factors, chosen)),
    sumOf: (indices) => totalOf(parts, factors, chosenAt(indices)),
    at: (indices) => exactSums(parts, factors, chosenAt(indices)),
  };
}

/** All of them together: the days that go by a value of the profile first, since days may be a million and values few. */
function totalOf({ from, slots, sums }: Parts, factors: Weights, chosen: Uint32Array): bigint {
  const bySlot = new Float64Array(factors.values.length);
  for (const i of chosen) for (let k = from[i]; k < from[i + 1]; k++) bySlot[slots[k]] += sums[k];
  let total = 0n;
  for (let slot = 0; slot < bySlot.length; slot++)
    if (bySlot[slot] !== 0) total += BigInt(bySlot[slot]) * factors.exactAt(slot);
  return total;
}

/** The days of full periods, as their common multiple: the steps in which each period's base is whole. */
function commonDays({ fullDays }: Periods): number {
  let all = 1;
  for (let index = 0; index < fullDays.length; index++)
    // Stryker disable next-line ConditionalExpression,ArithmeticOperator: what divides it already changes nothing.
    if (all % fullDays[index] !== 0) all = (all / gcd(all, fullDays[index])) * fullDays[index];
  return all;
}

function gcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}
