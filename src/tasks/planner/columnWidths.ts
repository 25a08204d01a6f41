import { figureWidth, lengthOf } from "../../workbook/textWidth";
import type { Layout } from "./layout";

/** At both sides of a cell, in points. */
const room = 10;

/**
 * How wide a plan's columns must be, in points, for all that they hold to be seen: what is written spills only after
 * Excel has calculated, so it can't be measured in the same step.
 *
 * @param decimals of the amounts
 */
export function columnWidths({ heads, pieces, columns, decimals }: Layout): number[] {
  const longest = Array<number>(columns).fill(0);
  const meet = (column: number, text: string) => {
    longest[column] = Math.max(longest[column], lengthOf(text));
  };
  const amounts = new Intl.NumberFormat("en", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  // Headers and totals are bold, and wider by about a tenth.
  const bold = (text: string): string => `${text}${"0".repeat(Math.ceil(lengthOf(text) / 10))}`;
  for (const { column, text } of heads) meet(column, bold(text));
  for (const { row: top, column, values, kinds, isTotal } of pieces)
    values.forEach((row, down) =>
      row.forEach((value, at) => {
        if (top + down === 0 && typeof value === "string") {
          meet(column + at, bold(value));
          return;
        }
        const isAmount = kinds[at] === "amount" && typeof value === "number";
        const text = kinds[at] === "date" ? "2027-12-31" : isAmount ? amounts.format(value) : String(value);
        meet(column + at, isTotal ? bold(text) : text);
      }),
    );
  return longest.map((length) => Math.ceil(length * figureWidth + room));
}
