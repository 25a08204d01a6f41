import { SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { Run } from "../officeType";

/** Brings a sheet to the front. */
export async function activate(run: Run, sheetId: string): Promise<void> {
  const { grid } = run;
  if (grid.workbook.getActiveSheet().getSheetId() === sheetId) return;
  await grid.commands.executeCommand(SetWorksheetActiveOperation.id, {
    unitId: grid.unitId,
    subUnitId: sheetId,
  });
}

/** The grid goes to a sheet that it adds, copies or shows; Excel stays where it is. */
export async function stayingOnSheet(run: Run, work: () => unknown): Promise<void> {
  const before = run.grid.workbook.getActiveSheet().getSheetId();
  await work();
  await activate(run, before);
}
