import type { ICellData } from "@univerjs/core";
import type { CellError, Scalar } from "xlsx-book/book";
import { columnCount, rowCount, type Area } from "../../grid/address";
import type { Cells } from "../../grid/cells";
import { formatNumber, isOutOfCalendar } from "../../grid/formatNumber";
import { isFormula } from "../../grid/formulaSyntax";
import { atMidnight } from "../../grid/midnight";
import type { Grid } from "../../grid/grid";
import { fromR1C1, toR1C1 } from "../../grid/r1c1";
import { shownFormat } from "../../grid/localFormats";
import { OfficeError, invalidArgument } from "../errors";
import type { Run } from "../officeType";
import { bounded, isEntireColumn, isEntireRow, mayChange, type RangeSelf } from "./rangeSelf";

type Read = (self: RangeSelf, run: Run) => unknown;

/** What Office.js shows for a cell: "" for a blank one, an error as its text. */
const shown = (value: Scalar | CellError): string | number | boolean =>
  value === null ? "" : typeof value === "object" ? value.error : value;

/** One value a cell, row by row; null for whole rows or columns, whose values Excel doesn't hand out. */
function cellByCell(self: RangeSelf, run: Run, of: (row: number, column: number) => unknown): unknown {
  if (self.gone || !run.grid.sheet(self.sheetId)) throw new OfficeError("InvalidReference");
  if (isEntireColumn(self.area) || isEntireRow(self.area)) return null;
  const { startRow, endRow, startColumn, endColumn } = self.area;
  const rows: unknown[][] = [];
  for (let row = startRow; row <= endRow; row += 1) {
    const cells: unknown[] = [];
    for (let column = startColumn; column <= endColumn; column += 1) cells.push(of(row, column));
    rows.push(cells);
  }
  return rows;
}

const valuesOf: Read = (self, run) =>
  cellByCell(self, run, (row, column) => shown(run.grid.value(self.sheetId, row, column)));

const formulasOf: Read = (self, run) =>
  cellByCell(self, run, (row, column) => {
    const formula = run.grid.formula(self.sheetId, row, column);
    return formula ?? shown(run.grid.value(self.sheetId, row, column));
  });

function valueType(value: Scalar | CellError): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

/** What Excel has for a day or a time that there is none of; how many signs is left to the column when it is drawn. */
const NO_DAY = "########";

/** The cell as its number format shows it. */
export function textOf(grid: Grid, sheetId: string, row: number, column: number): string {
  const value = grid.value(sheetId, row, column);
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const format = shownFormat(grid.numberFormat(sheetId, row, column), grid.language);
  const number = typeof value === "number" ? atMidnight(format, value) : value;
  return typeof number === "number" && isOutOfCalendar(format, number)
    ? NO_DAY
    : formatNumber(format, number);
}

export const valueReads: Record<string, Read> = {
  Values: valuesOf,
  Formulas: formulasOf,
  FormulasLocal: formulasOf,
  FormulasR1C1: (self, run) =>
    cellByCell(self, run, (row, column) => {
      const formula = run.grid.formula(self.sheetId, row, column);
      return formula === undefined
        ? shown(run.grid.value(self.sheetId, row, column))
        : toR1C1(formula, { row, column });
    }),
  Text: (self, run) => cellByCell(self, run, (row, column) => textOf(run.grid, self.sheetId, row, column)),
  NumberFormat: (self, run) =>
    cellByCell(self, run, (row, column) => run.grid.numberFormat(self.sheetId, row, column)),
  ValueTypes: (self, run) =>
    cellByCell(self, run, (row, column) => valueType(run.grid.value(self.sheetId, row, column))),
  HasSpill: (self, run) => {
    const { startRow, endRow, startColumn, endColumn } = bounded(run.grid, self);
    let spilled = 0;
    const spills = Object.values(run.grid.spills(self.sheetId)).flatMap((columns) => Object.values(columns));
    for (const area of spills)
      if (
        area.startRow <= endRow &&
        area.endRow >= startRow &&
        area.startColumn <= endColumn &&
        area.endColumn >= startColumn
      )
        spilled += 1;
    return spilled > 0;
  },
};

