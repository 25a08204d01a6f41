import { holidays } from "../../../src/core/calendar/holidays";
import type { Grain } from "../../../src/core/calendar/period";
import type { PeriodsProblem } from "../../../src/core/calendar/splitPeriods";
import type { Calendar } from "../../../src/core/calendar/workdays";

/**
 * SPLITPERIODS and WORKDAYSIN told a second time, slowly and day by day, to hold the quick ones against. Days are the
 * platform's, amounts are whole numbers of thousandths, everything is a BigInt or sorted.
 */
const dateOf = (day: number): Date => new Date(Date.UTC(1899, 11, 30 + day));
/** 0 is Monday. */
const weekdayOf = (day: number): number => (dateOf(day).getUTCDay() + 6) % 7;

/** Whether a day is worked. */
export function isWorked(day: number, { country, days, weekend }: Calendar): boolean {
  const own = days?.get(day);
  if (own !== undefined) return own;
  if (country) {
    const date = dateOf(day);
    const table: { first: number; off: readonly string[]; on?: readonly string[] } = holidays[country];
    const text = "ABCDEFGHIJKL"[date.getUTCMonth()]! + date.getUTCDate().toString(32).toUpperCase();
    const holds = (days: string | undefined) => days?.match(/../g)?.includes(text);
    const year = date.getUTCFullYear() - table.first;
    if (holds(table.on?.[year])) return true;
    if (holds(table.off[year])) return false;
  }
  return !weekend[weekdayOf(day)];
}

const weeks: Partial<Record<Grain, number[]>> = {
  "445": [4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5],
  "454": [4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4],
  "544": [5, 4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4],
  "13x4": [4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4],
};

/** The period of a day, told apart from all others by its text, and which of its year's it is. */
function periodOf(
  day: number,
  { start, end, grain, yearStart }: PeriodsProblem,
): [text: string, ofYear: number] {
  const list = weeks[grain];
  if (list) {
    const week = Math.floor((day - start) / 7);
    const years = Math.floor((end - start + 1) / 364);
    // The one week over belongs to the last period of the last whole year.
    if (years > 0 && (end - start + 1) % 364 === 7 && day > end - 7)
      return [`${years - 1}/${list.length - 1}`, list.length - 1];
    let left = week % 52;
    let index = 0;
    for (; left >= list[index]; index++) left -= list[index];
    return [`${Math.floor(week / 52)}/${index}`, index];
  }
  if (grain === "day") return [`${day}`, 0];
  if (grain === "week") return [`${day - weekdayOf(day)}`, 0];
  const date = dateOf(day);
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[grain as "month"];
  const since = date.getUTCFullYear() * 12 + date.getUTCMonth() - (yearStart - 1);
  return [`${Math.floor(since / months)}`, 0];
}

/** The most days on either side of a day among which the rest of its period can lie. */
const REACH = 400;

interface Part {
  start: number;
  end: number;
  weight: readonly [bigint, bigint];
}

const thousandths = (value: number): bigint => BigInt(Math.round(value * 1000));

/** A value of a profile in steps of 10^-50, by its first 15 digits. */
function stepsOf(value: number): bigint {
  const [digits = "", power = "0"] = value.toExponential(14).split("e");
  return BigInt(digits.replace(".", "")) * 10n ** BigInt(Number(power) - 14 + 50);
}

function partsOf(problem: PeriodsProblem): Part[] {
  const { start, end, grain, basis, profile, yearStart } = problem;
  const calendar = {
    ...problem.calendar,
    weekend: problem.weekend ?? [false, false, false, false, false, true, true],
  };
  const parts: (Part & { text: string })[] = [];
  for (let day = start; day <= end; day++) {
    const [text] = periodOf(day, problem);
    const last = parts[parts.length - 1];
    if (last?.text === text) last.end = day;
    else parts.push({ start: day, end: day, text, weight: [0n, 1n] });
  }
  parts.forEach((part, index) => {
    const [text] = periodOf(part.start, problem);
    let full = grain === "week" ? 7 : part.end - part.start + 1;
    const list = weeks[grain];
    if (list) {
      const { 1: ofYear } = periodOf(part.start, problem);
      full = Math.max(full, list[ofYear] * 7);
    } else if (grain !== "day" && grain !== "week") {
      full = 0;
      for (let day = part.start - REACH; day <= part.start + REACH; day++)
        if (periodOf(day, problem)[0] === text) full++;
    }
    let sum = 0n;
    for (let day = part.start; day <= part.end; day++) {
      if (basis === "workdays" && !isWorked(day, calendar)) continue;
      sum += profile ? stepsOf(valueFor(day, index)) : 1n;
    }
    part.weight = basis === "equal" ? [sum, BigInt(full)] : [sum, 1n];
  });
  return parts;

  function valueFor(day: number, index: number): number {
    const { values } = profile!;
    const { length } = values;
    const month = (dateOf(day).getUTCMonth() + 13 - yearStart) % 12;
    const ofYear = ["445", "454", "544"].includes(grain) ? periodOf(day, problem)[1] : month;
    if (length === 12) return values[ofYear];
    if (length === 4) return values[Math.floor(ofYear / 3)];
    if (length === 7 && grain === "day") return values[weekdayOf(day)];
    return values[index];
  }
}

/** Rows of start, end and amount in thousandths; nothing where there is no answer. */
export function referencePeriods(problem: PeriodsProblem): [number, number, bigint][] | undefined {
  const parts = partsOf(problem);
  const sign = problem.target < 0 ? -1n : 1n;
  const unit = thousandths(problem.unit ?? 1);
  const held = parts.map(({ start, end }) =>
    (problem.holds?.held ?? []).reduce(
      (sum, { date, amount }) => sum + (date >= start && date <= end ? thousandths(amount) * sign : 0n),
      0n,
    ),
  );
  const free = parts.map((_, index) => index).filter((index) => held[index] === 0n);
  const rest = thousandths(problem.target) * sign - held.reduce((sum, amount) => sum + amount, 0n);
  if (rest < 0n || (rest > 0n && free.length === 0)) return undefined;
  const common = parts.reduce((all, { weight }) => all * weight[1], 1n);
  const weights = free.map((index) => (parts[index].weight[0] * common) / parts[index].weight[1]);
  const all = weights.reduce((sum, weight) => sum + weight, 0n);
  if (all === 0n && (rest > 0n || !problem.holds)) return undefined;
  const units = rest / unit;
  const shares = weights.map((weight, at) => {
    const exact = all === 0n ? 0n : (units * weight) / all;
    const over = all === 0n ? 0n : units * weight - exact * all;
    return { at, units: exact, key: all === 0n ? 0n : (2_000_000_000n * over + all) / (2n * all) };
  });
  let left = units - shares.reduce((sum, share) => sum + share.units, 0n);
  for (const share of [...shares].sort((a, b) => Number(b.key - a.key) || a.at - b.at))
    if (left > 0n) {
      share.units++;
      left--;
    }
  const amounts = held.slice();
  for (const share of shares) amounts[free[share.at]] = share.units * unit;
  const taker = shares
    .filter(({ at }) => weights[at] > 0n)
    .reduce(
      (best, share) => (best && best.units >= share.units ? best : share),
      undefined as (typeof shares)[0] | undefined,
    );
  if (taker) amounts[free[taker.at]] += rest - units * unit;
  return parts.map(({ start, end }, index) => [start, end, amounts[index] * sign]);
}
