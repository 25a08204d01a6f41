import { mergeWorksheetSnapshotWithDefault, type IWorksheetData } from "@univerjs/core";
import { InsertSheetMutation } from "@univerjs/sheets";
import { usualSizes } from "xlsx-book/kept";
import type { Grid } from "./grid";

type Sizes = Pick<IWorksheetData, "defaultColumnWidth" | "defaultRowHeight">;

const usual = usualSizes({});
const excelSizes: Sizes = { defaultColumnWidth: usual.width, defaultRowHeight: usual.height };
const gridSizes: Sizes = mergeWorksheetSnapshotWithDefault({});

/** Cells of a sheet that somebody adds are as large as Excel's, not as the grid would have them. */
export function sizeNewSheets(grid: Grid): void {
  const stop = grid.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== InsertSheetMutation.id) return;
    const { sheet } = params as { sheet: Sizes };
    const { defaultColumnWidth, defaultRowHeight } = gridSizes;
    if (sheet.defaultColumnWidth === defaultColumnWidth && sheet.defaultRowHeight === defaultRowHeight)
      Object.assign(sheet, excelSizes);
  });
  grid.atEnd(() => stop.dispose());
}
