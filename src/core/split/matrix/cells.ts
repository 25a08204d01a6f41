import { roughCells, type Factors } from "./factors";
import type { OpenTable } from "./table";

/** A table with fewer cells above 0 than this share of all is read by its list of them. */
const SPARSE = 0.2;

/** The cells of a table, row by row: all of them, or only those above 0 with the columns where they stand. */
export interface Cells {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  /** Where each row's cells begin and the last one's end, and each cell's column; none where all are listed. */
  readonly sparse?: { readonly starts: Int32Array; readonly places: Int32Array };
}

/** The table that the factors stand for, one double a cell. */
export function cellsOf(table: OpenTable, factors: Factors): Cells {
  const [rows, columns] = [table.rows.length, table.columns.length];
  const all = roughCells(table, factors);
  let count = 0;
  for (const value of all) if (value > 0) count += 1;
  if (count >= SPARSE * all.length) return { rows, columns, values: all };

  const values = new Float64Array(count);
  const places = new Int32Array(count);
  const starts = new Int32Array(rows + 1);
  let next = 0;
  for (let i = 0, at = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, at++) {
      if (!(all[at] > 0)) continue;
      values[next] = all[at];
      places[next++] = j;
    }
    starts[i + 1] = next;
  }
  return { rows, columns, values, sparse: { starts, places } };
}

/** What the rows and the columns add up to. */
export function sumsOf(cells: Cells): { rows: Float64Array; columns: Float64Array } {
  const rows = new Float64Array(cells.rows);
  const columns = new Float64Array(cells.columns);
  eachCell(cells, (value, i, j) => {
    rows[i] += value;
    columns[j] += value;
  });
  return { rows, columns };
}

/** The longest of |x_i + y_j| over the cells above 0. */
export function longestSum(cells: Cells, x: Float64Array, y: Float64Array): number {
  let longest = 0;
  eachCell(cells, (value, i, j) => {
    if (value > 0) longest = Math.max(longest, Math.abs(x[i] + y[j]));
  });
  return longest;
}

/** out_i = Σ_j cell_ij × y_j */
export function timesColumns(
  { values, columns: n, sparse }: Cells,
  y: Float64Array,
  out: Float64Array,
): void {
  if (sparse) {
    const { starts, places } = sparse;
    for (let i = 0; i < out.length; i++) {
      let sum = 0;
      for (let at = starts[i]; at < starts[i + 1]; at++) sum += values[at] * y[places[at]];
      out[i] = sum;
    }
    return;
  }
  for (let i = 0; i < out.length; i++) {
    let even = 0;
    let odd = 0;
    const end = (i + 1) * n;
    let at = i * n;
    let j = 0;
    for (; at + 1 < end; at += 2, j += 2) {
      even += values[at] * y[j];
      odd += values[at + 1] * y[j + 1];
    }
    if (at < end) even += values[at] * y[j];
    out[i] = even + odd;
  }
}

/** out_j = Σ_i cell_ij × x_i */
export function timesRows({ values, columns: n, sparse }: Cells, x: Float64Array, out: Float64Array): void {
  out.fill(0);
  if (sparse) {
    const { starts, places } = sparse;
    for (let i = 0; i < x.length; i++)
      for (let at = starts[i]; at < starts[i + 1]; at++) out[places[at]] += values[at] * x[i];
    return;
  }
  for (let i = 0, at = 0; i < x.length; i++) {
    const factor = x[i];
    for (let j = 0; j < n; j++, at++) out[j] += values[at] * factor;
  }
}

function eachCell(
  { rows, columns, values, sparse }: Cells,
  visit: (value: number, row: number, column: number) => void,
): void {
  for (let i = 0, at = 0; i < rows; i++) {
    const end = sparse ? sparse.starts[i + 1] : at + columns;
    for (let j = 0; at < end; j++, at++) visit(values[at], i, sparse ? sparse.places[at] : j);
  }
}
