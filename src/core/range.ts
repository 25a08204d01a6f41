/** A rectangle of values, row by row. A single value is a range of one row and one column. */
export interface Range<T> {
  readonly rows: number;
  readonly columns: number;
  readonly values: ArrayLike<T>;
}

/** Where a value stands in its range, counted from 1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The cell of the value at `index` (from 0, row by row). */
export function cellAt(range: Pick<Range<unknown>, "rows" | "columns">, index: number): Cell {
  const { rows, columns } = range;
  return { row: Math.floor(index / columns) + 1, column: (index % columns) + 1, rows, columns };
}

/** A column of values, for problems that did not come from cells. */
export function columnOf<T>(values: ArrayLike<T>): Range<T> {
  return { rows: values.length, columns: 1, values };
}

/** The same shape: a row of three is not a column of three. */
export function sameShape(a: Range<unknown>, b: Range<unknown>): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}

/** A row or a column: what may lie across or down. */
export function isLine(range: Range<unknown>): boolean {
  return range.rows === 1 || range.columns === 1;
}
