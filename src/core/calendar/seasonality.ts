import { invalid, noAnswer } from "../refusal";
import { civilDate, type Day } from "./day";

/**
 * Seasonal indices with mean 1, a value a month of the year (or a quarter), January first.
 *
 * Method: from 24 months the ratio to the centred moving average over a year (2×12, or 2×4 for quarters), the mean
 * by month, scaled to mean 1. From 12 to 23 months the latest year over its own mean: growth within it stays in.
 * Source: Makridakis, Wheelwright and Hyndman, Forecasting (3rd ed.), ch. 3: classical decomposition.
 *
 * @throws Refused with one of the codes of `CalendarRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example seasonality(Array.from({ length: 12 }, (_, month) => 46037 + 30 * month), Array(12).fill(8), "quarter")
 * // [1, 1, 1, 1]
 */
export function seasonality(
  dates: ArrayLike<Day>,
  amounts: ArrayLike<number>,
  grain: "month" | "quarter",
): number[] {
  const { first, totals: months } = monthlyTotals(dates, amounts);
  if (months.length < 12) throw invalid("too-few-months", { months: months.length });
  const step = grain === "month" ? 1 : 3;
  const totals = step === 1 ? months : quarterlyTotals(first, months);
  const season = 12 / step;
  const seasonOf = (index: number) => (Math.floor(first / step) + index) % season;
  const monthAt = (index: number) => {
    const month = (Math.floor(first / step) + index) * step;
    return { year: Math.floor(month / 12), month: (month % 12) + 1 };
  };
  const sums = new Array<number>(season).fill(0);
  const counts = new Array<number>(season).fill(0);
  const take = (index: number, total: bigint, average: { sum: bigint; count: bigint }) => {
    if (average.sum === 0n) throw noAnswer("zero-average", monthAt(index));
    sums[seasonOf(index)] += ratio(total * average.count, average.sum);
    counts[seasonOf(index)] += 1;
  };
  if (months.length < 24) {
    const latest = totals.length - season;
    const year = totals.slice(latest);
    const average = { sum: year.reduce((sum, total) => sum + total, 0n), count: BigInt(season) };
    year.forEach((total, index) => take(latest + index, total, average));
  } else {
    const half = season / 2;
    for (let index = half; index + half < totals.length; index++) {
      let sum = totals[index - half] + totals[index + half];
      for (let near = index - half + 1; near < index + half; near++) sum += 2n * totals[near];
      take(index, totals[index], { sum, count: BigInt(2 * season) });
    }
  }
  const indices = sums.map((sum, index) => sum / counts[index]);
  const mean = indices.reduce((sum, index) => sum + index, 0) / season;
  const largest = indices.reduce((most, index) => Math.max(most, Math.abs(index)), 0);
  if (!(Math.abs(mean) > largest * DUST) || largest === Infinity) throw noAnswer("zero-average", monthAt(0));
  return indices.map((index) => index / mean);
}

/** A mean this small beside its largest index is what opposite signs leave of 0. */
const DUST = 1e-12;

/** Amounts by month, exactly: whole numbers of the smallest decimal among them. Months count from year 0. */
function monthlyTotals(dates: ArrayLike<Day>, amounts: ArrayLike<number>) {
  const sums = new Map<number, Sum>();
  let first = Infinity;
  let last = -Infinity;
  let finest = 0;
  for (let i = 0; i < dates.length; i++) {
    const { year, month } = civilDate(dates[i]);
    const key = year * 12 + month - 1;
    const { digits, exponent } = smallDecimal(amounts[i]);
    // Amounts of one month with equally many decimals are added up as whole numbers.
    const place = key * EXPONENTS + exponent - LEAST_EXPONENT;
    const sum = sums.get(place);
    if (!sum) sums.set(place, { low: digits, high: 0n, key, exponent });
    else if (Number.isSafeInteger(sum.low + digits)) sum.low += digits;
    else {
      sum.high += BigInt(sum.low);
      sum.low = digits;
    }
    first = Math.min(first, key);
    last = Math.max(last, key);
    finest = Math.min(finest, exponent);
  }
  const byMonth = new Map<number, bigint>();
  for (const { low, high, key, exponent } of sums.values())
    byMonth.set(key, (byMonth.get(key) ?? 0n) + (high + BigInt(low)) * 10n ** BigInt(exponent - finest));
  const totals: bigint[] = [];
  for (let key = first; key <= last; key++) {
    const total = byMonth.get(key);
    if (total === undefined)
      throw invalid("month-missing", { year: Math.floor(key / 12), month: (key % 12) + 1 });
    totals.push(total);
  }
  return { first, totals };
}

/** Whole numbers of 10^exponent: a double as long as it counts exactly, and the rest. */
interface Sum {
  low: number;
  high: bigint;
  readonly key: number;
  readonly exponent: number;
}

/** The power of ten of the 15th digit of the smallest double, and how many such powers there are. */
const LEAST_EXPONENT = -338;
const EXPONENTS = 700;

/** A double as people wrote it, as digits × 10^exponent that are no more than a double counts. */
function smallDecimal(value: number): { digits: number; exponent: number } {
  if (Number.isSafeInteger(value)) return { digits: value, exponent: 0 };
  const cents = Math.round(value * 100);
  if (cents / 100 === value && Number.isSafeInteger(cents)) return { digits: cents, exponent: -2 };
  const text = Math.abs(value).toExponential(14);
  // Sixteen characters are the first digit, the point and the other fourteen.
  const digits = Math.round(Number(text.slice(0, 16)) * 1e14);
  return { digits: value < 0 ? -digits : digits, exponent: Number(text.slice(17)) - 14 };
}

function quarterlyTotals(first: number, months: readonly bigint[]): bigint[] {
  const quarterOf = (month: number) => ({
    year: Math.floor(month / 12),
    quarter: Math.floor((month % 12) / 3) + 1,
  });
  if (first % 3 !== 0) throw invalid("part-quarter", quarterOf(first));
  if (months.length % 3 !== 0) throw invalid("part-quarter", quarterOf(first + months.length - 1));
  return Array.from(
    { length: months.length / 3 },
    (_, q) => months[3 * q] + months[3 * q + 1] + months[3 * q + 2],
  );
}

/** The quotient of two whole numbers as a double, to the last few of its bits. */
function ratio(numerator: bigint, denominator: bigint): number {
  const shift = Math.max(0, bits(denominator) - bits(numerator) + 64);
  // In two steps, since 2^shift alone may be out of a double's reach.
  return Number((numerator << BigInt(shift)) / denominator) / 2 ** (shift >> 1) / 2 ** (shift - (shift >> 1));
}

const bits = (value: bigint): number => value.toString(2).replace("-", "").length;
