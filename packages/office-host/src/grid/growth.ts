import { type ICellData } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import { tokenize } from "xlsx-book/formulaTokens";
import { shiftTokens } from "xlsx-book/shiftFormula";
import { columnCount, type Area } from "./address";
import type { Cells } from "./cells";
import { extendRules } from "./extendRules";
import type { Grid } from "./grid";
import { valueOf } from "./typed";

interface TypedParams {
  unitId?: string;
  subUnitId?: string;
  range?: Area | Area[];
  value?: unknown;
}

/**
 * Excel's AutoExpansion: what is typed or pasted right below a table becomes its next rows, what is typed right
 * beside it its next column. A table with a totals row doesn't grow downwards. The new rows take over the look
 * of the last one, and its formula where all of a column has the same.
 */
export function growTables(grid: Grid): void {
  const typed = grid.commands.onCommandExecuted(({ id, params }) => {
    if (id === SetRangeValuesCommand.id && params && !grid.edits.isUndoing)
      grid.edits.following(() => grow(grid, params));
  });
  grid.atEnd(() => typed.dispose());
}

function grow(grid: Grid, params: TypedParams): void {
  const { subUnitId, range } = params;
  if (!subUnitId || !range) return;
  for (const area of Array.isArray(range) ? range : [range]) growBy(grid, subUnitId, area);
}

function growBy(grid: Grid, sheetId: string, typed: Area): void {
  if (isBlank(grid, sheetId, typed)) return;
  for (const table of grid.tables.list()) {
    if (table.sheetId !== sheetId) continue;
    const { area } = table;
    const below =
      !table.totals &&
      typed.startRow === area.endRow + 1 &&
      typed.startColumn <= area.endColumn &&
      typed.endColumn >= area.startColumn;
    if (
      below &&
      isFree(grid, sheetId, { ...area, startRow: typed.startRow, endRow: typed.endRow }, typed, table.id)
    ) {
      grid.tables.resize(table, { ...area, endRow: typed.endRow });
      fillDown(grid, sheetId, area, typed);
      return;
    }
    const beside =
      typed.startColumn === area.endColumn + 1 &&
      typed.startRow >= area.startRow &&
      typed.endRow <= area.endRow;
    if (
      beside &&
      isFree(
        grid,
        sheetId,
        { ...area, startColumn: typed.startColumn, endColumn: typed.endColumn },
        typed,
        table.id,
      )
    ) {
      grid.tables.resize(table, { ...area, endColumn: typed.endColumn });
      return;
    }
  }
}

function isBlank(grid: Grid, sheetId: string, area: Area): boolean {
  for (let row = area.startRow; row <= area.endRow; row += 1)
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const cell = grid.cell(sheetId, row, column);
      if (cell && (cell.f || cell.si || valueOf(cell) !== null)) return false;
    }
  return true;
}

/** Whether the cells to come hold nothing but what was typed, and no other table. */
function isFree(grid: Grid, sheetId: string, area: Area, typed: Area, own: string): boolean {
  if (grid.tables.at(sheetId, area).some(({ id }) => id !== own)) return false;
  for (let row = area.startRow; row <= area.endRow; row += 1)
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const inTyped =
        row >= typed.startRow &&
        row <= typed.endRow &&
        column >= typed.startColumn &&
        column <= typed.endColumn;
      const cell = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      if (!inTyped && !isBlank(grid, sheetId, cell)) return false;
    }
  return true;
}

/** Dresses rows that a table got as its last row is, and continues its calculated columns and its rules. */
export function fillDown(grid: Grid, sheetId: string, table: Area, typed: Area): void {
  const cells: Cells = {};
  for (let offset = 0; offset < columnCount(table); offset += 1) {
    const column = table.startColumn + offset;
    const last = grid.cell(sheetId, table.endRow, column);
    const formulaIn = columnFormula(grid, sheetId, table, column);
    for (let row = typed.startRow; row <= typed.endRow; row += 1) {
      const own = grid.cell(sheetId, row, column);
      const cell: ICellData = {};
      if (last?.s && !own?.s) cell.s = grid.workbook.getStyles().getStyleByCell(last);
      if (formulaIn && (!own || (valueOf(own) === null && !own.f))) cell.f = formulaIn(row);
      if (Object.keys(cell).length > 0) (cells[row] ??= {})[column] = cell;
    }
  }
  if (Object.keys(cells).length > 0) grid.write(sheetId, cells);
  extendRules(grid, sheetId, table, typed.endRow);
}

/** What a calculated column's formula, the same in every data row as seen from its own, is in another row. */
function columnFormula(
  grid: Grid,
  sheetId: string,
  table: Area,
  column: number,
): ((row: number) => string) | undefined {
  const formula = grid.formula(sheetId, table.endRow, column);
  if (!formula) return undefined;
  const tokens = tokenize(formula);
  const inRow = (row: number): string => shiftTokens(tokens, row - table.endRow, 0);
  for (let row = table.startRow + 1; row < table.endRow; row += 1)
    if (grid.formula(sheetId, row, column) !== inRow(row)) return undefined;
  return inRow;
}
