import { MoveRangeMutation } from "@univerjs/sheets";
import { areaOf } from "./engine/gatherer";
import type { Grid } from "./grid";
import { isShift } from "./shiftMutations";

/**
 * Has formulas that found no room for what they spill try again when cells, rows or columns are moved: what was in
 * their way may have gone with them. The grid looks only at what reads the cells that were moved.
 */
export function freeSpills(grid: Grid): void {
  const moved = grid.commands.onCommandExecuted(({ id, params }) => {
    if (!params || (!isShift(id) && id !== MoveRangeMutation.id)) return;
    const { unitId } = grid;
    const blocked = grid.workbook.getSheets().flatMap((sheet) => {
      const sheetId = sheet.getSheetId();
      return Object.entries(grid.spills(sheetId)).flatMap(([row, columns]) =>
        Object.keys(columns).flatMap((column) => {
          const value = grid.value(sheetId, Number(row), Number(column));
          const isBlocked = typeof value === "object" && value?.error === "#SPILL!";
          return isBlocked ? [areaOf(unitId, sheetId, Number(row), Number(column))] : [];
        }),
      );
    });
    grid.calculation.markDirty(blocked);
  });
  grid.atEnd(() => moved.dispose());
}
