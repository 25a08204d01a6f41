import { numfmt } from "@univerjs/core";
import { hasChineseNumerals, inNumerals, withMarks } from "./chineseNumerals";
import { lettersOf } from "./midnight";

/** Excel's calendar ends on 31 December 9999. */
const LAST_DAY = 2_958_465;

/** Excel has no day or time before 1900 or after 9999, and fills the cell with signs where a format asks for one. */
export function isOutOfCalendar(format: string, value: number): boolean {
  if ((value >= 0 && value < LAST_DAY + 1) || !numfmt.isDateFormat(format)) return false;
  const parts = lettersOf(format).split(";");
  // A second part that is not the texts' speaks of what is below zero.
  return value > 0 || parts.length < 2 || parts[1]!.includes("@");
}

/** What a number format makes of a value, as Excel writes it where there is room for all of it. */
export function formatNumber(format: string, value: number | string): string {
  const plain = { nbsp: false, throws: false };
  if (!hasChineseNumerals(format)) return numfmt.format(format, value, plain);
  return inNumerals(numfmt.format(withMarks(format, value), value, plain));
}
