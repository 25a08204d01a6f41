import { civilDate, lastDay, serialOf, type Day } from "../../calendar/day";
import { dateOrders, type DateOrder } from "./source";
import type { CellValue } from "../../cellValue";

/**
 * The day that a cell holds: an Excel serial number (its time of day is dropped), or text in the order that was
 * chosen, with - / . or 年月日 between its parts. A year has four digits, a month and a day one or two.
 *
 * Null for all else: blanks, 31 February, two-digit years, text with a time or a word beside it.
 */
export function dateOf(value: CellValue, order: DateOrder | null): Day | null {
  if (typeof value === "number") return value >= 1 && value < lastDay + 1 ? Math.floor(value) : null;
  const parts = partsOf(value);
  return parts && order && dayIn(parts, order);
}

/**
 * The order in which text dates name day, month and year, where the texts tell: a year in front, or a day over 12.
 * A few that contradict all others (1 of 20) don't count; null where nothing decides.
 */
export function guessDates(texts: Iterable<CellValue>): DateOrder | null {
  const counts = new Map<CellValue, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const only: Record<DateOrder | "either", number> = { ymd: 0, dmy: 0, mdy: 0, either: 0 };
  for (const [text, count] of counts) {
    const parts = partsOf(text);
    if (!parts) continue;
    const orders = dateOrders.filter((order) => dayIn(parts, order) !== null);
    if (orders.length === 1) only[orders[0]] += count;
    else if (orders.length > 0) only.either += count;
  }
  // Stryker disable next-line EqualityOperator: of two that are as many, none is sure enough.
  const best = dateOrders.reduce((best, order) => (only[order] > only[best] ? order : best));
  const against = dateOrders.reduce((sum, order) => (order === best ? sum : sum + only[order]), 0);
  const unread = against + (best === "ymd" ? only.either : 0);
  return only[best] > 0 && unread * 20 <= only[best] ? best : null;
}

/** Whether a text is a date in some order. */
export const isDateText = (value: CellValue): boolean =>
  typeof value === "string" && dateOrders.some((order) => dateOf(value, order) !== null);

type Parts = readonly [string, string, string];

function partsOf(text: CellValue): Parts | null {
  const found = /^ *(\d{1,4})[-/.年](\d{1,2})[-/.月](\d{1,4})日? *$/.exec(String(text));
  return found && [found[1], found[2], found[3]];
}

/** Where year, month and day stand. */
const places: Readonly<Record<DateOrder, readonly [number, number, number]>> = {
  ymd: [0, 1, 2],
  dmy: [2, 1, 0],
  mdy: [2, 0, 1],
};

function dayIn(parts: Parts, order: DateOrder): Day | null {
  const [year, month, day] = places[order];
  if (parts[month].length > 2 || parts[day].length > 2) return null;
  const [y, m, d] = [Number(parts[year]), Number(parts[month]), Number(parts[day])];
  if (y < 1900 || m < 1 || m > 12) return null;
  const serial = serialOf(y, m, d);
  return civilDate(serial).day === d ? serial : null;
}
