import { civilDate, type CivilDate, type Day } from "../calendar/day";
import { isError } from "../cellValue";
import { languages, type Language } from "../language";
import { isDayIn, type DatesIn } from "./datesIn";

/** A value in a cell, or rows of them. */
export type Written =
  number | string | boolean | null | readonly (readonly (number | string | boolean | null)[])[];

/** A worked example: why it is one, in both languages, and what it gives the function. */
export interface Example extends Readonly<Record<Language, string>> {
  readonly arguments: readonly Written[];
}

/** An example whose answer is in a language, where the function has a choice and the example makes none. */
export const exampleIn = (example: Example, names: readonly string[], language: Language): Example => {
  const place = names.indexOf("language");
  if (place < 0 || language === "en" || (example.arguments[place] ?? null) !== null) return example;
  const given = names.slice(0, place).map((_, at) => example.arguments[at] ?? null);
  return { ...example, arguments: [...given, language, ...example.arguments.slice(place + 1)] };
};

/** What is said of a function to those who look for one. */
export interface FunctionCard {
  readonly id: string;
  readonly text: Readonly<
    Record<
      Language,
      {
        readonly description: string;
        /** By the arguments' names. */
        readonly parameters: Readonly<Record<string, string>>;
        readonly remarks: readonly string[];
      }
    >
  >;
  readonly examples: readonly Example[];
}

const han = /\p{Script=Han}/u;

/** The examples that a reader of a language can read; all, where there would be none. */
export function readableExamples(
  { examples }: Pick<FunctionCard, "examples">,
  language: Language,
): readonly Example[] {
  if (language === "zh") return examples;
  const readable = examples.filter(({ arguments: given }) => !han.test(JSON.stringify(given)));
  return readable.length > 0 ? readable : examples;
}

/** What a search finds a function by: its name, and what it is for in both languages. */
export const searchTextOf = ({ id, text }: FunctionCard): string =>
  [id, ...languages.map((language) => text[language].description)].join(" ");

const scalar = (value: number | string | boolean | null): string =>
  value === null
    ? ""
    : typeof value === "string" && !isError(value)
      ? `"${value.replaceAll('"', '""')}"`
      : String(value).toUpperCase();

/** A day as a formula says it. */
export function dayText(day: Day): string {
  const { year, month, day: ofMonth } = civilDate(day);
  return `DATE(${year},${month},${ofMonth})`;
}

type Rows = Exclude<Written, string | number | boolean | null>;

/** Excel has no blank in a list: it stands as 0. */
const listText = (rows: Rows): string =>
  `{${rows.map((row) => row.map((one) => scalar(one ?? 0)).join(",")).join(";")}}`;

/**
 * Days in a list as a formula says them. A list has no DATE in it, so DATE goes over lists of years, months and days; one
 * number stands for what all have alike, and the months go on over the turn of a year.
 */
function daysText(rows: readonly (readonly Day[])[]): string {
  const dates = rows.map((row) => row.map(civilDate));
  const years = dates.flat().map(({ year }) => year);
  const first = Math.min(...years);
  const isShort = Math.max(...years) - first < 2;
  const listed = (part: (date: CivilDate) => number, mayBeOne = true): string => {
    const parts = new Set(dates.flat().map(part));
    return mayBeOne && parts.size === 1 ? String([...parts][0]) : listText(dates.map((row) => row.map(part)));
  };
  const year = isShort ? String(first) : listed((date) => date.year);
  const month = listed((date) => (isShort ? (date.year - first) * 12 : 0) + date.month);
  // One of them has to say how many days there are.
  const isOne = year.startsWith("{") || month.startsWith("{") || years.length === 1;
  return `DATE(${year},${month},${listed(({ day }) => day, isOne)})`;
}

/** CHOOSE takes no more values. */
const mostChosen = 254;

/** Cells of which some hold days: CHOOSE puts them into their places, since a list has no DATE in it. */
function chosenText(rows: Rows, isDay: (row: number, column: number) => boolean): string {
  const width = rows[0].length;
  const places = rows.map((row, r) => row.map((_, c) => r * width + c + 1));
  const texts = rows.flatMap((row, r) =>
    row.map((one, c) => (isDay(r, c) ? dayText(one as Day) : scalar(one ?? 0))),
  );
  return `CHOOSE(${listText(places)},${texts.join(",")})`;
}

/** A value as it stands in a formula, its days by DATE; blank for one that is left out. */
export function writtenText(value: Written, dates?: DatesIn): string {
  if (typeof value !== "object" || value === null)
    return dates === "all" && typeof value === "number" ? dayText(value) : scalar(value);
  const isDay = (row: number, column: number) => isDayIn(dates, value, row, column);
  const days = value.flatMap((row, r) => row.filter((_, c) => isDay(r, c))).length;
  const cells = value.flat().length;
  if (days === 0 || (days < cells && cells > mostChosen)) return listText(value);
  return days === cells ? daysText(value as Day[][]) : chosenText(value, isDay);
}

/**
 * A call as one would type it, without the arguments that are left out at its end.
 *
 * @param datesOf where an argument holds dates, by its place
 * @example formulaOf("SPLITTARGET", [100, [[1, 1, 1]], null]) // "=SPLITTARGET(100,{1,1,1})"
 * @example formulaOf("WORKDAYSIN", [46054, 46081], () => "all") // "=WORKDAYSIN(DATE(2026,2,1),DATE(2026,2,28))"
 * @example formulaOf("SEASONALITY", [[[46022], [46053]]], () => "all") // "=SEASONALITY(DATE(2025,{12;13},31))"
 * @example formulaOf("HOLDS", [[[46066, 400]]], () => "paired") // "=HOLDS(CHOOSE({1,2},DATE(2026,2,13),400))"
 */
export const formulaOf = (
  id: string,
  given: readonly Written[],
  datesOf: (place: number) => DatesIn | undefined = () => undefined,
): string => `=${id}(${argumentTexts(given, datesOf).join(",")})`;

/** A call's arguments as one types them, without those left out at its end. */
export function argumentTexts(
  given: readonly Written[],
  datesOf: (place: number) => DatesIn | undefined,
): string[] {
  const texts = given.map((value, place) => writtenText(value, datesOf(place)));
  while (texts.at(-1) === "") texts.pop();
  return texts;
}
