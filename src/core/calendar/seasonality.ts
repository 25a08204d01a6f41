import { decimal } from "../decimal";
import { invalid, noAnswer } from "../refusal";
import { civilDate, type Day } from "./day";

/**
 * Seasonal indices with mean 1, a value a month of the year (or a quarter), January first.
 *
 * Method: from 24 months the ratio to the centred moving average over a year (2×12, or 2×4 for quarters), the mean
 * by month, scaled to mean 1. From 12 to 23 months the latest year over its own mean: growth within it stays in.
 * Source: Makridakis, Wheelwright and Hyndman, Forecasting (3rd ed.), ch. 3: classical decomposition.
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
  if (mean === 0) throw noAnswer("zero-average", monthAt(0));
  return indices.map((index) => index / mean);
}

/** Amounts by month, exactly: whole numbers of the smallest decimal among them. Months count from year 0. */
function monthlyTotals(dates: ArrayLike<Day>, amounts: ArrayLike<number>) {
  let scale = 0;
  for (let i = 0; i < amounts.length; i++) scale = Math.min(scale, smallestDecimal(amounts[i]));
  const byMonth = new Map<number, bigint>();
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < dates.length; i++) {
    const { year, month } = civilDate(dates[i]);
    const key = year * 12 + month - 1;
    const { digits, exponent } = decimal(amounts[i]);
    const amount =
      exponent >= scale ? digits * 10n ** BigInt(exponent - scale) : digits / 10n ** BigInt(scale - exponent);
    byMonth.set(key, (byMonth.get(key) ?? 0n) + amount);
    first = Math.min(first, key);
    last = Math.max(last, key);
  }
  const totals: bigint[] = [];
  for (let key = first; key <= last; key++) {
    const total = byMonth.get(key);
    if (total === undefined)
      throw invalid("month-missing", { year: Math.floor(key / 12), month: (key % 12) + 1 });
    totals.push(total);
  }
  return { first, totals };
}

/** The power of ten of the last digit that is not 0, at most 0. */
function smallestDecimal(amount: number): number {
  if (Number.isInteger(amount)) return 0;
  const { digits, exponent } = decimal(amount);
  let power = exponent;
  for (let rest = digits; rest % 10n === 0n && power < 0; rest /= 10n) power++;
  return Math.min(0, power);
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
  return Number((numerator << BigInt(shift)) / denominator) / 2 ** shift;
}

const bits = (value: bigint): number => value.toString(2).replace("-", "").length;
