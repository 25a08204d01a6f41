import { IFormulaRuntimeService } from "@univerjs/engine-formula";
import { AddWorksheetMergeMutation, MoveRangeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import { intersection, type Area } from "./address";
import { areaOf } from "./engine/gatherer";
import type { Grid } from "./grid";
import { isShift } from "./shiftMutations";

/** What of the engine's way to fill cells with an array is replaced. */
interface Runtime {
  _checkIfArrayFormulaRangeHasData(
    unit: string,
    sheet: string,
    row: number,
    column: number,
    area: Area,
  ): boolean;
}

const freeing: string[] = [MoveRangeMutation.id, RemoveWorksheetMergeMutation.id];

/**
 * Has formulas that found no room for what they spill try again when cells, rows or columns are moved or cells are no
 * longer merged: what was in their way may have gone with them. The grid looks only at what reads the cells that were
 * moved. Merged cells are in the way of every spill.
 */
export function freeSpills(grid: Grid): void {
  const runtime = grid.injector.get(IFormulaRuntimeService) as unknown as Runtime;
  const hasData = runtime._checkIfArrayFormulaRangeHasData.bind(runtime);
  const meetsMerged = (sheetId: string, area: Area): boolean =>
    !!grid
      .sheet(sheetId)
      ?.getMergeData()
      .some((merged) => intersection(merged, area));
  runtime._checkIfArrayFormulaRangeHasData = (unitId, sheetId, row, column, area) =>
    hasData(unitId, sheetId, row, column, area) || meetsMerged(sheetId, area);
  const tryAgain = (
    isConcerned: (sheetId: string, row: number, column: number, area: Area) => boolean,
  ): void =>
    grid.calculation.markDirty(
      grid.workbook.getSheets().flatMap((sheet) => {
        const sheetId = sheet.getSheetId();
        return Object.entries(grid.spills(sheetId)).flatMap(([row, columns]) =>
          Object.entries(columns).flatMap(([column, area]) =>
            isConcerned(sheetId, Number(row), Number(column), area)
              ? [areaOf(grid.unitId, sheetId, Number(row), Number(column))]
              : [],
          ),
        );
      }),
    );
  const isBlocked = (sheetId: string, row: number, column: number): boolean => {
    const value = grid.value(sheetId, row, column);
    return typeof value === "object" && value?.error === "#SPILL!";
  };
  const moved = grid.commands.onCommandExecuted(({ id, params }) => {
    if (!params) return;
    if (isShift(id) || freeing.includes(id)) tryAgain(isBlocked);
    if (id === AddWorksheetMergeMutation.id)
      tryAgain((sheetId, _row, _column, area) => meetsMerged(sheetId, area));
  });
  grid.atEnd(() => moved.dispose());
}
