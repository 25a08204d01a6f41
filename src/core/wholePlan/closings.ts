import { civilDate, serialOf } from "../calendar/day";
import type { CellValue } from "../cellValue";

/** Where a text names the year of a sale: 2026-03-01 or 01.03.2026. */
type YearPlace = "front" | "end";

/** The one year whose sales count, of several. */
export interface SoldYear {
  readonly header: string;
  readonly year: number;
  /** Where days that are texts, or figures such as 20260301, name it; null where none are. */
  readonly texts: YearPlace | null;
  /** The years that have sales, the latest first. */
  readonly years: readonly number[];
  /** The last day of the latest year, where it is not over by then as far as the list tells; else null. */
  readonly until: number | null;
}

/** A sale, with what its columns of days and of amounts hold. */
export interface Closing {
  /** From 0. */
  readonly row: number;
  readonly day: CellValue;
  readonly amount: number;
}

interface Closings {
  /** Null where every year counts: all sold in one, or nobody knows when. */
  readonly sold: Omit<SoldYear, "header"> | null;
  /** Rows whose day can't be read, where that matters; of most, and no year counts alone. */
  readonly undated: readonly number[];
}

/** Numbers outside are no days on which anybody sold: 2026 as a day lies in 1905. */
const earliest = serialOf(1950, 1, 1);
const latest = serialOf(2100, 1, 1);

/** Numbers from here on are no days as Excel counts them, but may be figures of one: 20260301. */
export const leastFigures = 19_000_000;

/** Whether a number may be a day on which somebody sold, as Excel counts days. */
export const isSaleDay = (cell: CellValue): cell is number =>
  typeof cell === "number" && cell >= earliest && cell < latest;

/**
 * The year of a day, as the plan's formulas read it; null where they read none. Of a text, and of figures, only
 * the four first or last are read: they are the same in every order of day and month, and with a time behind them.
 */
export function yearOf(day: CellValue, texts: YearPlace | null): number | null {
  if (isSaleDay(day)) return civilDate(Math.floor(day)).year;
  if (!isWrittenOut(day) || texts === null) return null;
  const text = String(day).replace(/^ +| +$/g, "");
  const four = texts === "front" ? text.slice(0, 4) : text.slice(-4);
  return /^(19[5-9]\d|20\d\d)$/.test(four) ? Number(four) : null;
}

const isWrittenOut = (day: CellValue): boolean =>
  typeof day === "string" || (typeof day === "number" && day >= leastFigures);

/** A year that has nothing of its last month is not over. */
const lastMonth = 12;

/**
 * Which of several years is last year: the latest before the plan's that has sales; where none is, the latest of all.
 *
 * @param planned the plan's year; null where nobody has said it
 * @example closingsOf([{ row: 0, day: 45700, amount: 1 }, { row: 1, day: 46100, amount: 1 }], 2026).sold // { year: 2025, texts: null, years: [2026, 2025], until: null }
 */
export function closingsOf(won: readonly Closing[], planned: number | null): Closings {
  const read = (texts: YearPlace): (number | null)[] => won.map(({ day }) => yearOf(day, texts));
  const known = (years: readonly (number | null)[]): number => years.filter((year) => year !== null).length;
  const [front, end] = [read("front"), read("end")];
  const isFront = known(front) >= known(end);
  const years = isFront ? front : end;
  const undated = won.flatMap(({ row }, at) => (years[at] === null ? [row] : []));
  if (undated.length * 2 > won.length) return { sold: null, undated };
  const sales = new Set(years.filter((year, at) => year !== null && won[at].amount > 0).map(Number));
  if (sales.size < 2) return { sold: null, undated: [] };
  const latestFirst = [...sales].sort((a, b) => b - a);
  const year = latestFirst.find((one) => planned === null || one < planned) ?? latestFirst[0];
  const hasTexts = won.some(({ day }, at) => years[at] !== null && isWrittenOut(day));
  const texts = hasTexts ? (isFront ? "front" : "end") : null;
  const days = won.map(({ day }) => day).filter(isSaleDay);
  const last = days.reduce((one, other) => Math.max(one, other), 0);
  const isCutOff = !hasTexts && year === latestFirst[0] && civilDate(Math.floor(last)).month < lastMonth;
  return { sold: { year, texts, years: latestFirst, until: isCutOff ? Math.floor(last) : null }, undated };
}
