import { Direction } from "@univerjs/core";
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/sheets";
import type { Run, Target } from "../officeType";
import * as argument from "./arguments";
import { bounded, isEntireColumn, isEntireRow, mayChange, rangeTarget, type RangeSelf } from "./rangeSelf";
import { onSheet } from "./shiftCells";
import { removeRows, shiftWithTables } from "./tableShifts";

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
  else await shiftWithTables(run, { sheetId, area }, direction === "Down" ? "rows" : "columns", 1);
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
    await removeRows(run, self, () =>
      commands.executeCommand(RemoveRowByRangeCommand.id, { ...unit, range }),
    );
  else if (isEntireColumn(area))
    await onSheet(run, sheetId, () =>
      commands.executeCommand(RemoveColByRangeCommand.id, { ...unit, range }),
    );
  else await shiftWithTables(run, { sheetId, area }, direction === "Up" ? "rows" : "columns", -1);
}
