import { civilDate, serialOf, weekday, type Day } from "./day";

export const grains = [
  "day",
  "week",
  "month",
  "quarter",
  "half",
  "year",
  "445",
  "454",
  "544",
  "13x4",
] as const;
export type Grain = (typeof grains)[number];

/** Periods in order and without a gap, each by its place: they may be as many as a sheet has rows. */
export interface Periods {
  readonly starts: ArrayLike<Day>;
  readonly ends: ArrayLike<Day>;
  /** The days of the whole period, of which a part period has only some. */
  readonly fullDays: ArrayLike<number>;
}

/** Weeks in the periods of a week-based year, over and over. */
const weeksOf: Partial<Record<Grain, readonly number[]>> = {
  "445": [4, 4, 5],
  "454": [4, 5, 4],
  "544": [5, 4, 4],
  "13x4": [4],
};
const daysInYear = 52 * 7;

/** Years of 52 weeks that begin at the first day, whatever the calendar's months are. */
export const isWeekBased = (grain: Grain): boolean => grain in weeksOf;

/**
 * The periods from `start` to `end`, both included, in order and without a gap. A period that begins before
 * `start` or ends after `end` is cut there. `yearStart` is the month in which halves, quarters and years begin.
 * Source of the retail calendars: National Retail Federation, 4-5-4 calendar; here a year begins at `start`.
 */
export function periodsBetween(start: Day, end: Day, grain: Grain, yearStart = 1): Periods {
  const firsts = weeksOf[grain]
    ? weekBasedFirsts(start, end, weeksOf[grain])
    : civilFirsts(start, end, grain, yearStart);
  const count = firsts.length - 1;
  const starts = Int32Array.from(firsts.slice(0, count));
  const ends = new Int32Array(count);
  const fullDays = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    ends[index] = firsts[index + 1] - 1;
    fullDays[index] = firsts[index + 1] - firsts[index];
  }
  starts[0] = start;
  ends[count - 1] = end;
  return { starts, ends, fullDays };
}

/** The first days of the whole periods, and of the one after the last. */
function civilFirsts(start: Day, end: Day, grain: Grain, yearStart: number): Day[] {
  const firsts = [firstDayOf(start, grain, yearStart)];
  while (firsts[firsts.length - 1] <= end) firsts.push(nextAfter(firsts[firsts.length - 1], grain));
  return firsts;
}

const monthsIn: Partial<Record<Grain, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

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

/** The same in week-based years; exactly one week over after the last whole year is its 53rd and joins its last period. */
function weekBasedFirsts(start: Day, end: Day, weeks: readonly number[]): Day[] {
  const days = end - start + 1;
  const joins = days > daysInYear && days % daysInYear === 7;
  const firsts = [start];
  for (let index = 0; firsts[index] <= end - (joins ? 7 : 0); index++)
    firsts.push(firsts[index] + weeks[index % weeks.length] * 7);
  if (joins) firsts[firsts.length - 1] += 7;
  return firsts;
}
