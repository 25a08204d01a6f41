import { invalid, noAnswer } from "../refusal";
import { placeOf } from "../place";
import type { Range } from "../range";
import type { Argument, ArgumentCell } from "../refusals/argument";
import { checkedYears, countryDays, type Country } from "./country";
import { civilDate, isoDate, serialOf, weekday, type Day } from "./day";
import { saturdayAndSunday, type Weekend } from "./weekend";

/** Which days are worked: a country's, a list of one's own, or a country's changed by such a list. */
export interface Calendar {
  readonly country?: Country;
  /** One's own days, which overrule the country's: true is worked whatever the weekday, false is off. */
  readonly days?: ReadonlyMap<Day, boolean>;
  readonly weekend: Weekend;
}

/** Without a calendar every Monday to Friday is worked. */
export const everyWeekday: Calendar = { weekend: saturdayAndSunday };

/** The working days of a stretch of days. */
export interface Workdays {
  /** From `start` to `end`, both included. */
  count(start: Day, end: Day): number;
}

/**
 * Counts the working days of a calendar between any two days from `first` to `last`: those of no weekend that are not
 * off, and make-up days. One pass over the days; what is asked then takes one subtraction.
 */
export function workdaysOf({ country, days, weekend }: Calendar, first: Day, last: Day): Workdays {
  const worked = new Uint8Array(last - first + 1);
  for (let index = 0, of = weekday(first); index < worked.length; index++, of = of === 6 ? 0 : of + 1)
    worked[index] = weekend[of] ? 0 : 1;
  // What is set before the first or beyond the last element of a typed array is not kept.
  if (country) {
    const { off, on } = countryDays(country, first, last);
    for (const day of off) worked[day - first] = 0;
    for (const day of on) worked[day - first] = 1;
  }
  days?.forEach((isWorked, day) => (worked[day - first] = isWorked ? 1 : 0));
  const before = new Int32Array(worked.length + 1);
  for (let index = 0; index < worked.length; index++) before[index + 1] = before[index] + worked[index];
  return { count: (start, end) => before[end - first + 1] - before[start - first] };
}

/**
 * Refuses the first year from `start` to `end` in which a country's calendar was not checked: it is never guessed.
 * Where one's own days change it, years beyond it go by those alone. `where` names the day that reaches there.
 */
export function checkYears(
  { country, days }: Calendar,
  start: Day,
  end: Day,
  where?: (argument: Argument) => ArgumentCell,
): void {
  if (!country || days) return;
  const { first, last } = checkedYears(country);
  if (start >= serialOf(first, 1, 1) && end < serialOf(last + 1, 1, 1)) return;
  const startYear = civilDate(start).year;
  const byStart = startYear < first || startYear > last;
  throw noAnswer("year-unchecked", {
    country,
    year: byStart ? startYear : last + 1,
    first,
    last,
    at: where?.(byStart ? "start" : "end"),
  });
}

/**
 * Working days from each start to its end, both included. Starts and ends are as many, or one of them is a single day
 * for all; the answer has the shape of the longer.
 *
 * @throws Refused with one of the codes of `CalendarRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example workdaysIn(columnOf([46023]), columnOf([46053]), everyWeekday).values // [22]
 */
export function workdaysIn(starts: Range<Day>, ends: Range<Day>, calendar: Calendar): Range<number> {
  const [oneStart, oneEnd] = [starts.values.length === 1, ends.values.length === 1];
  const { rows, columns } = oneStart ? ends : starts;
  if (!oneStart && !oneEnd && (ends.rows !== rows || ends.columns !== columns))
    throw invalid("shape", {
      argument: "end",
      rows: ends.rows,
      columns: ends.columns,
      like: "start",
      likeRows: rows,
      likeColumns: columns,
    });
  const count = rows * columns;
  const start = (index: number) => starts.values[oneStart ? 0 : index];
  const end = (index: number) => ends.values[oneEnd ? 0 : index];
  let first = Infinity;
  let last = -Infinity;
  for (let index = 0; index < count; index++) {
    const [from, to] = [start(index), end(index)];
    if (to < from)
      throw invalid("end-before-start", {
        ...(oneEnd && !oneStart ? placeOf("start", starts, index) : placeOf("end", ends, index)),
        start: isoDate(from),
        end: isoDate(to),
      });
    checkYears(calendar, from, to, (argument) =>
      argument === "start"
        ? placeOf(argument, starts, oneStart ? 0 : index)
        : placeOf(argument, ends, oneEnd ? 0 : index),
    );
    // Stryker disable next-line EqualityOperator: as early as the first is the first.
    if (from < first) first = from;
    // Stryker disable next-line EqualityOperator: as late as the last is the last.
    if (to > last) last = to;
  }
  const workdays = workdaysOf(calendar, first, last);
  const values = new Float64Array(count);
  for (let index = 0; index < count; index++) values[index] = workdays.count(start(index), end(index));
  return { rows, columns, values };
}
