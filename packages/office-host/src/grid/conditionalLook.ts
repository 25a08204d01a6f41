import { ConditionalFormattingService } from "@univerjs/sheets-conditional-formatting";
import type { Grid } from "./grid";

/** What the conditional formats add to the look of a cell; null until the grid has found out, for which asking is the sign. */
export function conditionalLook(grid: Grid, sheetId: string, row: number, column: number): object | null {
  const found = grid.injector
    .get(ConditionalFormattingService)
    .composeStyle(grid.unitId, sheetId, row, column);
  return found?.style ?? null;
}
