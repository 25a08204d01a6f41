import type { Sheet } from "../book";

/** A column and a row that nobody sized. */
const COLUMN = 64;
const ROW = 20;

const startOf = (sizes: Record<number, number>, usual: number, index: number): number =>
  Object.entries(sizes).reduce(
    (total, [key, size]) => (Number(key) < index ? total + size - usual : total),
    index * usual,
  );

/** Pixels from the sheet's top left corner to a column's left edge and to a row's top edge. */
export const columnStart = (sheet: Sheet, column: number): number =>
  startOf(sheet.columnWidths, COLUMN, column);
export const rowStart = (sheet: Sheet, row: number): number => startOf(sheet.rowHeights, ROW, row);

function placeAt(
  sizes: Record<number, number>,
  usual: number,
  pixels: number,
): { index: number; offset: number } {
  let offset = Math.max(0, pixels);
  for (let index = 0; ; index++) {
    const size = sizes[index] ?? usual;
    if (offset < size) return { index, offset };
    offset -= size;
  }
}

/** The column or row that a pixel lies in, and how far. */
export const columnAt = (sheet: Sheet, pixels: number) => placeAt(sheet.columnWidths, COLUMN, pixels);
export const rowAt = (sheet: Sheet, pixels: number) => placeAt(sheet.rowHeights, ROW, pixels);
