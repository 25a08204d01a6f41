import type { ICellData } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import type { Area } from "./address";
import type { Cells } from "./cells";
import { showsFigure, withoutFigure } from "./figures";
import type { Grid } from "./grid";

/** A value as the grid's command takes it: one for all cells, rows of them, or cells by row and column. */
type Given = ICellData | ICellData[][] | Cells;

/** Whoever enters a formula wants it calculated, be it the one that was there: Excel's old figure goes. */
export function forgetFigures(grid: Grid): void {
  const typed = grid.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesCommand.id || !params) return;
    const { value, range, subUnitId } = params as { value?: Given; range?: Area; subUnitId?: string };
    const sheetId = subUnitId ?? grid.workbook.getActiveSheet()?.getSheetId() ?? "";
    for (const [cell, row, column] of cellsOf(value, range)) {
      const own = cell?.f ? withoutFigure(grid.cell(sheetId, row, column)) : undefined;
      if (own && cell) cell.custom = { ...own, ...cell.custom };
    }
  });
  grid.atEnd(() => typed.dispose());
}

/** How many cells show what Excel has calculated. */
export function countFigures(grid: Grid): number {
  let count = 0;
  for (const { sheetId, row, column, formula } of grid.formulaCells())
    if (showsFigure(grid.cell(sheetId, row, column), formula)) count += 1;
  return count;
}

function* cellsOf(
  value: Given | undefined,
  range: Area | undefined,
): Generator<[ICellData | undefined, number, number]> {
  if (Array.isArray(value)) {
    for (const [down, line] of value.entries())
      for (const [across, cell] of line.entries())
        yield [cell, (range?.startRow ?? 0) + down, (range?.startColumn ?? 0) + across];
    return;
  }
  if (!value) return;
  // One content for every cell of the range; only where that is one cell is it known whose facts it would take along.
  if ("f" in value || "v" in value || "p" in value) {
    const isOne = range?.startRow === range?.endRow && range?.startColumn === range?.endColumn;
    if (range && isOne) yield [value as ICellData, range.startRow, range.startColumn];
    return;
  }
  for (const [row, line] of Object.entries(value as Cells))
    for (const [column, cell] of Object.entries(line ?? {})) yield [cell, Number(row), Number(column)];
}
