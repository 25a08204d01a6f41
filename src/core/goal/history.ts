import { civilDate, serialOf, type Day } from "../calendar/day";
import { nearest } from "../decimal";
import { decimalSum } from "../split/decimalSum";

/** What was sold in periods as long as the target's, the oldest first. */
export interface History {
  readonly amounts: readonly number[];
  /** The last day that is known, where the period before the target's is not over by then. */
  readonly unfinished: Day | null;
}

/** More periods than any plan looks back on. */
const mostPeriods = 1000;
const slack = 1.1;

/** Whole months where the first day and the day after the last are the same of their months; else null. */
function monthsOf(start: Day, end: Day): number | null {
  const [from, to] = [civilDate(start), civilDate(end + 1)];
  return from.day === to.day ? (to.year - from.year) * 12 + to.month - from.month : null;
}

/** The first day of the period that is so many periods before the one from `start` to `end`. */
function firstDayBack(start: Day, end: Day): (back: number) => Day {
  const months = monthsOf(start, end);
  if (months === null) return (back) => start - back * (end - start + 1);
  const { year, month, day } = civilDate(start);
  return (back) => {
    const first = serialOf(year, month - back * months, 1);
    const next = serialOf(year, month - back * months + 1, 1);
    return Math.min(first + day - 1, next - 1);
  };
}

/**
 * Adds sales up by the periods before a target's, each as long as it: whole months where the target's are whole
 * months, else days.
 *
 * Method: a row stands for what was sold until its day since the row before, so a period is whole where the rows reach
 * its ends to within the longest stretch between two rows and a tenth of it, since years and months differ. A first period that is not whole is left out, and a period
 * without a row ends the history; where the last one is not whole, `unfinished` says until when it is known.
 *
 * @param days of the rows, in any order; those from `start` on are not looked at
 * @example historyBefore(46_023, 46_387, [45_657, 46_022], [100, 120]).amounts // [100, 120]
 */
export function historyBefore(
  start: Day,
  end: Day,
  days: readonly Day[],
  amounts: readonly number[],
): History {
  const rows = days
    .map((day, at) => ({ day: Math.floor(day), amount: amounts[at] }))
    .filter(({ day }) => day < start)
    .sort((a, b) => a.day - b.day);
  if (rows.length === 0) return { amounts: [], unfinished: null };
  let stretch = 0;
  for (let at = 1; at < rows.length; at++) stretch = Math.max(stretch, rows[at].day - rows[at - 1].day);
  const known = rows[rows.length - 1].day;
  const reach = Math.max(1, stretch * slack);
  const firstDay = firstDayBack(start, end);
  const found: number[] = [];
  let after = rows.length;
  for (let back = 1; back <= mostPeriods && after > 0; back++) {
    const from = firstDay(back);
    let at = after;
    while (at > 0 && rows[at - 1].day >= from) at--;
    const isFirst = at === 0;
    const isWhole = !isFirst || rows[0].day - reach < from || rows.length === 1;
    if (at === after || !isWhole) break;
    found.push(nearest(decimalSum(rows.slice(at, after).map(({ amount }) => amount))));
    after = at;
  }
  const isOver = found.length === 0 || known + reach >= start || rows.length === 1;
  return { amounts: found.reverse(), unfinished: isOver ? null : known };
}
