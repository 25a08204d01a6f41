import type { Looked, Role } from "../../core/funnel/data/source";
import { addressOf, blockAt } from "../addresses";

/** One column of a source: where it stood, and the header by which it is found again. */
export interface Wanted {
  readonly role: Role;
  readonly index: number;
  readonly header: string;
}

/** A column's cells beneath its header, from one row of them on; both are null objects where it is gone. */
export interface ColumnRange {
  readonly wanted: Wanted;
  /** All of its cells. */
  readonly body: Excel.Range;
  /** Those that are asked for. */
  readonly part: Excel.Range;
  /** The header as it is now; null where the column is found by it. */
  readonly head: Excel.Range | null;
}

/**
 * Some rows of a source's columns, to be loaded. A table's are found by their headers, wherever they moved; a
 * block's by their place, so its headers come along to be compared.
 */
export function columnRanges(
  context: Excel.RequestContext,
  { source, at }: Pick<Looked, "source" | "at">,
  wanted: readonly Wanted[],
  from: number,
  rows: number,
): ColumnRange[] {
  const { workbook } = context;
  if (source.kind === "table") {
    const { columns } = workbook.tables.getItemOrNullObject(source.table);
    return wanted.map((one) => {
      const body = columns.getItemOrNullObject(one.header).getDataBodyRange();
      const block = body.getCell(from, 0).getResizedRange(rows - 1, 0);
      return { wanted: one, body, part: block.getIntersectionOrNullObject(body), head: null };
    });
  }
  const sheet = workbook.worksheets.getItemOrNullObject(source.sheet);
  const block = blockAt(at);
  return wanted.map((one) => {
    const column = { ...block, column: block.column + one.index, columns: 1 };
    const cells = (row: number, count: number) =>
      sheet.getRange(addressOf({ ...column, row: block.row + row, rows: count }));
    return {
      wanted: one,
      body: cells(0, block.rows),
      part: cells(from, Math.min(rows, block.rows - from)),
      head: cells(-1, 1),
    };
  });
}
