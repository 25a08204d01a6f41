import type { CellValue } from "../../core/cellValue";
import type { Palette } from "../../core/palette";
import { addressOf } from "../addresses";

/** Cells beside or below a table that follow from it; where one formula spills, `values` is that formula alone. */
export interface Beside {
  /** On the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number)[])[];
  /** All cells that are filled. */
  readonly rows: number;
  readonly columns: number;
  /** Of all of them, or one a column. */
  readonly format: string | readonly string[] | null;
}

/** Cells with a value or a formula each. */
export const block = (
  row: number,
  column: number,
  values: readonly (readonly (string | number)[])[],
  format: string,
): Beside => ({ row, column, values, rows: values.length, columns: values[0].length, format });

/** Cells that one formula fills. */
export const spill = (
  row: number,
  column: number,
  formula: string,
  rows: number,
  columns: number,
  format: Beside["format"],
): Beside => ({ row, column, values: [[formula]], rows, columns, format });

/** In points: a figure of twelve digits, and the words over it in two lines. */
const width = 84;

/** Writes them; what stands in the table's own first row is a header as the table's. Queued; the caller syncs. */
export function writeBeside(sheet: Excel.Worksheet, beside: readonly Beside[], { ink }: Palette): void {
  for (const { row, column, values, rows, columns, format } of beside) {
    const all = sheet.getRange(addressOf({ row, column, rows, columns }));
    all.format.verticalAlignment = "Top";
    if (row === 0) {
      const header = all.getRow(0);
      header.format.font.bold = true;
      header.format.font.color = "#FFFFFF";
      header.format.fill.color = ink;
      header.format.wrapText = true;
      header.format.horizontalAlignment = "Right";
      header.format.verticalAlignment = "Center";
      header.format.columnWidth = width;
    }
    if (format !== null)
      all.numberFormat = Array.from({ length: rows }, () =>
        Array.from({ length: columns }, (_, at) => (typeof format === "string" ? format : format[at])),
      );
    const written = sheet.getRange(
      addressOf({ row, column, rows: values.length, columns: values[0].length }),
    );
    written.formulas = values.map((line) => [...line]);
  }
  if (beside.some(({ row }) => row === 0)) sheet.getRange("1:1").format.autofitRows();
}

/** A sheet's cells with those beside its table; null for what a formula fills. */
export function withBeside(
  cells: readonly (readonly CellValue[])[],
  beside: readonly Beside[],
): (CellValue | null)[][] {
  const all: (CellValue | null)[][] = cells.map((line) => [...line]);
  for (const { row, column, values, rows, columns } of beside)
    for (let down = 0; down < rows; down += 1)
      for (let right = 0; right < columns; right += 1) {
        const line = (all[row + down] ??= []);
        while (line.length < column + right) line.push("");
        line[column + right] = values[down]?.[right] ?? null;
      }
  return Array.from(all, (line) => line ?? []);
}
