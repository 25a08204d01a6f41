import { BooleanNumber, type ICellData } from "@univerjs/core";
import {
  AddWorksheetMergeMutation,
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
  SetSelectionsOperation,
} from "@univerjs/sheets";
import { Direction } from "@univerjs/core";
import { columnCount, intersection, lastColumn, lastRow, rowCount, type Area } from "../../grid/address";
import type { Cells } from "../../grid/grid";
import { moveFormula } from "../../grid/moveFormula";
import { blankContent } from "../../grid/typed";
import { invalidArgument, OfficeError } from "../errors";
import type { Target } from "../officeType";
import type { Run } from "../run";
import { activate } from "./activate";
import * as argument from "./arguments";
import { getCellProperties, setCellProperties } from "./cellProperties";
import { clearRules } from "./rulesAt";
import { areaOfText } from "./rangeNavigation";
import { bounded, isEntireColumn, isEntireRow, mayChange, rangeTarget, type RangeSelf } from "./range";

const clearKinds = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;

/** Clears contents, looks or both; like Excel it leaves tables standing and gives emptied headers a name. */
export function clear(run: Run, self: RangeSelf, applyTo: unknown): void {
  const kind =
    applyTo === undefined || applyTo === null ? "All" : argument.oneOf(applyTo, clearKinds, "applyTo");
  mayChange(run, self);
  const area = bounded(run.grid, self);
  const cells: Cells = {};
  run.grid
    .sheet(self.sheetId)
    ?.getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell || row < area.startRow || row > area.endRow) return;
      if (column < area.startColumn || column > area.endColumn) return;
      const change: ICellData = {};
      if (kind === "All" || kind === "Contents") Object.assign(change, blankContent);
      if (kind === "All" || kind === "Formats") change.s = null;
      if (kind === "All" || kind.includes("Hyperlinks")) {
        const { link: _link, ...custom } = cell.custom ?? {};
        change.custom = custom;
      }
      (cells[row] ??= {})[column] = change;
    });
  if (Object.keys(cells).length > 0) run.grid.write(self.sheetId, cells);
  if (kind === "All" || kind === "Formats") clearRules(run, self, { validations: kind === "All" });
}

/** The grid's own row and column commands look at the active sheet for what lies on the rows. */
async function onSheet(run: Run, sheetId: string, work: () => Promise<unknown>): Promise<void> {
  const { workbook } = run.grid;
  const sheet = run.grid.sheet(sheetId);
  const before = workbook.getActiveSheet();
  if (!sheet) throw new OfficeError("InvalidReference");
  const elsewhere = before.getSheetId() !== sheetId;
  if (elsewhere) workbook.setActiveSheet(sheet);
  try {
    if ((await work()) === false) throw new OfficeError("InvalidOperation");
  } finally {
    if (elsewhere) workbook.setActiveSheet(before);
  }
}

/** A table that would be torn apart by shifting only some of its cells is refused, as in Excel. */
function refuseTornTables(run: Run, { sheetId, area }: RangeSelf, axis: "rows" | "columns"): void {
  const reach = axis === "rows" ? { ...area, endRow: lastRow } : { ...area, endColumn: lastColumn };
  for (const table of run.grid.tables.at(sheetId, reach)) {
    const whole =
      axis === "rows"
        ? area.startColumn <= table.area.startColumn && area.endColumn >= table.area.endColumn
        : area.startRow <= table.area.startRow && area.endRow >= table.area.endRow;
    if (!whole) throw new OfficeError("InvalidOperation", "the cells belong to a table");
  }
}

/** Moves tables below or right of shifted cells along with them; the grid does so for whole rows only. */
function moveTables(run: Run, { sheetId, area }: RangeSelf, axis: "rows" | "columns", sign: 1 | -1): void {
  const count = sign * (axis === "rows" ? rowCount(area) : columnCount(area));
  for (const table of run.grid.tables.list()) {
    if (table.sheetId !== sheetId) continue;
    const beyond =
      axis === "rows"
        ? table.area.startRow >= area.startRow && intersection(table.area, { ...area, endRow: lastRow })
        : table.area.startColumn >= area.startColumn &&
          intersection(table.area, { ...area, endColumn: lastColumn });
    if (!beyond) continue;
    const moved =
      axis === "rows"
        ? { ...table.area, startRow: table.area.startRow + count, endRow: table.area.endRow + count }
        : {
            ...table.area,
            startColumn: table.area.startColumn + count,
            endColumn: table.area.endColumn + count,
          };
    run.grid.tables.move(table, moved);
  }
}

const shiftCommands = {
  rows: { 1: InsertRangeMoveDownCommand.id, [-1]: DeleteRangeMoveUpCommand.id },
  columns: { 1: InsertRangeMoveRightCommand.id, [-1]: DeleteRangeMoveLeftCommand.id },
};

