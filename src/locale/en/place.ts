import type { Cell } from "../../core/range";
import type { ArgumentCell } from "../../core/refusals/argument";
import { runsOf } from "../runs";
import type { Call } from "../sentences";

/** "row 3" in a column, "column 3" in a row, "row 2, column 3" in a block, nothing for a single value. */
export function cellText({ row, column, rows, columns }: Cell): string {
  if (columns === 1) return rows === 1 ? "" : `row ${row}`;
  return rows === 1 ? `column ${column}` : `row ${row}, column ${column}`;
}

/** "weights, row 3" */
export const placesBy =
  (name: Call) =>
  ({ argument, cell }: ArgumentCell): string => {
    const text = cell ? cellText(cell) : "";
    return text ? `${name(argument)}, ${text}` : name(argument);
  };

/** A field's label within a sentence; an argument's name is as it was. */
export function inside(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** "got 1 value", "got 3 values" */
export function got(count: number): string {
  return `got ${count} ${count === 1 ? "value" : "values"}`;
}

/** "3 rows by 1 column" */
export function size(rows: number, columns: number): string {
  return `${rows} ${rows === 1 ? "row" : "rows"} by ${columns} ${columns === 1 ? "column" : "columns"}`;
}

/** How many stretches of cells a sentence names before it says how many more there are. */
const NAMED = 8;

/** "rows 1 to 3 and 7", "column 2", "row 1, column 2 and row 2, column 1" */
export function cellsText(cells: readonly Cell[]): string {
  const first = cells[0];
  if (first && first.columns > 1 && first.rows > 1) return listed(cells.map(cellText));
  const word = first && first.rows === 1 ? "column" : "row";
  const runs = runsOf(cells.map(({ row, column }) => (word === "row" ? row : column)));
  const text = listed(runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)));
  return `${word}${cells.length > 1 ? "s" : ""} ${text}`;
}

function listed(items: readonly string[]): string {
  if (items.length > NAMED) return `${items.slice(0, NAMED).join(", ")} and ${items.length - NAMED} more`;
  const last = items[items.length - 1] ?? "";
  return items.length > 1 ? `${items.slice(0, -1).join(", ")} and ${last}` : last;
}
