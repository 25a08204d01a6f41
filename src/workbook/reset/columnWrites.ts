import type { CellValue } from "../../core/cellValue";

/** Cells of one column of a table that are to be written; one that is null stays as it is. */
export interface ColumnWrite {
  readonly table: string;
  readonly header: string;
  /** All rows as the look saw them. */
  readonly seen: readonly (readonly CellValue[])[];
  /** The places by which a row is known. */
  readonly keys: readonly number[];
  readonly cells: readonly (CellValue | null)[];
}

/** What stood in a column as the batch was carried out, and whether its rows were where the look saw them. */
export interface CheckedWrite {
  readonly stood: () => boolean;
  /** Puts back what was overwritten. Queued; the caller syncs. */
  readonly putBack: () => void;
}

/**
 * Writes columns, each in one action. First of all it asks for their rows, so that no formula that follows what is
 * written counts as moved. Queued; the caller syncs and checks.
 */
export function queueColumns(
  context: Excel.RequestContext,
  columns: readonly ColumnWrite[],
  between: () => void = () => undefined,
): readonly CheckedWrite[] {
  const asked = columns.map((write) => {
    const table = context.workbook.tables.getItem(write.table);
    const all = table.getDataBodyRange().load("values");
    const range = table.columns
      .getItem(write.header)
      .getDataBodyRange()
      .getCell(0, 0)
      .getResizedRange(write.cells.length - 1, 0);
    return { write, all, before: range.load("formulas"), range };
  });
  between();
  for (const { write, range } of asked) range.formulas = write.cells.map((cell) => [cell]);
  return asked.map(({ write: { seen, keys, cells }, all, before, range }) => ({
    stood: () => {
      const now = all.values as CellValue[][];
      return (
        now.length === seen.length && seen.every((row, at) => keys.every((key) => row[key] === now[at][key]))
      );
    },
    putBack: () => {
      range.formulas = cells.map((cell, at) => [
        cell === null ? null : (before.formulas as CellValue[][])[at][0],
      ]);
    },
  }));
}