/**
 * The rows to write, one value a cell. A single value goes into every cell; any other shape but the range's own
 * is refused, as in Excel.
 */
function shaped(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) {
    if (value !== null && typeof value === "object") throw invalidArgument("values");
    return () => value;
  }
  const rows = value as unknown[];
  const wide = columnCount(area);
  if (rows.length !== rowCount(area)) throw invalidArgument("rows");
  for (const row of rows) if (!Array.isArray(row) || row.length !== wide) throw invalidArgument("columns");
  return (row, column) => (rows as unknown[][])[row]?.[column];
}

/** What a cell becomes when this is written into it; a formula that is none is refused. */
export function typed(
  grid: Grid,
  sheetId: string,
  row: number,
  column: number,
  given: string | number | boolean,
): ICellData {
  const cell = grid.typed(sheetId, row, column, given);
  if (cell.f && !isFormula(cell.f)) throw invalidArgument(cell.f);
  return cell;
}

/** Writes what `values` or `formulas` were set to: null leaves a cell alone, "" clears it. */
export function writeValues(
  run: Run,
  self: RangeSelf,
  value: unknown,
  read = (given: string, _cell: { row: number; column: number }): string => given,
): void {
  const area = isEntireColumn(self.area) || isEntireRow(self.area) ? bounded(run.grid, self) : self.area;
  const at = shaped(value, area);
  mayChange(run, self);
  run.grid.makeRoom(self.sheetId, area);
  const cells: Cells = {};
  for (let row = area.startRow; row <= area.endRow; row += 1) {
    const line: Record<number, ICellData> = {};
    for (let column = area.startColumn; column <= area.endColumn; column += 1) {
      const given = at(row - area.startRow, column - area.startColumn);
      if (given === null || given === undefined) continue;
      if (typeof given === "object") throw invalidArgument("values");
      const meant = typeof given === "string" ? read(given, { row, column }) : (given as number | boolean);
      line[column] = typed(run.grid, self.sheetId, row, column, meant);
    }
    cells[row] = line;
  }
  run.grid.write(self.sheetId, cells);
}

export const valueWrites: Record<string, (self: RangeSelf, value: unknown, run: Run) => void> = {
  Values: (self, value, run) => writeValues(run, self, value),
  Formulas: (self, value, run) => writeValues(run, self, value),
  FormulasLocal: (self, value, run) => writeValues(run, self, value),
  FormulasR1C1: (self, value, run) =>
    writeValues(run, self, value, (given, cell) => (given.startsWith("=") ? fromR1C1(given, cell) : given)),
  NumberFormat: (self, value, run) => {
    const area = bounded(run.grid, self);
    const at = shaped(value, Array.isArray(value) && isSingle(value) ? single(area) : area);
    mayChange(run, self);
    const one = Array.isArray(value) && isSingle(value);
    run.grid.makeRoom(self.sheetId, area);
    const cells: Cells = {};
    for (let row = area.startRow; row <= area.endRow; row += 1)
      for (let column = area.startColumn; column <= area.endColumn; column += 1) {
        const pattern = one ? at(0, 0) : at(row - area.startRow, column - area.startColumn);
        if (pattern === null || pattern === undefined) continue;
        if (typeof pattern !== "string") throw invalidArgument("numberFormat");
        (cells[row] ??= {})[column] = { s: { n: pattern === "General" ? null : { pattern } } };
      }
    run.grid.write(self.sheetId, cells);
  },
};

/** A 1 × 1 array goes into every cell, too: Excel takes it for number formats. */
const isSingle = (value: unknown[]): boolean =>
  value.length === 1 && Array.isArray(value[0]) && (value[0] as unknown[]).length === 1;
const single = (area: Area): Area => ({ ...area, endRow: area.startRow, endColumn: area.startColumn });
