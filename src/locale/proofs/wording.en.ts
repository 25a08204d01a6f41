import type { PeriodLevel } from "../../core/model/periods";
import { figureWords } from "./figureWords";

const words = figureWords("en");
export const { amount, chance, day, list, names, share, word } = words;

export const count = (number: number, one: string, more = `${one}s`): string =>
  `${amount(number)} ${number === 1 ? one : more}`;
export const are = (number: number): string => (number === 1 ? "is" : "are");
export const has = (number: number): string => (number === 1 ? "has" : "have");

export const headers = (table: Parameters<typeof words.header>[0], columns: readonly string[]): string =>
  list(columns.map((column) => `“${words.header(table, column)}”`));

export const verdicts = {
  "too-low": "too low",
  steady: "steady",
  stretch: "a stretch",
  "beyond-reach": "beyond reach",
  "not-enough-history": "not to be judged",
};

export const gap = (value: number): string =>
  value > 0 ? `${amount(value)} short` : value < 0 ? `${amount(-value)} over` : "no gap";

const plural: Readonly<Record<PeriodLevel, string>> = {
  year: "years",
  quarter: "quarters",
  month: "months",
  week: "weeks",
  day: "days",
};

export function levelsOf(levels: readonly PeriodLevel[]): string {
  const text = list(levels.map((level) => plural[level]));
  return text.charAt(0).toUpperCase() + text.slice(1);
}
