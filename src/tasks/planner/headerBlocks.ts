import type { Block } from "../../workbook/addresses";
import type { Layout } from "./layout";

/**
 * The cells of a plan that are headers: its first row as far as anything stands in or below it, with the names that
 * spill there and without the columns of air, and whatever else is labelled. Amounts that lie in the first row are none.
 */
export function headerBlocks({ heads, pieces, columns }: Layout): Omit<Block, "sheet">[] {
  const hasAmounts = pieces.some(
    ({ row, main, values }) => row === 0 && main && typeof values[0][0] === "number",
  );
  const isHeader = (column: number): boolean =>
    heads.some((head) => head.row === 0 && head.column === column) ||
    (!hasAmounts &&
      pieces.some((piece) => piece.column <= column && column < piece.column + piece.values[0].length));
  const blocks = heads
    .filter(({ row }) => row > 0)
    .map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  for (let column = 0; column < columns; column += 1) {
    const first = column;
    while (column < columns && isHeader(column)) column += 1;
    if (column > first) blocks.push({ row: 0, column: first, rows: 1, columns: column - first });
  }
  return blocks;
}
