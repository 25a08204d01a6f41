import { civilDate, serialOf, weekday, type Day } from "./day";

export const grains = ["day", "week", "month", "quarter", "year", "445", "454", "544"] as const;
export type Grain = (typeof grains)[number];

export interface Period {
  start: Day;
  end: Day;
  /** The days of the whole period, of which a part period has only some. */
  fullDays: number;
  /** Which of its year's periods it is, from 0 (weeks and days count from the first). */
  index: number;
}

/** Weeks in the three periods of a quarter. */
const retailWeeks: Record<string, readonly number[]> = {
  "445": [4, 4, 5],
  "454": [4, 5, 4],
  "544": [5, 4, 4],
};
const weeksInRetailYear = 52;

/**
 * The periods from `start` to `end`, both included, in order and without a gap. A period that begins before
 * `start` or ends after `end` is cut there. `yearStart` is the month in which quarters and years begin.
 * Source of the retail calendars: National Retail Federation, 4-5-4 calendar; here a year begins at `start`.
 */
export function periodsBetween(start: Day, end: Day, grain: Grain, yearStart = 1): Period[] {
  const whole =
    grain in retailWeeks
      ? retailPeriods(start, end, retailWeeks[grain])
      : civilPeriods(start, end, grain, yearStart);
  return whole.map((period) => ({
    ...period,
    start: Math.max(period.start, start),
    end: Math.min(period.end, end),
  }));
}

function civilPeriods(start: Day, end: Day, grain: Grain, yearStart: number): Period[] {
  const periods: Period[] = [];
  let first = firstDayOf(start, grain, yearStart);
  for (let count = 0; first <= end; count++) {
    const next = nextAfter(first, grain);
    const index = grain === "day" || grain === "week" ? count : indexInYear(first, grain, yearStart);
    periods.push({ start: first, end: next - 1, fullDays: next - first, index });
    first = next;
  }
  return periods;
}

const monthsIn: Partial<Record<Grain, number>> = { month: 1, quarter: 3, year: 12 };

/** Months since the year began, 0 to 11. */
export const monthOfYear = (month: number, yearStart: number): number => (month - yearStart + 12) % 12;

function firstDayOf(day: Day, grain: Grain, yearStart: number): Day {
  if (grain === "day") return day;
  if (grain === "week") return day - weekday(day);
  const { year, month } = civilDate(day);
  return serialOf(year, month - (monthOfYear(month, yearStart) % monthsIn[grain]!), 1);
}

function nextAfter(first: Day, grain: Grain): Day {
  if (grain === "day") return first + 1;
  if (grain === "week") return first + 7;
  const { year, month } = civilDate(first);
  return serialOf(year, month + monthsIn[grain]!, 1);
}

function indexInYear(first: Day, grain: Grain, yearStart: number): number {
  return monthOfYear(civilDate(first).month, yearStart) / monthsIn[grain]!;
}

/** Exactly one week over after the last whole year is its 53rd and joins its last period. */
function retailPeriods(start: Day, end: Day, pattern: readonly number[]): Period[] {
  const periods: Period[] = [];
  const yearDays = weeksInRetailYear * 7;
  for (let yearStart = start; yearStart <= end;) {
    let first = yearStart;
    for (let index = 0; index < 12 && first <= end; index++) {
      const fullDays = pattern[index % 3] * 7;
      periods.push({ start: first, end: first + fullDays - 1, fullDays, index });
      first += fullDays;
    }
    yearStart += yearDays;
    if (end - yearStart + 1 === 7) {
      const last = periods[periods.length - 1];
      last.end = end;
      last.fullDays += 7;
      break;
    }
  }
  return periods;
}
