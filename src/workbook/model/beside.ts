import type { CellValue } from "../../core/cellValue";
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

/** Writes them. Queued; the caller syncs. */
export function writeBeside(sheet: Excel.Worksheet, beside: readonly Beside[]): void {
  for (const { row, column, values, rows, columns, format } of beside) {
    if (format !== null)
      sheet.getRange(addressOf({ row, column, rows, columns })).numberFormat = Array.from(
        { length: rows },
        () => Array.from({ length: columns }, (_, at) => (typeof format === "string" ? format : format[at])),
      );
    const written = sheet.getRange(
      addressOf({ row, column, rows: values.length, columns: values[0].length }),
    );
    written.formulas = values.map((line) => [...line]);
  }
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
