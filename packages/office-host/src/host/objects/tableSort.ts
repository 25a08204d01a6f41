import type { ICellData } from "@univerjs/core";
import { columnCount, rowCount, type Area } from "../../grid/address";
import type { Cells } from "../../grid/cells";
import type { Grid } from "../../grid/grid";
import { moveFormula } from "../../grid/moveFormula";
import { blankContent } from "../../grid/typed";
import { OfficeError, invalidArgument } from "../errors";
import type { OfficeType, Run } from "../officeType";
import { mayChange, type RangeSelf } from "./rangeSelf";
import { dataOf, tableOf, type TableId } from "./tableSelf";
import * as argument from "./arguments";

interface SortField {
  key: number;
  ascending?: boolean;
}

/** Excel's order: numbers, then text without regard to case, then FALSE and TRUE, errors; blanks always last. */
function rank(value: unknown): number {
  if (typeof value === "number") return 0;
  if (typeof value === "string") return 1;
  if (typeof value === "boolean") return 2;
  return value === null ? 4 : 3;
}

function compare(a: unknown, b: unknown): number {
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string")
    return a.localeCompare(b, undefined, { sensitivity: "accent" });
  return Number(a) - Number(b);
}

/** Sorts the rows of an area, stable, formulas keeping what they point at in their own row. */
export function sortRows(grid: Grid, sheetId: string, area: Area, fields: readonly SortField[]): void {
  const order = Array.from({ length: rowCount(area) }, (_row, index) => area.startRow + index);
  order.sort((a, b) => {
    for (const { key, ascending } of fields) {
      const [one, two] = [a, b].map((row) => grid.value(sheetId, row, area.startColumn + key));
      const blank = Number(one === null) - Number(two === null);
      if (blank !== 0) return blank;
      const result = compare(one, two);
      if (result !== 0) return ascending === false ? -result : result;
    }
    return a - b;
  });
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
}

function fieldsOf(fields: unknown, columns: number): SortField[] {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("fields");
  return fields.map((field: SortField) => {
    if (argument.count(field.key, "key") >= columns) throw invalidArgument("key");
    return { key: field.key, ascending: field.ascending !== false };
  });
}

/** A plain range sorts by its rows; sorting by columns is not done here. */
export const rangeSortType: OfficeType<RangeSelf> = {
  name: "RangeSort",
  call: {
    Apply: async (self, [fields, _matchCase, hasHeaders, orientation], run) => {
      if (orientation === "Columns") throw new OfficeError("NotImplemented", "RangeSort by columns");
      await run.settled();
      mayChange(run, self);
      const area = { ...self.area, startRow: self.area.startRow + (hasHeaders === true ? 1 : 0) };
      sortRows(run.grid, self.sheetId, area, fieldsOf(fields, columnCount(area)));
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
