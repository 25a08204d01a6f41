import { firstDay, lastDay } from "../calendar/day";

/** Where an argument holds dates: in every cell, in the first of each pair, or wherever a number is likely to be one. */
export type DatesIn = "all" | "paired" | "likely";

/** 1 January 1980: smaller numbers are rather years or counts than dates. */
const firstLikelyDate = 29_221;

export const isLikelyDate = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= firstLikelyDate && (value as number) <= lastDay;

/**
 * Whether a cell of an argument holds a day. Pairs stand side by side; where there are two rows of another width, one
 * under the other.
 */
export function isDayIn(
  dates: DatesIn | undefined,
  rows: readonly (readonly unknown[])[],
  row: number,
  column: number,
): boolean {
  const value = rows[row]?.[column];
  if (dates === "likely") return isLikelyDate(value);
  const isDay = Number.isInteger(value) && (value as number) >= firstDay && (value as number) <= lastDay;
  if (dates === "paired") return isDay && (rows[0]?.length === 2 ? column : row) === 0;
  return dates === "all" && isDay;
}
