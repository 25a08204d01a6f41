import type { CellValue } from "../core/cellValue";
import { splitAddress, type Block } from "./addresses";

/** A block with what stands in it. */
export interface Held extends Block {
  readonly values: readonly (readonly CellValue[])[];
}

/** The properties of a range that make a block of it, and with its values what it holds. */
export const blockProperties = "address,rowIndex,columnIndex,rowCount,columnCount";
export const heldProperties = `${blockProperties},values`;

export const blockOf = (range: Excel.Range): Block => ({
  sheet: splitAddress(range.address).sheet,
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});
export const heldOf = (range: Excel.Range): Held => ({
  ...blockOf(range),
  values: range.values as CellValue[][],
});
