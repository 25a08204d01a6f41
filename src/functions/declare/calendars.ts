import { countries, type Country } from "../../core/calendar/country";
import { isoDate, type Day } from "../../core/calendar/day";
import { weekendOf, type Weekend } from "../../core/calendar/weekend";
import type { Calendar } from "../../core/calendar/workdays";
import { placeOf } from "../../core/place";
import { cellAt, type Range } from "../../core/range";
import type { ArgumentCell } from "../../core/refusals/argument";
import { invalid } from "../../core/refusal";
import { scalarsOf, singleOf, type Scalar } from "./cells";
import { plainName } from "../../core/textSearch";
import { asDay, isBlankDate, ofDates } from "./dates";
import { optional, range, single, type Reader } from "./reader";

/** How a country is called beside its code. */
const names: Readonly<Record<Country, { readonly en: readonly string[]; readonly zh: readonly string[] }>> = {
  CN: { en: ["China"], zh: ["中国", "中国大陆"] },
  HK: { en: ["Hong Kong"], zh: ["香港", "中国香港"] },
  TW: { en: ["Taiwan"], zh: ["台湾", "中国台湾"] },
  SG: { en: ["Singapore"], zh: ["新加坡"] },
  JP: { en: ["Japan"], zh: ["日本"] },
  IN: { en: ["India"], zh: ["印度"] },
  US: { en: ["USA", "United States"], zh: ["美国"] },
  GB: { en: ["UK", "England"], zh: ["英国", "英格兰"] },
  DE: { en: ["Germany", "Deutschland"], zh: ["德国"] },
  FR: { en: ["France"], zh: ["法国"] },
};

const known = countries.map((code) => ({ code, zh: names[code].zh[0] }));

/**
 * A calendar: a country by its code or name; or a column of days off, with a second column in which TRUE marks a day
 * that is worked all the same; or such a column with a country in its first cell, whose days the others change. It may
 * lie across too. Nothing where there is none.
 */
export const calendar: Reader<Found | undefined> = optional(
  ofDates(range<Found | undefined>((value) => calendarOf(scalarsOf(value, "calendar")))),
);

type Found = Pick<Calendar, "country" | "days">;

function calendarOf(cells: Range<Scalar>): Found | undefined {
  const { values } = cells;
  const marks = markOffset(cells);
  // Where marks stand beside or under the days: every how many cells a day stands, and how many there are.
  const step = marks === 1 ? 2 : 1;
  const count = marks === 0 ? values.length : values.length / 2;
  const whose = typeof values[0] === "string" ? country(values[0], cells) : undefined;
  const days = new Map<Day, boolean>();
  const firstOf = new Map<Day, number>();
  for (let n = 0; n < count; n++) {
    const at = n * step;
    const isWorked = marks > 0 && mark(values[at + marks], cells, at + marks);
    if ((n === 0 && whose) || isBlankDate(values[at])) {
      if (isWorked) throw invalid("mark-alone", placeOf("calendar", cells, at + marks));
      continue;
    }
    const day = dayOff(values[at], cells, at, whose);
    if (days.has(day) && days.get(day) !== isWorked)
      throw invalid("day-both", {
        ...placeOf("calendar", cells, at),
        date: isoDate(day),
        first: cellAt(cells, firstOf.get(day) ?? 0),
      });
    if (marks > 0 && !firstOf.has(day)) firstOf.set(day, at);
    days.set(day, isWorked);
  }
  if (days.size > 0) return { country: whose, days };
  return whose ? { country: whose } : undefined;
}

/** How far a day's mark stands from it: 0 where there are none, 1 beside it, a row under it. */
function markOffset({ rows, columns, values }: Range<Scalar>): number {
  if (rows * columns === 2) return isMark(values[1]) ? 1 : 0;
  if (rows === 1 || columns === 1) return 0;
  if (columns === 2) return 1;
  if (rows === 2) return columns;
  throw invalid("calendar-shape", { argument: "calendar", rows, columns });
}

const isMark = (value: Scalar | undefined): boolean =>
  typeof value === "boolean" ||
  value === 1 ||
  (typeof value === "string" && /^\s*(true|false)\s*$/i.test(value));

/** TRUE or 1 marks a day that is worked; FALSE, 0 and blank do not. */
function mark(value: Scalar, cells: Range<Scalar>, at: number): boolean {
  if (value === null || value === 0) return false;
  if (!isMark(value))
    throw invalid("mark-unknown", { ...placeOf("calendar", cells, at), text: String(value) });
  return typeof value === "string" ? value.trim().toLowerCase() === "true" : Boolean(value);
}

/** The day in a cell; a country there is one too many, or not in its place. */
function dayOff(value: Scalar, cells: Range<Scalar>, at: number, whose: Country | undefined): Day {
  if (typeof value === "string") {
    const another = countryNamed(value);
    if (another)
      throw invalid(whose ? "country-second" : "country-later", {
        ...placeOf("calendar", cells, at),
        text: value.trim(),
      });
  }
  return asDay(value, () => placeOf("calendar", cells, at));
}

/** The country that the first cell names; nothing where it holds text that may be meant as a date. */
function country(text: string, cells: Range<Scalar>): Country | undefined {
  const found = countryNamed(text);
  if (found) return found;
  const where: ArgumentCell = placeOf("calendar", cells, 0);
  const several = text.split(/[\s,;，；、/+&|]+/).filter(Boolean);
  if (several.length > 1 && several.every(countryNamed))
    throw invalid("country-second", { ...where, text: several[1] });
  if (cells.values.length > 1 && /\d/.test(text)) return undefined;
  throw invalid("calendar-unknown", { ...where, text, known });
}

/** The country of a code or a name, in either language. */
export function countryNamed(text: string): Country | undefined {
  const wanted = plainName(text);
  return countries.find((code) =>
    [code, ...names[code].en, ...names[code].zh].some((name) => name.toLowerCase() === wanted),
  );
}

/** The weekend, as NETWORKDAYS.INTL takes it; nothing where omitted, blank or 0. */
export const weekend: Reader<Weekend | undefined> = optional(
  single<Weekend | undefined>((value, argument) => {
    const found = singleOf(value, argument);
    if (found === null || found === 0) return undefined;
    if (typeof found === "boolean") throw invalid("logical", { argument, value: found });
    const days = weekendOf(typeof found === "string" ? found.normalize("NFKC").trim() : found);
    if (!days) throw invalid("weekend-unknown", { argument, value: found });
    return days;
  }),
);
