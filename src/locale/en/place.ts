import type { Cell } from "../../core/range";
import type { Place } from "../../core/refusals/argument";
import { args } from "./arguments";

/** "row 3" in a column, "column 3" in a row, "row 2, column 3" in a block, nothing for a single value. */
export function cellText({ row, column, rows, columns }: Cell): string {
  if (columns === 1) return rows === 1 ? "" : `row ${row}`;
  return rows === 1 ? `column ${column}` : `row ${row}, column ${column}`;
}

/** "weights, row 3" */
export function where({ argument, cell }: Place): string {
  const text = cell ? cellText(cell) : "";
  return text ? `${args[argument].name}, ${text}` : args[argument].name;
}

/** "a weight" */
export function one({ argument }: Place): string {
  return args[argument].one;
}

/** "3 rows by 1 column" */
export function size(rows: number, columns: number): string {
  return `${rows} ${rows === 1 ? "row" : "rows"} by ${columns} ${columns === 1 ? "column" : "columns"}`;
}
