import type { TableData } from "../model";

/** The columns of a table whose cells differ between two reads; null for all of them. */
export type Changed = ReadonlySet<string> | null;

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** Which columns say something else than before; all of them where rows or columns came, went or moved. */
export function changedColumns(before: TableData | null, after: TableData | null): Changed {
  if (before === null || after === null) return before === after ? new Set() : null;
  const isSameShape =
    sameList(before.missing, after.missing) &&
    sameList(before.broken, after.broken) &&
    before.rows.length === after.rows.length &&
    before.rows.every(({ index }, at) => index === after.rows[at].index);
  if (!isSameShape) return null;
  const columns = Object.keys(after.rows.at(0)?.row ?? {});
  const differs = (column: string): boolean =>
    after.rows.some(({ row, misfits }, at) => {
      const was = before.rows[at];
      return row[column] !== was.row[column] || misfits.get(column) !== was.misfits.get(column);
    });
  return new Set(columns.filter(differs));
}
