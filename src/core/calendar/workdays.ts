import { civilDate, serialOf, weekday, type Day } from "./day";
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

/** Monday to Friday. */
export const weekdaysOnly: Workdays = { isWorkday: (day) => weekday(day) < 5 };

/** Monday to Friday but for the holidays given. */
export function withHolidays(days: Iterable<Day>): Workdays {
  const off = new Set(days);
  return { isWorkday: (day) => weekday(day) < 5 && !off.has(day) };
}

/** A country's own: its public holidays off, its make-up days worked. Only for the years checked. */
export function countryWorkdays(country: Country, firstYear: number, lastYear: number): Workdays {
  const table: CountryYears = holidays[country];
  const off = new Set<Day>();
  const on = new Set<Day>();
  for (let year = firstYear; year <= lastYear; year++) {
    addDays(off, year, table.off[year - table.first]);
    addDays(on, year, table.on?.[year - table.first] ?? "");
  }
  return { isWorkday: (day) => on.has(day) || (weekday(day) < 5 && !off.has(day)) };
}

function addDays(days: Set<Day>, year: number, text: string): void {
  for (const monthDay of text.split(" "))
    if (monthDay) days.add(serialOf(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(2))));
}

/** The first year from `start` to `end` that the country's data does not reach, or none. */
export function uncheckedYear(country: Country, start: Day, end: Day): number | undefined {
  const { first, last } = checkedYears(country);
  const firstYear = civilDate(start).year;
  if (firstYear < first || firstYear > last) return firstYear;
  return civilDate(end).year > last ? last + 1 : undefined;
}

export function countWorkdays(start: Day, end: Day, calendar: Workdays): number {
  let count = 0;
  for (let day = start; day <= end; day++) if (calendar.isWorkday(day)) count++;
  return count;
}
