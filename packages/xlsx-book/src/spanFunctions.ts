/** From which figure to which one a piece of a formula lies, both included. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

/** Something that only Excel can work out. */
export class UnknownValue extends Error {}

/** Excel's number of 1970-01-01; the first of its days that are counted right; milliseconds of a day. */
const EPOCH = 25_569;
const FIRST = 61;
const DAY = 86_400_000;
const FIRST_YEAR = 1900;

function dateOf(day: number): Date {
  if (day < FIRST) throw new UnknownValue();
  return new Date((Math.floor(day) - EPOCH) * DAY);
}

/** Excel's number of a day; months and days beyond their ends run on, a month counted from 1. */
const serialOf = (year: number, month: number, day: number): number =>
  Date.UTC(Math.trunc(year), Math.trunc(month) - 1, Math.trunc(day)) / DAY + EPOCH;

const monthsEnd = (day: number, months: number): number => {
  const date = dateOf(day);
  return serialOf(date.getUTCFullYear(), date.getUTCMonth() + Math.trunc(months) + 2, 0);
};

const monthsLater = (day: number, months: number): number => {
  const end = monthsEnd(day, months);
  return end - dateOf(end).getUTCDate() + Math.min(dateOf(day).getUTCDate(), dateOf(end).getUTCDate());
};

const ends = (of: (end: "least" | "most") => number): Span => ({ least: of("least"), most: of("most") });

/** What lies in all of these: their least and their most. */
export const hull = (spans: readonly Span[]): Span => {
  if (spans.length === 0) throw new UnknownValue();
  return {
    least: spans.reduce((least, span) => Math.min(least, span.least), Infinity),
    most: spans.reduce((most, span) => Math.max(most, span.most), -Infinity),
  };
};

/** A part of a day's date, which starts over where a larger part changes. */
const partOf = (
  days: Span,
  part: (date: Date) => number,
  larger: (date: Date) => number,
  all: Span,
): Span => {
  const [first, last] = [dateOf(days.least), dateOf(days.most)];
  return larger(first) === larger(last) ? { least: part(first), most: part(last) } : all;
};
const yearOf = (date: Date): number => date.getUTCFullYear();
const monthOf = (date: Date): number => date.getUTCMonth() + 1;

/** Of functions that grow with each of their arguments, or nearly so, the span by those of the arguments. */
const growing: Readonly<Record<string, (...given: Span[]) => Span>> = {
  DATE(year, month, day) {
    if (year.least < FIRST_YEAR) throw new UnknownValue();
    return ends((end) => serialOf(year[end], month[end], day[end]));
  },
  EDATE: (day, months) => ends((end) => monthsLater(day[end], months[end])),
  EOMONTH: (day, months) => ends((end) => monthsEnd(day[end], months[end])),
  YEAR: (day) => ends((end) => yearOf(dateOf(day[end]))),
  MONTH: (day) => partOf(day, monthOf, yearOf, { least: 1, most: 12 }),
  DAY: (day) =>
    partOf(
      day,
      (date) => date.getUTCDate(),
      (date) => yearOf(date) * 12 + monthOf(date),
      { least: 1, most: 31 },
    ),
  WEEKDAY: () => ({ least: 0, most: 7 }),
  INT: (figure) => ends((end) => Math.floor(figure[end])),
  MIN: (...figures) => ({
    least: hull(figures).least,
    most: Math.min(...figures.map(({ most }) => most)),
  }),
  MAX: (...figures) => ({
    least: Math.max(...figures.map(({ least }) => least)),
    most: hull(figures).most,
  }),
  SEQUENCE(rows, columns = ONE, start = ONE, step = ONE) {
    const steps = { least: 0, most: rows.most * columns.most - 1 };
    return calculated("+", start, calculated("*", steps, step));
  },
};
const ONE: Span = { least: 1, most: 1 };

/** Functions that hand on some of what one argument shows, or one of several: where these arguments stand. */
const handing: Readonly<Record<string, (count: number) => readonly number[]>> = {
  IF: () => [1, 2],
  IFERROR: () => [0, 1],
  IFNA: () => [0, 1],
  CHOOSE: (count) => Array.from({ length: count - 1 }, (_, at) => at + 1),
  XLOOKUP: (count) => (count > 3 ? [2, 3] : [2]),
  ...Object.fromEntries(
    ["INDEX", "TAKE", "DROP", "CHOOSECOLS", "CHOOSEROWS", "FILTER", "SORT", "SORTBY", "UNIQUE"].map(
      (name) => [name, () => [0]],
    ),
  ),
};

/**
 * Where what a function answers lies, by where its arguments do.
 *
 * @param given where one of its arguments lies; undefined where it is left out
 * @throws UnknownValue
 */
export function functionSpan(
  name: string,
  count: number,
  given: (at: number, isList: boolean) => Span | undefined,
): Span {
  const plain = name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, "");
  const isOf = (table: object): boolean => Object.hasOwn(table, plain);
  if (isOf(handing))
    return hull(
      handing[plain](count).map((at) => {
        const span = given(at, true);
        if (!span) throw new UnknownValue();
        return span;
      }),
    );
  if (!isOf(growing)) throw new UnknownValue();
  const spans = Array.from({ length: count }, (_, at) => given(at, /^M(?:IN|AX)$/.test(plain)));
  for (let at = 0; at < Math.max(growing[plain].length, 1); at++) if (!spans[at]) throw new UnknownValue();
  return growing[plain](...(spans as Span[]));
}

/** Where a sum, a difference, a product or a quotient lies. */
export function calculated(sign: string, one: Span, other: Span): Span {
  if (sign === "+") return { least: one.least + other.least, most: one.most + other.most };
  if (sign === "-") return { least: one.least - other.most, most: one.most - other.least };
  if (sign === "/" && other.least <= 0 && other.most >= 0) throw new UnknownValue();
  const corners = [one.least, one.most].flatMap((a) =>
    [other.least, other.most].map((b) => (sign === "*" ? a * b : a / b)),
  );
  return { least: Math.min(...corners), most: Math.max(...corners) };
}
