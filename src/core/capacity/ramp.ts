import { civilDate, serialOf, type Day } from "../calendar/day";
import type { Period } from "./periods";

/** A month has so many parts: the least whole number that 28, 29, 30 and 31 divide, so that a day has a whole number. */
export const monthParts = 377_580;

/** Parts of months from the calendar's beginning to a day, included. */
function partsUntil(day: Day): number {
  const { year, month, day: dayOfMonth } = civilDate(day);
  const days = serialOf(year, month + 1, 1) - serialOf(year, month, 1);
  return (year * 12 + month) * monthParts + dayOfMonth * (monthParts / days);
}

/**
 * The parts of months that somebody has worked in a stretch of days, each weighed by the ramp of the whole months since
 * joining; the ramp's last value holds on. Whole months are counted as DATEDIF does: who joins on the 31st completes
 * the month that has no 31st on the 1st of the next.
 */
export function rampedParts(joined: Day, { start, end }: Period, ramp: ArrayLike<number>): number {
  const since = civilDate(joined);
  const firstOf = (months: number): Day => {
    const next = serialOf(since.year, since.month + months + 1, 1);
    return Math.min(serialOf(since.year, since.month + months, 1) + since.day - 1, next);
  };
  const last = ramp.length - 1;
  const from = civilDate(start);
  const months = 12 * (from.year - since.year) + from.month - since.month - (from.day < since.day ? 1 : 0);
  let parts = 0;
  let before = partsUntil(start - 1);
  for (let n = Math.min(months, last), day = start; day <= end; n++) {
    const until = n < last ? Math.min(firstOf(n + 1) - 1, end) : end;
    const after = partsUntil(until);
    parts += ramp[n] * (after - before);
    before = after;
    day = until + 1;
  }
  return parts;
}
