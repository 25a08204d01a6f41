import { lastColumn, lastRow, straightened, type Area } from "../../grid/address";
import { invalidArgument } from "../errors";
import type { Target } from "../officeType";
import * as argument from "./arguments";
import { rangeTarget, type RangeSelf } from "./rangeSelf";

/** A range that would leave the sheet is refused. */
export function within(sheetId: string, area: Area): Target {
  const { startRow, endRow, startColumn, endColumn } = area;
  if (startRow < 0 || startColumn < 0 || endRow > lastRow || endColumn > lastColumn) throw invalidArgument();
  if (endRow < startRow || endColumn < startColumn) throw invalidArgument();
  return rangeTarget(sheetId, area);
}

/** Lines beside a range, of which there are as many as are counted; counted below 0 they are the range's own. */
const linesBeside =
  (name: "Row" | "Column", side: "before" | "after") =>
  ({ sheetId, area }: RangeSelf, [given]: unknown[]): Target => {
    const count = given === undefined || given === null ? 1 : argument.whole(given, "count");
    if (count === 0) throw invalidArgument("count");
    const [first, last] = [`start${name}`, `end${name}`] as const;
    const [from, to] =
      side === "before" ? [area[first] - count, area[first] - 1] : [area[last] + 1, area[last] + count];
    // Turned round, they are what lies between.
    const [start, end] = count > 0 ? [from, to] : [to + 1, from - 1];
    return within(sheetId, { ...area, [first]: start, [last]: end });
  };

/** Ranges that a range is made larger or smaller to, and those at its sides. */
export const besides = {
  GetResizedRange: ({ sheetId, area }: RangeSelf, [rows, columns]: unknown[]): Target =>
    within(
      sheetId,
      // An end that is drawn past the beginning goes on the other way, as Microsoft's own samples have it.
      straightened({
        ...area,
        endRow: area.endRow + argument.whole(rows, "deltaRows"),
        endColumn: area.endColumn + argument.whole(columns, "deltaColumns"),
      }),
    ),
  GetAbsoluteResizedRange: ({ sheetId, area }: RangeSelf, [rows, columns]: unknown[]): Target =>
    within(sheetId, {
      ...area,
      endRow: area.startRow + argument.whole(rows, "numRows") - 1,
      endColumn: area.startColumn + argument.whole(columns, "numColumns") - 1,
    }),
  GetRowsAbove: linesBeside("Row", "before"),
  GetRowsBelow: linesBeside("Row", "after"),
  GetColumnsBefore: linesBeside("Column", "before"),
  GetColumnsAfter: linesBeside("Column", "after"),
};
