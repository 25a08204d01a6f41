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
  // The parts of months until each step of the ramp begins.
  const parts = new Float64Array(last + 1);
  parts[0] = partsUntil(joined - 1);
  for (let n = 1; n <= last; n++) parts[n] = partsUntil(firstOf(since, n) - 1);
  const ramped = firstOf(since, last);
  const stepOn = (day: Day): number =>
    day >= ramped ? last : Math.min(last, monthsBetween(since, civilDate(day)));
  return ({ start, end, before, after }) => {
    const final = stepOn(end);
    let [earned, from] = [0, before];
    // Step by step, since the difference of two sums loses what is far less than either.
    for (let n = stepOn(start); n <= final; n++) {
      const to = n === final ? after : parts[n + 1];
      earned += ramp[n] * (to - from);
      from = to;
    }
    return earned;
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