/** Makes room for an area's cells (sign 1) or takes them away, moving what is below or right of them. */
export async function shiftCells(
  run: Run,
  { sheetId, area }: RangeSelf,
  axis: "rows" | "columns",
  sign: 1 | -1,
): Promise<void> {
  refuseTornTables(run, { sheetId, area }, axis);
  await onSheet(run, sheetId, () =>
    run.grid.commands.executeCommand(shiftCommands[axis][sign], { range: { ...area } }),
  );
  moveTables(run, { sheetId, area }, axis, sign);
}

export async function insert(run: Run, self: RangeSelf, shift: unknown): Promise<Target> {
  const direction = argument.oneOf(shift, ["Down", "Right"], "shift");
  mayChange(run, self);
  const { sheetId } = self;
  const area = { ...self.area };
  const range = { ...bounded(run.grid, { sheetId, area }) };
  const unit = { unitId: run.grid.unitId, subUnitId: sheetId };
  const { commands } = run.grid;
  if (isEntireRow(area))
    await onSheet(run, sheetId, () =>
      commands.executeCommand(InsertRowByRangeCommand.id, { ...unit, range, direction: Direction.UP }),
    );
  else if (isEntireColumn(area))
    await onSheet(run, sheetId, () =>
      commands.executeCommand(InsertColByRangeCommand.id, { ...unit, range, direction: Direction.LEFT }),
    );
  else await shiftCells(run, { sheetId, area }, direction === "Down" ? "rows" : "columns", 1);
  return rangeTarget(sheetId, area);
}

export async function remove(run: Run, self: RangeSelf, shift: unknown): Promise<void> {
  const direction = argument.oneOf(shift, ["Up", "Left"], "shift");
  mayChange(run, self);
  const { sheetId } = self;
  const area = { ...self.area };
  const range = { ...bounded(run.grid, { sheetId, area }) };
  const unit = { unitId: run.grid.unitId, subUnitId: sheetId };
  const { commands } = run.grid;
  if (isEntireRow(area))
    await onSheet(run, sheetId, () =>
      commands.executeCommand(RemoveRowByRangeCommand.id, { ...unit, range }),
    );
  else if (isEntireColumn(area))
    await onSheet(run, sheetId, () =>
      commands.executeCommand(RemoveColByRangeCommand.id, { ...unit, range }),
    );
  else await shiftCells(run, { sheetId, area }, direction === "Up" ? "rows" : "columns", -1);
}

const copyKinds = ["All", "Formulas", "Values", "Formats", "Link"] as const;

function copyFrom(run: Run, self: RangeSelf, args: unknown[]): void {
  const [from, given, skipBlanks, transpose] = args;
  const kind = given === undefined || given === null ? "All" : argument.oneOf(given, copyKinds, "copyType");
  const source = argument.isRange(from)
    ? from.self
    : areaOfText(run.grid, self.sheetId, argument.text(from, "sourceRange"));
  if (kind === "Link") throw new OfficeError("NotImplemented", "copyFrom with RangeCopyType.link");
  const down = transpose === true ? columnCount(source.area) : rowCount(source.area);
  const across = transpose === true ? rowCount(source.area) : columnCount(source.area);
  // The target repeats the source where it is a multiple of it, and grows to it where it is smaller.
  const repeat = (length: number, unit: number): number => (length % unit === 0 ? length : unit);
  const rows = repeat(rowCount(self.area), down);
  const columns = repeat(columnCount(self.area), across);
  const area = {
    ...self.area,
    endRow: self.area.startRow + Math.max(rows, down) - 1,
    endColumn: self.area.startColumn + Math.max(columns, across) - 1,
  };
  mayChange(run, { sheetId: self.sheetId, area });
  run.grid.makeRoom(self.sheetId, area);
  const cells: Cells = {};
  for (let row = 0; row < rowCount(area); row += 1)
    for (let column = 0; column < columnCount(area); column += 1) {
      const [r, c] = transpose === true ? [column % across, row % down] : [row % down, column % across];
      const at = { row: source.area.startRow + r, column: source.area.startColumn + c };
      const to = { row: area.startRow + row, column: area.startColumn + column };
      const cell = copiedCell(run, source.sheetId, at, to, kind);
      if (skipBlanks === true && cell.v === null && !cell.f) continue;
      (cells[to.row] ??= {})[to.column] = cell;
    }
  run.grid.write(self.sheetId, cells);
}

