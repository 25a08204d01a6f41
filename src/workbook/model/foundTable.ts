import type { CellValue } from "../../core/cellValue";

/** A table's cells as they are. */
export interface FoundTable {
  readonly sheet: string;
  readonly name: string;
  /** Of the header's first cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly CellValue[];
  readonly body: readonly (readonly CellValue[])[];
  /** Whether a totals row stands below them. */
  readonly hasTotals?: boolean;
}

/** Asks for a table's cells; the next sync tells. What stands in a totals row is none of them. */
export function askTable(table: Excel.Table): () => Omit<FoundTable, "sheet" | "name"> {
  table.load("showTotals");
  const range = table.getRange().load("values,rowIndex,columnIndex");
  return () => {
    const [headers, ...below] = range.values as CellValue[][];
    return {
      row: range.rowIndex,
      column: range.columnIndex,
      headers,
      body: table.showTotals ? below.slice(0, -1) : below,
      ...(table.showTotals && { hasTotals: true }),
    };
  };
}
