import type { CellValue } from "../../core/cellValue";
import { reading } from "../batch";

/** What stands at the head of the sheet in front. */
export interface SheetCells {
  readonly sheet: string;
  /** Where the values begin, from 0. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  /** The names of its tables. */
  readonly tables: readonly string[];
  /** Whether it goes on below: what ends with the last row may be cut. */
  readonly goesOn: boolean;
}

/**
 * Asks for the used cells within the first rows and columns; what was found is there after the next sync.
 *
 * @param name the sheet; the one in front where it is left out
 */
export function askSheetCells(
  { workbook: { worksheets } }: Excel.RequestContext,
  within: string,
  name?: string,
): () => SheetCells {
  const asked = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(name);
  const sheet = asked.load("name,tables/items/name");
  const used = sheet.getUsedRangeOrNullObject(true).load("rowIndex,rowCount");
  const range = sheet
    .getRange(within)
    .getUsedRangeOrNullObject(true)
    .load("rowIndex,columnIndex,rowCount,values");
  return () => ({
    sheet: sheet.name,
    row: range.isNullObject ? 0 : range.rowIndex,
    column: range.isNullObject ? 0 : range.columnIndex,
    values: range.isNullObject ? [] : (range.values as CellValue[][]),
    tables: sheet.tables.items.map(({ name }) => name),
    goesOn: !range.isNullObject && used.rowIndex + used.rowCount > range.rowIndex + range.rowCount,
  });
}

/** One sync. */
export const readSheetCells = (within: string, name?: string): Promise<SheetCells> =>
  reading(async (context) => {
    const found = askSheetCells(context, within, name);
    await context.sync();
    return found();
  });