function copiedCell(
  run: Run,
  sheetId: string,
  at: { row: number; column: number },
  to: { row: number; column: number },
  kind: (typeof copyKinds)[number],
): ICellData {
  const from = run.grid.cell(sheetId, at.row, at.column);
  const cell: ICellData = {};
  if (kind !== "Formats") {
    Object.assign(cell, blankContent);
    const formula = kind === "Values" ? undefined : run.grid.formula(sheetId, at.row, at.column);
    if (formula !== undefined) cell.f = moveFormula(formula, to.row - at.row, to.column - at.column);
    else if (from?.v !== undefined && from.v !== null) Object.assign(cell, { v: from.v, t: from.t ?? null });
    else {
      const value = run.grid.value(sheetId, at.row, at.column);
      if (value !== null && typeof value !== "object")
        Object.assign(
          cell,
          typeof value === "boolean"
            ? { v: value ? 1 : 0, t: 3 }
            : { v: value, t: typeof value === "number" ? 2 : 4 },
        );
    }
  }
  if (kind === "All" || kind === "Formats")
    cell.s = run.grid.workbook.getStyles().getStyleByCell(from) ?? null;
  return cell;
}

function merge(run: Run, self: RangeSelf, across: unknown): void {
  mayChange(run, self);
  const area = bounded(run.grid, self);
  if (run.grid.tables.at(self.sheetId, area).length > 0)
    throw new OfficeError("InvalidOperation", "cells of a table can't be merged");
  const ranges: Area[] = [];
  if (across === true)
    for (let row = area.startRow; row <= area.endRow; row += 1)
      ranges.push({ ...area, startRow: row, endRow: row });
  else ranges.push(area);
  const params = { unitId: run.grid.unitId, subUnitId: self.sheetId, ranges };
  const cells: Cells = {};
  for (const range of ranges)
    for (let row = range.startRow; row <= range.endRow; row += 1)
      for (let column = range.startColumn; column <= range.endColumn; column += 1)
        if (row !== range.startRow || column !== range.startColumn)
          (cells[row] ??= {})[column] = { ...blankContent };
  unmerge(run, self);
  if (Object.keys(cells).length > 0) run.grid.write(self.sheetId, cells);
  run.grid.edits.mutate(
    [{ id: AddWorksheetMergeMutation.id, params }],
    [{ id: RemoveWorksheetMergeMutation.id, params }],
  );
}

function unmerge(run: Run, self: RangeSelf): void {
  mayChange(run, self);
  const area = bounded(run.grid, self);
  const merged = (run.grid.sheet(self.sheetId)?.getMergeData() ?? []).filter((range) =>
    intersection(range, area),
  );
  if (merged.length === 0) return;
  const params = {
    unitId: run.grid.unitId,
    subUnitId: self.sheetId,
    ranges: merged.map((range) => ({ ...range })),
  };
  run.grid.edits.mutate(
    [{ id: RemoveWorksheetMergeMutation.id, params }],
    [{ id: AddWorksheetMergeMutation.id, params }],
  );
}

/** Shows the range's sheet and selects the range, as a click would. */
export async function selectRange(run: Run, self: RangeSelf): Promise<void> {
  if (run.grid.sheet(self.sheetId)?.getConfig().hidden === BooleanNumber.TRUE)
    throw new OfficeError("InvalidOperation");
  await activate(run, self.sheetId);
  const { startRow, startColumn } = self.area;
  run.grid.commands.syncExecuteCommand(SetSelectionsOperation.id, {
    unitId: run.grid.unitId,
    subUnitId: self.sheetId,
    selections: [
      {
        range: { ...bounded(run.grid, self), rangeType: 0 },
        primary: {
          actualRow: startRow,
          actualColumn: startColumn,
          isMerged: false,
          isMergedMainCell: false,
          startRow,
          startColumn,
          endRow: startRow,
          endColumn: startColumn,
        },
        style: null,
      },
    ],
  });
}

export const editCalls: Record<string, (self: RangeSelf, args: unknown[], run: Run) => unknown> = {
  Clear: (self, [applyTo], run) => clear(run, self, applyTo),
  Delete: (self, [shift], run) => remove(run, self, shift),
  CopyFrom: (self, args, run) => copyFrom(run, self, args),
  Merge: (self, [across], run) => merge(run, self, across),
  Unmerge: (self, _args, run) => unmerge(run, self),
  Select: (self, _args, run) => selectRange(run, self),
  GetCellProperties: (self, args, run) => getCellProperties(self, args, run),
  SetCellProperties: (self, args, run) => setCellProperties(self, args, run),
  Calculate: async (_self, _args, run) => {
    await run.grid.calculated();
  },
  SetDirty: (self, _args, run) => {
    run.grid.calculation.markDirty([
      { unitId: run.grid.unitId, sheetId: self.sheetId, range: bounded(run.grid, self) },
    ]);
  },
  _ValidateArraySize: (self, [rows, columns]) => {
    if (rows !== rowCount(self.area) || columns !== columnCount(self.area)) throw invalidArgument();
  },
};

export const editOpens: Record<string, (self: RangeSelf, args: unknown[], run: Run) => Promise<Target>> = {
  Insert: (self, [shift], run) => insert(run, self, shift),
};
