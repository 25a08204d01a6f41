import { RemoveSheetCommand } from "@univerjs/sheets";
import { parseArea, splitSheet } from "./address";
import type { Grid } from "./grid";
import { nameStep } from "./nameStep";

/**
 * Names that lead to a sheet's cells say where on it once it is gone, whoever deletes it, as Excel has it:
 * #REF!$A$2:$A$9.
 */
export function keepLostNames(grid: Grid): void {
  const stop = grid.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== RemoveSheetCommand.id || grid.workbook.getSheets().length <= 1) return;
    const { subUnitId } = (params ?? {}) as { subUnitId?: string };
    loseSheet(grid, subUnitId ?? grid.workbook.getActiveSheet().getSheetId());
  });
  grid.atEnd(() => stop.dispose());
}

function loseSheet(grid: Grid, sheetId: string): void {
  const lost = grid.sheet(sheetId)?.getName().toLowerCase();
  const { unitId } = grid;
  for (const name of grid.names) {
    const { sheet, rest } = splitSheet(name.formulaOrRefString.replace(/^=/, ""));
    if (sheet === undefined || sheet.toLowerCase() !== lost || !parseArea(rest)) continue;
    const without = { ...name, formulaOrRefString: `=#REF!${rest}` };
    grid.edits.mutateAhead(nameStep(unitId, name, without), nameStep(unitId, without, name));
  }
}
