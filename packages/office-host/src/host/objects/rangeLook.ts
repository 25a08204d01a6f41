import type { IStyleData } from "@univerjs/core";
import type { Format } from "xlsx-book/book";
import type { Cells } from "../../grid/cells";
import { formatOf } from "../../grid/format";
import type { Grid } from "../../grid/grid";
import type { Run } from "../officeType";
import { bounded, eachArea, mayChange, type RangeSelf } from "./rangeSelf";

/** Excel reads a property of many cells as their common value, or null where they differ. */
export function common<T>(
  run: Run,
  self: RangeSelf,
  of: (format: Format, row: number, column: number) => T,
): T | null {
  let first: T | undefined;
  for (const one of eachArea(self)) {
    const { startRow, endRow, startColumn, endColumn } = bounded(run.grid, one);
    for (let row = startRow; row <= endRow; row += 1)
      for (let column = startColumn; column <= endColumn; column += 1) {
        const value = of(formatAt(run.grid, self.sheetId, row, column), row, column);
        if (first === undefined) first = value;
        else if (first !== value) return null;
      }
  }
  return first ?? null;
}

/** A cell's own look, and whether it is locked. */
export function formatAt(grid: Grid, sheetId: string, row: number, column: number): Format {
  const cell = grid.cell(sheetId, row, column);
  const format = formatOf(grid.workbook.getStyles().getStyleByCell(cell)) ?? {};
  if (cell?.custom?.["locked"] === false) format.locked = false;
  if (cell?.custom?.["hidden"] === true) format.hidden = true;
  if (cell?.custom?.["shrink"] === true) format.shrink = true;
  return format;
}

/** Puts a style over what the cells have, the same or one a cell. */
export function style(
  run: Run,
  self: RangeSelf,
  of: IStyleData | ((row: number, column: number) => IStyleData),
): void {
  mayChange(run, self);
  const cells: Cells = {};
  for (const one of eachArea(self)) {
    const area = bounded(run.grid, one);
    run.grid.makeRoom(self.sheetId, area);
    for (let row = area.startRow; row <= area.endRow; row += 1)
      for (let column = area.startColumn; column <= area.endColumn; column += 1)
        (cells[row] ??= {})[column] = { s: typeof of === "function" ? of(row, column) : of };
  }
  run.grid.write(self.sheetId, cells);
}
