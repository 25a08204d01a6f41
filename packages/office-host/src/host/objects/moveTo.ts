import { MoveRangeCommand } from "@univerjs/sheets";
import { columnCount, rowCount } from "../../grid/address";
import { OfficeError } from "../errors";
import type { Run } from "../officeType";
import * as argument from "./arguments";
import { areaOfText } from "./rangeNavigation";
import { within } from "./rangesBeside";
import { bounded, mayChange, type RangeSelf } from "./rangeSelf";
import { onSheet } from "./shiftCells";

/** Moves cells with all that they are; formulas that read them read them where they are now. */
export async function moveTo(run: Run, self: RangeSelf, [to]: unknown[]): Promise<void> {
  const given = argument.isRange(to)
    ? to.self
    : areaOfText(run.grid, self.sheetId, argument.text(to, "destinationRange"));
  if (given.sheetId !== self.sheetId)
    throw new OfficeError("NotImplemented", "Range.moveTo to another sheet");
  const { startRow, startColumn } = given.area;
  const fromRange = bounded(run.grid, self);
  const toRange = {
    startRow,
    startColumn,
    endRow: startRow + rowCount(fromRange) - 1,
    endColumn: startColumn + columnCount(fromRange) - 1,
  };
  within(self.sheetId, toRange);
  for (const area of [fromRange, toRange]) mayChange(run, { sheetId: self.sheetId, area });
  run.grid.makeRoom(self.sheetId, toRange);
  await onSheet(run, self.sheetId, () =>
    run.grid.commands.executeCommand(MoveRangeCommand.id, { fromRange, toRange }),
  );
}
