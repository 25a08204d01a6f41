import type { CellValue } from "../checklist/checklistCells";
import { letters, quotedSheet } from "../addresses";

/** A block of cells; rows and columns count from 0. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A block with what stands in it. */
export interface Held extends Block {
  readonly values: readonly (readonly CellValue[])[];
}

/** "B2:C9", or "B2" for one cell. */
export function addressOf({ row, column, rows, columns }: Omit<Block, "sheet">): string {
  const first = `${letters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows}`;
}

/** "$B$2:$C$9" */
export const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** 'Sheet 1'!$B$2:$C$9, without the sheet where the formula stands on it. */
export const referenceTo = (block: Block, from: string | null): string =>
  `${block.sheet === from ? "" : `${quotedSheet(block.sheet)}!`}${absolute(addressOf(block))}`;

/** The sheet's name and the cells of an address as Office.js gives it. */
export function splitAddress(address: string): { sheet: string; address: string } {
  const at = address.lastIndexOf("!");
  const sheet = address.slice(0, Math.max(at, 0));
  return {
    sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    address: address.slice(at + 1),
  };
}

/** The cells that two blocks share; null where they share none. */
export function shared(a: Block, b: Block): Block | null {
  if (a.sheet.toLowerCase() !== b.sheet.toLowerCase()) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
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
