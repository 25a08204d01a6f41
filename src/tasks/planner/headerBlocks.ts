import type { Layout, LayoutBlock } from "./layout";

/**
 * The cells of a plan that are headers: their row as far as anything stands in or below it, with the names that spill
 * there and without the columns of air, and whatever else is labelled. Amounts that lie in that row are none, nor are
 * totals.
 */
export function headerBlocks({ heads, pieces, columns, totals }: Layout): LayoutBlock[] {
  const hasAmounts = pieces.some(
    ({ row, main, values }) => row === 0 && main && typeof values[0][0] === "number",
  );
  const spans = [...totals, ...pieces.map(({ column, values }) => ({ column, columns: values[0].length }))];
  const isHeader = (column: number): boolean =>
    heads.some((head) => head.row === 0 && head.column === column) ||
    (!hasAmounts && spans.some((span) => span.column <= column && column < span.column + span.columns));
  const isTotal = (row: number, column: number): boolean =>
    totals.some(
      (block) =>
        block.row <= row &&
        row < block.row + block.rows &&
        block.column <= column &&
        column < block.column + block.columns,
    );
  const blocks = heads
    .filter(({ row, column }) => row !== 0 && !isTotal(row, column))
    .map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  for (let column = 0; column < columns; column += 1) {
    const first = column;
    while (column < columns && isHeader(column)) column += 1;
    if (column > first) blocks.push({ row: 0, column: first, rows: 1, columns: column - first });
  }
  return blocks;
}

/** The cells of the row of headers that have dates or amounts below them. */
export function figureHeads({ pieces, columns }: Layout): LayoutBlock[] {
  const isFigure = (column: number): boolean =>
    pieces.some(
      ({ row, column: first, values, kinds }) =>
        row + values.length > 1 && column >= first && (kinds[column - first] ?? "name") !== "name",
    );
  return Array.from({ length: columns }, (_, column) => column).flatMap((column) =>
    isFigure(column) ? [{ row: 0, column, rows: 1, columns: 1 }] : [],
  );
}
