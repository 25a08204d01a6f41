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

/** What is to come or go, as the host and as the grid's commands say it. */
function changing(run: Run, self: RangeSelf) {
  mayChange(run, self);
  const { grid } = run;
  const { sheetId } = self;
  const area = { ...self.area };
  const range = { ...bounded(grid, { sheetId, area }) };
  return {
    sheetId,
    area,
    where: { unitId: grid.unitId, subUnitId: sheetId, range },
    commands: grid.commands,
  };
}

/** Makes room for a range's cells, whole rows and columns among them, and leads to the new cells. */
export async function insert(run: Run, self: RangeSelf, shift: unknown): Promise<Target> {
  const direction = argument.oneOf(shift, ["Down", "Right"], "shift");
  const { sheetId, area, where, commands } = changing(run, self);
  if (isEntireRow(area))
    await onSheet(run, sheetId, () =>
      commands.executeCommand(InsertRowByRangeCommand.id, { ...where, direction: Direction.UP }),
    );
  else if (isEntireColumn(area))
    await onSheet(run, sheetId, () =>
      commands.executeCommand(InsertColByRangeCommand.id, { ...where, direction: Direction.LEFT }),
    );
  else await shiftWithTables(run, { sheetId, area }, direction === "Down" ? "rows" : "columns", 1);
  return rangeTarget(sheetId, area);
}

/** Takes a range's cells away; those below or right of them move up. */
export async function remove(run: Run, self: RangeSelf, shift: unknown): Promise<void> {
  const direction = argument.oneOf(shift, ["Up", "Left"], "shift");
  const { sheetId, area, where, commands } = changing(run, self);
  if (isEntireRow(area))
    await removeRows(run, self, () => commands.executeCommand(RemoveRowByRangeCommand.id, where));
  else if (isEntireColumn(area))
    await onSheet(run, sheetId, () => commands.executeCommand(RemoveColByRangeCommand.id, where));
  else await shiftWithTables(run, { sheetId, area }, direction === "Up" ? "rows" : "columns", -1);
}
