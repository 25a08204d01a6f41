import type { Range } from "../../core/range";

/** What a function hands back: rows of cells. A returned blank is "". */
export type Rows = (number | string | boolean)[][];

/** A range as the rows that Excel takes. */
export function rowsOf<T extends Rows[number][number]>({ rows, columns, values }: Range<T>): Rows {
  const result = new Array<Rows[number]>(rows);
  if (columns === 1) return columnOf(values, result);
  if (columns <= NARROW) return narrowOf(values, columns, result);
  for (let r = 0, at = 0; r < rows; r++) {
    const row = new Array<T>(columns);
    for (let c = 0; c < columns; c++) row[c] = values[at++] as T;
    result[r] = row;
  }
  return result;
}

/**
 * Fills rows of one cell. A million little arrays cost more than splitting a million parts, and most parts are equal to
 * one not far before: those share a row, which hosts read and do not write.
 */
function columnOf<T>(values: ArrayLike<T>, rows: T[][]): T[][] {
  const latest = new Array<T[]>(SHARED).fill([]);
  for (let r = 0; r < rows.length; r++) {
    const value = values[r];
    const slot = typeof value === "number" ? (value * 101) & (SHARED - 1) : 0;
    const known = latest[slot];
    rows[r] = known[0] === value ? known : (latest[slot] = [value]);
  }
  return rows;
}

/** The same for rows of a few cells, such as a tree's, of which most hold but one number. */
function narrowOf<T>(values: ArrayLike<T>, columns: number, rows: T[][]): T[][] {
  const latest = new Array<T[]>(SHARED).fill([]);
  for (let r = 0, at = 0; r < rows.length; r++, at += columns) {
    let sum = 0;
    for (let c = 0; c < columns; c++) {
      const value = values[at + c];
      if (typeof value === "number") sum += value;
    }
    const slot = (sum * 101) & (SHARED - 1);
    const known = latest[slot];
    let c = 0;
    while (c < columns && known[c] === values[at + c]) c++;
    if (c === columns) rows[r] = known;
    else {
      const row = new Array<T>(columns);
      for (c = 0; c < columns; c++) row[c] = values[at + c];
      rows[r] = latest[slot] = row;
    }
  }
  return rows;
}

const SHARED = 4096;
/** Rows of more cells are hardly ever equal. */
const NARROW = 8;
