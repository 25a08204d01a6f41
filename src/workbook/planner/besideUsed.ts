import type { CellAddress } from "../../core/cellAddress";
import { addressOf } from "../addresses";
import { reading } from "../batch";

/** The first cell of a row with a blank column between it and all that is used of the sheet; one sync. */
export const besideUsed = (sheet: string, row: number): Promise<CellAddress> =>
  reading(async (context) => {
    const used = context.workbook.worksheets
      .getItem(sheet)
      .getUsedRangeOrNullObject(true)
      .load("columnIndex,columnCount");
    await context.sync();
    const column = used.isNullObject ? 0 : used.columnIndex + used.columnCount + 1;
    return { sheet, address: addressOf({ row, column, rows: 1, columns: 1 }) };
  });
