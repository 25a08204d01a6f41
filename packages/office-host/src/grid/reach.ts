import type { ICommandService, Worksheet } from "@univerjs/core";
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import { lastColumn, lastRow } from "./address";

/** Has a sheet reach to this row and this column, and some further. */
export function reach(
  commands: ICommandService,
  sheet: Worksheet | undefined,
  row: number,
  column: number,
): void {
  if (!sheet) return;
  const unit = { unitId: sheet.getUnitId(), subUnitId: sheet.getSheetId() };
  const rowCount = Math.min(row + 101, lastRow + 1);
  const columnCount = Math.min(column + 11, lastColumn + 1);
  if (row >= sheet.getRowCount())
    commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...unit, rowCount });
  if (column >= sheet.getColumnCount())
    commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...unit, columnCount });
}
