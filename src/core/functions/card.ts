import { civilDate, firstDay, type CivilDate, type Day } from "../calendar/day";
import { languages, type Language } from "../language";

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
    : typeof value === "string"
      ? `"${value.replaceAll('"', '""')}"`
      : String(value).toUpperCase();

/** A day as a formula says it. */
export function dayText(day: Day): string {
  const { year, month, day: ofMonth } = civilDate(day);
  return `DATE(${year},${month},${ofMonth})`;
}

type Rows = Exclude<Written, string | number | boolean | null>;

/**
 * Days in a list as a formula says them. A list has no DATE in it, so DATE goes over lists of years, months and days; one
 * number stands for what all have alike, and the months go on over the turn of a year. Null where a cell holds no day.
 */
export function daysText(rows: Rows): string | null {
  if (!rows.flat().every((one) => typeof one === "number" && Number.isInteger(one) && one >= firstDay))
    return null;
  const dates = (rows as Day[][]).map((row) => row.map(civilDate));
  const years = dates.flat().map(({ year }) => year);
  const first = Math.min(...years);
  const isShort = Math.max(...years) - first < 2;
  const listed = (part: (date: CivilDate) => number, mayBeOne = true): string => {
    const parts = new Set(dates.flat().map(part));
    return mayBeOne && parts.size === 1
      ? String([...parts][0])
      : writtenText(dates.map((row) => row.map(part)));
  };
  const year = isShort ? String(first) : listed((date) => date.year);
  const month = listed((date) => (isShort ? (date.year - first) * 12 : 0) + date.month);
  // One of them has to say how many days there are.
  const isOne = year.startsWith("{") || month.startsWith("{") || years.length === 1;
  return `DATE(${year},${month},${listed(({ day }) => day, isOne)})`;
}

/** A value as it stands in a formula; blank for one that is left out. Excel has no blank in a list: it stands as 0. */
export const writtenText = (value: Written, isDate = false): string => {
  if (typeof value !== "object" || value === null)
    return isDate && typeof value === "number" ? dayText(value) : scalar(value);
  return (
    (isDate ? daysText(value) : null) ??
    `{${value.map((row) => row.map((one) => scalar(one ?? 0)).join(",")).join(";")}}`
  );
};

/**
 * A call as one would type it, without the arguments that are left out at its end.
 *
 * @param isDate whether an argument is a date, by its place
 * @example formulaOf("SPLITTARGET", [100, [[1, 1, 1]], null]) // "=SPLITTARGET(100,{1,1,1})"
 * @example formulaOf("WORKDAYSIN", [46054, 46081], () => true) // "=WORKDAYSIN(DATE(2026,2,1),DATE(2026,2,28))"
 * @example formulaOf("SEASONALITY", [[[46022], [46053]]], () => true) // "=SEASONALITY(DATE(2025,{12;13},31))"
 */
export function formulaOf(
  id: string,
  given: readonly Written[],
  isDate: (place: number) => boolean = () => false,
): string {
  const texts = given.map((value, place) => writtenText(value, isDate(place)));
  while (texts.at(-1) === "") texts.pop();
  return `=${id}(${texts.join(",")})`;
}
