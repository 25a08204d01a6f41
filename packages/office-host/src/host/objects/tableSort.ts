import type { ICellData } from "@univerjs/core";
import { areaText, columnCount, rowCount, type Area } from "../../grid/address";
import type { Cells } from "../../grid/cells";
import type { Grid } from "../../grid/grid";
import { moveFormula } from "../../grid/moveFormula";
import { blankContent } from "../../grid/typed";
import { invalidArgument } from "../errors";
import { sortedKey, type Sorted } from "../factEvents";
import type { OfficeType, Run } from "../officeType";
import { sortOrder } from "../../grid/sortOrder";
import { mayChange, type RangeSelf } from "./rangeSelf";
import { dataOf, tableOf, type TableId } from "./tableSelf";
import * as argument from "./arguments";

interface SortField {
  key: number;
  ascending?: boolean;
}

function byFields(grid: Grid, fields: readonly SortField[]) {
  const compare = sortOrder(grid.language);
  return (of: (key: number) => [unknown, unknown]): number => {
    for (const { key, ascending } of fields) {
      const result = compare(...of(key), ascending !== false);
      if (result !== 0) return result;
    }
    return 0;
  };
}

/** Sorts the rows of an area, stable, formulas keeping what they point at in their own row. */
export function sortRows(grid: Grid, sheetId: string, area: Area, fields: readonly SortField[]): void {
  const order = Array.from({ length: rowCount(area) }, (_row, index) => area.startRow + index);
  const value = (row: number, key: number) => grid.value(sheetId, row, area.startColumn + key);
  const compare = byFields(grid, fields);
  order.sort((a, b) => compare((key) => [value(a, key), value(b, key)]) || a - b);
  const cells: Cells = {};
  order.forEach((from, index) => {
    const to = area.startRow + index;
    if (from === to) return;
    for (let offset = 0; offset < columnCount(area); offset += 1) {
      const column = area.startColumn + offset;
      (cells[to] ??= {})[column] = movedCell(grid, sheetId, from, to, column);
    }
  });
  if (Object.keys(cells).length > 0) grid.write(sheetId, cells);
}

/** What a cell becomes in another row of its column. */
export function movedCell(grid: Grid, sheetId: string, from: number, to: number, column: number): ICellData {
  const cell = grid.cell(sheetId, from, column);
  const formula = grid.formula(sheetId, from, column);
  // A look that the row has already costs nothing.
  const same = (cell?.s ?? null) === (grid.cell(sheetId, to, column)?.s ?? null);
  const look = same ? {} : { s: grid.workbook.getStyles().getStyleByCell(cell) ?? null };
  if (formula !== undefined) return { ...blankContent, f: moveFormula(formula, to - from, 0), ...look };
  return { ...blankContent, v: cell?.v ?? null, t: cell?.t ?? null, custom: cell?.custom ?? null, ...look };
}

function apply(run: Run, id: TableId, [fields]: unknown[]): void {
  const table = tableOf(run, id);
  const area = dataOf(table);
  mayChange(run, { sheetId: table.sheetId, area });
  sortRows(run.grid, table.sheetId, area, fieldsOf(fields, table.columns.length));
  tell(run, table.sheetId, area, "rows");
}

function fieldsOf(fields: unknown, columns: number): SortField[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("fields");
  return fields.map((field: SortField) => {
    if (argument.count(field.key, "key") >= columns) throw invalidArgument("key");
    return { key: field.key, ascending: field.ascending !== false };
  });
}

/** Sorts the columns of an area by what stands in some of its rows. */
function sortColumns(grid: Grid, sheetId: string, area: Area, fields: readonly SortField[]): void {
  const order = Array.from({ length: columnCount(area) }, (_, index) => area.startColumn + index);
  const value = (column: number, key: number) => grid.value(sheetId, area.startRow + key, column);
  const compare = byFields(grid, fields);
  order.sort((a, b) => compare((key) => [value(a, key), value(b, key)]) || a - b);
  const cells: Cells = {};
  order.forEach((from, index) => {
    const to = area.startColumn + index;
    if (from === to) return;
    for (let row = area.startRow; row <= area.endRow; row += 1) {
      const cell = grid.cell(sheetId, row, from);
      const formula = grid.formula(sheetId, row, from);
      const look = {
        s: grid.workbook.getStyles().getStyleByCell(cell) ?? null,
        custom: cell?.custom ?? null,
      };
      (cells[row] ??= {})[to] =
        formula === undefined
          ? { ...blankContent, v: cell?.v ?? null, t: cell?.t ?? null, ...look }
          : { ...blankContent, f: moveFormula(formula, 0, to - from), ...look };
    }
  });
  if (Object.keys(cells).length > 0) grid.write(sheetId, cells);
}

/** Whoever listens hears what was sorted. */
function tell({ grid }: Run, sheetId: string, area: Area, axis: Sorted["axis"]): void {
  const sorted: Sorted = { address: areaText(area), axis };
  grid.edits.keepExtra(sortedKey(sheetId), sorted);
  grid.edits.keepExtra(sortedKey(sheetId), undefined);
}

export const rangeSortType: OfficeType<RangeSelf> = {
  name: "RangeSort",
  call: {
    Apply: async (self, [fields, _matchCase, hasHeaders, orientation], run) => {
      const axis = argument.oneOf(orientation ?? "Rows", ["Rows", "Columns"], "orientation");
      await run.settled();
      mayChange(run, self);
      const header = hasHeaders === true ? 1 : 0;
      if (axis === "Rows") {
        const area = { ...self.area, startRow: self.area.startRow + header };
        sortRows(run.grid, self.sheetId, area, fieldsOf(fields, columnCount(area)));
        tell(run, self.sheetId, area, "rows");
      } else {
        const area = { ...self.area, startColumn: self.area.startColumn + header };
        sortColumns(run.grid, self.sheetId, area, fieldsOf(fields, rowCount(area)));
        tell(run, self.sheetId, area, "columns");
      }
    },
  },
};

export const tableSortType: OfficeType<TableId> = {
  name: "TableSort",
  call: {
    Apply: async (id, args, run) => {
      await run.settled();
      apply(run, id, args);
    },
    Clear: (id, _args, run) => {
      tableOf(run, id);
    },
  },
};
