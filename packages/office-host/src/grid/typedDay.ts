import { serialOf } from "./calendarDay";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const longMonths = [
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

interface TypedDay {
  value: number;
  format: string;
}

/** Two digits are a year from 1930 to 2029. */
const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

function monthNamed(word: string): number | undefined {
  const found = [months, longMonths].map((names) => names.indexOf(word.toLowerCase())).find((at) => at >= 0);
  return found === undefined ? undefined : found + 1;
}

function on(year: number, month: number, day: number, format: string): TypedDay | undefined {
  const value = year > 9999 ? undefined : serialOf(year, month, day);
  return value === undefined ? undefined : { value, format };
}

/** "1/31/2017" or "2017/1/31", "1/31" and "1/2017", with hyphens too. */
function inFigures(text: string, chinese: boolean, thisYear: number): TypedDay | undefined {
  const [, first = "", , second = "", third] = /^(\d{1,4})([-/])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text) ?? [];
  if (second === "") return undefined;
  const isYear = (part: string) => part.length === 4 || (part.length < 3 && part.length > 0);
  const isPart = (part: string) => part.length < 3;
  if (third === undefined) {
    if (first.length === 4 && isPart(second)) return on(Number(first), Number(second), 1, "mmm-yy");
    if (second.length === 4 && isPart(first)) return on(Number(second), Number(first), 1, "mmm-yy");
    if (!isPart(first) || !isPart(second)) return undefined;
    const day = on(thisYear, Number(first), Number(second), chinese ? 'm"月"d"日"' : "d-mmm");
    // "1/32" is the month of a year, where it is no day.
    return day ?? on(fullYear(second), Number(first), 1, "mmm-yy");
  }
  const yearFirst = first.length === 4 || chinese;
  const [year, month, day] = yearFirst ? [first, second, third] : [third, first, second];
  if (!isYear(year) || !isPart(month) || !isPart(day)) return undefined;
  return on(fullYear(year), Number(month), Number(day), "m/d/yyyy");
}

/** "5-Jan", "Jan 2017", "January 5, 2017", "5 Jan 17", "1January2023". */
function inWords(text: string, thisYear: number): TypedDay | undefined {
  const dayFirst = /^(\d{1,2})[-\s/]*([a-z]{3,9})(?:[-\s/,]*(\d{2}|\d{4}))?$/i.exec(text);
  if (dayFirst) {
    const [, day, word = "", year] = dayFirst;
    const month = monthNamed(word);
    if (month === undefined) return undefined;
    return year === undefined
      ? on(thisYear, month, Number(day), "d-mmm")
      : on(fullYear(year), month, Number(day), "d-mmm-yy");
  }
  const [, word = "", number = "", year] =
    /^([a-z]{3,9})[-\s/]*(\d{1,2}|\d{4})(?:[-\s/,]+(\d{2}|\d{4}))?$/i.exec(text) ?? [];
  const month = monthNamed(word);
  if (month === undefined) return undefined;
  if (year !== undefined) return on(fullYear(year), month, Number(number), "d-mmm-yy");
  if (number.length === 4) return on(Number(number), month, 1, "mmm-yy");
  return on(thisYear, month, Number(number), "d-mmm") ?? on(fullYear(number), month, 1, "mmm-yy");
}

/** "2017年1月5日", "2017年1月", "1月5日". */
function inChinese(text: string, thisYear: number): TypedDay | undefined {
  const [, year, month, day] = /^(?:(\d{2}|\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text) ?? [];
  if (month === undefined || (year === undefined && day === undefined)) return undefined;
  if (year === undefined) return on(thisYear, Number(month), Number(day), 'm"月"d"日"');
  if (day === undefined) return on(fullYear(year), Number(month), 1, 'yyyy"年"m"月"');
  return on(fullYear(year), Number(month), Number(day), 'yyyy"年"m"月"d"日"');
}

/**
 * The day that a text means, as Excel's day number, with the format that a cell without one gets. "m/d/yyyy" is the
 * system's short date: it looks as the display language writes it.
 */
export function typedDay(text: string, chinese: boolean, thisYear: number): TypedDay | undefined {
  return (
    inFigures(text, chinese, thisYear) ??
    (chinese ? inChinese(text, thisYear) : undefined) ??
    inWords(text, thisYear)
  );
}
