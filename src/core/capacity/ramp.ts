import { civilDate, serialOf, type CivilDate, type Day } from "../calendar/day";

/** A month has so many parts: the least whole number that 28, 29, 30 and 31 divide, so that a day has a whole number. */
export const monthParts = 377_580;
/** More months than Excel's dates have. */
const ALL_MONTHS = 8100 * 12;

/** Days that follow each other, and the parts of months until the day before the first and until the last. */
export interface Stretch {
  readonly start: Day;
  readonly end: Day;
  readonly before: number;
  readonly after: number;
}

export function stretchOf(start: Day, end: Day): Stretch {
  return { start, end, before: partsUntil(start - 1), after: partsUntil(end) };
}

/** Parts of months from the calendar's beginning to a day, included. */
function partsUntil(day: Day): number {
  const { year, month, day: dayOfMonth } = civilDate(day);
  const days = serialOf(year, month + 1, 1) - serialOf(year, month, 1);
  return (year * 12 + month) * monthParts + dayOfMonth * (monthParts / days);
}

/**
 * The parts of months that somebody works in a stretch of days from joining on, each weighed by the ramp of the whole
 * months since joining; the ramp's last value holds on. Whole months are counted as DATEDIF does: who joins on the
 * 31st completes the month that has no 31st on the 1st of the next.
 */
export function rampFrom(joined: Day, ramp: ArrayLike<number>): (stretch: Stretch) => number {
  const since = civilDate(joined);
  const last = Math.min(ramp.length - 1, ALL_MONTHS);
  // Until the ramp's step n begins: the parts of months, and what they have earned.
  const parts = new Float64Array(last + 1);
  const earned = new Float64Array(last + 1);
  parts[0] = partsUntil(joined - 1);
  for (let n = 1; n <= last; n++) {
    parts[n] = partsUntil(firstOf(since, n) - 1);
    earned[n] = earned[n - 1] + ramp[n - 1] * (parts[n] - parts[n - 1]);
  }
  const ramped = firstOf(since, last);
  const until = (day: Day, to: number): number => {
    const n = Math.min(last, monthsBetween(since, civilDate(day)));
    return earned[n] + ramp[n] * (to - parts[n]);
  };
  return ({ start, end, before, after }) => {
    if (start >= ramped) return ramp[last] * (after - before);
    return until(end, after) - (start === joined ? 0 : until(start - 1, before));
  };
}

/** The first day on which so many whole months have passed. */
function firstOf(since: CivilDate, months: number): Day {
  const first = serialOf(since.year, since.month + months, 1);
  return Math.min(first + since.day - 1, serialOf(since.year, since.month + months + 1, 1));
}

function monthsBetween(since: CivilDate, day: CivilDate): number {
  return 12 * (day.year - since.year) + day.month - since.month - (day.day < since.day ? 1 : 0);
}
