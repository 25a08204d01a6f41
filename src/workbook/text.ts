import type { CellValue } from "../core/cellValue";

/** Excel's limit for a cell. */
export const longestText = 32_767;

/** Letters without a digit, and no word that Excel reads as a truth value: never taken for anything but text. */
const plain = /^\p{L}[^\d]*$/u;
const truth = /^(true|false)$/i;

/**
 * Text as Excel must be given it so that it stays that text: with an apostrophe before whatever might be taken
 * for a formula, a number, a date or a truth value. Excel keeps the apostrophe out of the cell's value.
 *
 * @example asText("=1+1") // "'=1+1"
 * @example asText("3-4") // "'3-4", or Excel would make a date of it
 * @example asText("Ann") // "Ann"
 */
export function asText(text: string): string {
  if (text === "" || (plain.test(text) && !truth.test(text))) return text;
  return `'${text}`;
}

/** What a cell holds once it was given a value: Excel keeps the apostrophe out of it. */
export const plainValue = (value: CellValue): CellValue =>
  typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;
