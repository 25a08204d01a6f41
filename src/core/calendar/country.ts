import { civilDate, serialOf, type Day } from "./day";
import { holidays } from "./holidays";

export const countries = Object.keys(holidays) as Country[];
export type Country = keyof typeof holidays;

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

/** A country's public holidays, and the weekend days that are worked to make up for them, in its checked years. */
export function countryDays(country: Country, start: Day, end: Day): { off: Day[]; on: Day[] } {
  const table: CountryYears = holidays[country];
  const { first, last } = checkedYears(country);
  const off: Day[] = [];
  const on: Day[] = [];
  const lastYear = Math.min(last, civilDate(end).year);
  for (let year = Math.max(first, civilDate(start).year); year <= lastYear; year++) {
    addDays(off, year, table.off[year - first]);
    addDays(on, year, table.on?.[year - first] ?? "");
  }
  return { off, on };
}

function addDays(days: Day[], year: number, text: string): void {
  for (let at = 0; at < text.length; at += 2)
    days.push(serialOf(year, text.charCodeAt(at) - 64, parseInt(text[at + 1], 32)));
}
