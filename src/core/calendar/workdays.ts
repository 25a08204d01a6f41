import { invalid, noAnswer } from "../refusal";
import { civilDate, isoDate, serialOf, weekday, type Day } from "./day";
import { holidays } from "./holidays";

export const countries = Object.keys(holidays) as Country[];
export type Country = keyof typeof holidays;

/** Days that are worked, beside the weekend of Saturday and Sunday. */
export interface Workdays {
  isWorkday(day: Day): boolean;
}

interface CountryYears {
  first: number;
  off: readonly string[];
  on?: readonly string[];
}

/** The years in which a country's calendar was checked, first and last. */
export function checkedYears(country: Country): { first: number; last: number } {
  const { first, off }: CountryYears = holidays[country];
  return { first, last: first + off.length - 1 };
}

/** Whose days off: a country's, a list of holidays, or none beside the weekend. */
export type Calendar = Country | ReadonlySet<Day> | undefined;

/**
 * The working days of a calendar from `start` to `end`: Monday to Friday but for the holidays, and a country's
 * make-up days. Refuses a year in which the country's calendar was not checked: it is never guessed.
 */
export function workdaysOf(calendar: Calendar, start: Day, end: Day): Workdays {
  if (typeof calendar === "string")
    return countryWorkdays(calendar, civilDate(start).year, civilDate(end).year);
  return { isWorkday: (day) => weekday(day) < 5 && !calendar?.has(day) };
}

function countryWorkdays(country: Country, firstYear: number, lastYear: number): Workdays {
  const table: CountryYears = holidays[country];
  const { first, last } = checkedYears(country);
  const unchecked =
    firstYear < first || firstYear > last ? firstYear : lastYear > last ? last + 1 : undefined;
  if (unchecked !== undefined) throw noAnswer("year-unchecked", { country, year: unchecked, first, last });
  const off = new Set<Day>();
  const on = new Set<Day>();
  for (let year = firstYear; year <= lastYear; year++) {
    addDays(off, year, table.off[year - first]);
    addDays(on, year, table.on?.[year - first] ?? "");
  }
  return { isWorkday: (day) => on.has(day) || (weekday(day) < 5 && !off.has(day)) };
}

function addDays(days: Set<Day>, year: number, text: string): void {
  for (const monthDay of text.split(" "))
    if (monthDay) days.add(serialOf(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(2))));
}

/** Working days from `start` to `end`, both included. */
export function workdaysIn(start: Day, end: Day, calendar: Calendar): number {
  if (end < start) throw invalid("end-before-start", { start: isoDate(start), end: isoDate(end) });
  const { isWorkday } = workdaysOf(calendar, start, end);
  let count = 0;
  for (let day = start; day <= end; day++) if (isWorkday(day)) count++;
  return count;
}
