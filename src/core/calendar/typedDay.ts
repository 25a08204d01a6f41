import { civilDate, firstDay, lastDay, serialOf, type Day } from "./day";

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** A month by its number or by its name, of which the first three letters are enough; 0 for none. */
const monthOf = (text: string): number =>
  /^\d/.test(text)
    ? Number(text)
    : months.findIndex((month) => text.length > 2 && month.startsWith(text)) + 1;

/** What may stand around a day without changing it: the day of the week, and midnight. */
const around =
  /^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,? |,? ?(星期|周)[一二三四五六日天]$|[t ]0?0:00(:00(\.0+)?)?z?$/g;

/** Where year, month and day stand in what somebody wrote. */
const ways: readonly (readonly [pattern: RegExp, year: number, month: number, day: number])[] = [
  [/^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/, 1, 3, 4],
  [/^(\d{4}|\d\d)年(\d{1,2})月(\d{1,2})[日号]?$/, 1, 2, 3],
  // 27-3-1 begins with no month, and years of two figures are written first.
  [/^(1[3-9]|[2-9]\d)([-.])(\d{1,2})\2(\d{1,2})$/, 1, 3, 4],
  [/^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?([a-z]+)\.?[ ,-]*(\d{4}|\d\d)$/, 3, 2, 1],
  [/^([a-z]+)\.?[ -]?(\d{1,2})(?:st|nd|rd|th)?[ ,-]+(\d{4}|\d\d)$/, 3, 1, 2],
];
/** Day and month before the year, in an order that nobody knows: only where one of them is no month, or both are the same. */
const eitherWay = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

/** Where month and day stand in a day without its year; between a stroke either may be the first. */
const yearless: readonly (readonly [pattern: RegExp, month: number, day: number])[] = [
  [/^(\d{1,2})月(\d{1,2})[日号]?$/, 1, 2],
  [/^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?([a-z]{3,})\.?$/, 2, 1],
  [/^([a-z]{3,})\.?[ -]?(\d{1,2})(?:st|nd|rd|th)?$/, 1, 2],
  [/^(\d{1,2})[-/.](\d{1,2})$/, 1, 2],
  [/^(\d{1,2})[-/.](\d{1,2})$/, 2, 1],
];

const plainly = (text: string): string =>
  withoutNumerals(text.normalize("NFKC"))
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/\s*([年月日号])\s*/g, "$1")
    .replace(around, "");

const numerals = "〇一二三四五六七八九";
/** 二〇二七年三月十五日 in figures: years figure by figure, days and months with their tens. */
const withoutNumerals = (text: string): string =>
  text
    .replace(/[〇零○一二三四五六七八九]{2,4}(?=\s*年)/g, (year) =>
      [...year.replace(/[零○]/g, "〇")].map((figure) => numerals.indexOf(figure)).join(""),
    )
    .replace(
      /([一二三]?)(十?)([一二三四五六七八九]?)(?=\s*[月日号])/g,
      (all, tens: string, ten: string, one: string) => {
        if (all === "") return all;
        const figure = (sign: string) => Math.max(0, numerals.indexOf(sign || "〇"));
        return String(ten === "" ? figure(tens + one) : (tens === "" ? 1 : figure(tens)) * 10 + figure(one));
      },
    );

/**
 * Why what somebody typed is no day: it is none at all, lacks its year, is in no calendar or outside Excel's, or leaves
 * open which of its numbers is the month.
 */
export type DayFault = "day" | "year" | "none" | "order";

function readDay(text: string): Day | DayFault {
  const plain = plainly(text);
  for (const [pattern, year, month, day] of ways) {
    const found = pattern.exec(plain);
    if (found)
      return (
        dayOf(found[year], monthOf(found[month]), Number(found[day])) ??
        (/^\d/.test(found[month]) || monthOf(found[month]) > 0 ? "none" : "day")
      );
  }
  const either = eitherWay.exec(plain);
  if (!either) return lacksYear(plain) ? "year" : "day";
  const [first, second] = [Number(either[1]), Number(either[3])];
  if (first > 12 || first === second) return dayOf(either[4], second, first) ?? "none";
  return second > 12 ? (dayOf(either[4], first, second) ?? "none") : "order";
}

/**
 * The day that somebody typed: 2027-03-01, 27-3-1, 2027/3/1, 2027年3月1日, 1 March 2027, Mar 1, 27. Null for anything else,
 * and for 3/1/2027, which is another day on each side of the Atlantic.
 *
 * @example typedDay("1 March 2027") // 46447
 * @example typedDay("2027年3月1日") // 46447
 * @example typedDay("3/1/2027") // null
 */
export function typedDay(text: string): Day | null {
  const found = readDay(text);
  return typeof found === "number" ? found : null;
}

/** Why it is no day; null where it is one. */
export function dayFault(text: string): DayFault | null {
  const found = readDay(text);
  return typeof found === "number" ? null : found;
}

/** Whether it would be a day, were its year there: 3月1日, 1 March, 3/1. */
const lacksYear = (plain: string): boolean =>
  yearless.some(([pattern, month, day]) => {
    const found = pattern.exec(plain);
    // 29 February has years that it is a day of.
    return found !== null && dayOf("2028", monthOf(found[month]), Number(found[day])) !== null;
  });

function dayOf(year: string, month: number, day: number): Day | null {
  const y = Number(year) + (year.length === 2 ? 2000 : 0);
  if (y < 1900 || month < 1 || month > 12 || day < 1) return null;
  const serial = serialOf(y, month, day);
  return civilDate(serial).day === day && serial >= firstDay && serial <= lastDay ? serial : null;
}
