import { Direction } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/sheets";
import { columnCount, intersection, lastColumn, lastRow, rowCount } from "../../grid/address";
import { OfficeError } from "../errors";
import type { Run, Target } from "../officeType";
import * as argument from "./arguments";
import { bounded, isEntireColumn, isEntireRow, mayChange, rangeTarget, type RangeSelf } from "./rangeSelf";

/** The grid's own row and column commands look at the active sheet for what lies on the rows. */
export async function onSheet(run: Run, sheetId: string, work: () => Promise<unknown>): Promise<void> {
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

/** Makes room for a range's cells, whole rows and columns among them, and leads to the new cells. */
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

/** Takes a range's cells away; those below or right of them move up. */
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
