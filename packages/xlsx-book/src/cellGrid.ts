import type { Cell, Sheet } from "./book";
import type { Meter } from "./meter";

/** Puts a cell in its place. Rows and places before it that nothing is in are counted, since they take room too. */
export function setCell(cells: Sheet["cells"], row: number, column: number, cell: Cell, meter: Meter): void {
  if (row >= cells.length) meter.add("rows", row + 1 - cells.length);
  while (cells.length <= row) cells.push([]);
  const line = cells[row];
  if (column >= line.length) meter.add("spread", column + 1 - line.length);
  while (line.length < column) line.push(undefined);
  line[column] = cell;
}
