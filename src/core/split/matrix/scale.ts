import type { OpenTable } from "./table";

/** So many rows are read at a time: what they share, the columns' factors and sums, is then fetched once for all. */
const ROWS = 4;

/**
 * One pass of proportional fitting: every row is scaled to its total, then every column. `u` and `v` are the factors;
 * `sums` is working space. Answers how far a row was off before.
 */
export function scalePass(
  { rows, columns, pattern }: OpenTable,
  u: Float64Array,
  v: Float64Array,
  sums: Float64Array,
): number {
  const m = rows.length;
  const n = columns.length;
  let most = 0;
  sums.fill(0);
  let i = 0;
  for (; i + ROWS <= m; i += ROWS) {
    const at0 = i * n;
    const [at1, at2, at3] = [at0 + n, at0 + 2 * n, at0 + 3 * n];
    let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
    for (let j = 0; j < n; j++) {
      const factor = v[j];
      sum0 += pattern[at0 + j] * factor;
      sum1 += pattern[at1 + j] * factor;
      sum2 += pattern[at2 + j] * factor;
      sum3 += pattern[at3 + j] * factor;
    }
    most = Math.max(most, scaleRow(rows, u, i, sum0), scaleRow(rows, u, i + 1, sum1));
    most = Math.max(most, scaleRow(rows, u, i + 2, sum2), scaleRow(rows, u, i + 3, sum3));
    const [u0, u1, u2, u3] = [u[i], u[i + 1], u[i + 2], u[i + 3]];
    for (let j = 0; j < n; j++)
      sums[j] +=
        pattern[at0 + j] * u0 + pattern[at1 + j] * u1 + (pattern[at2 + j] * u2 + pattern[at3 + j] * u3);
  }
  for (; i < m; i++) {
    const at = i * n;
    let sum = 0;
    for (let j = 0; j < n; j++) sum += pattern[at + j] * v[j];
    most = Math.max(most, scaleRow(rows, u, i, sum));
    const factor = u[i];
    for (let j = 0; j < n; j++) sums[j] += pattern[at + j] * factor;
  }
  for (let j = 0; j < n; j++) if (columns[j] > 0) v[j] = columns[j] / sums[j];
  return most;
}

/** Scales a row to its total, given the sum of its pattern × the columns' factors; answers how far it was off. */
function scaleRow(rows: Float64Array, u: Float64Array, i: number, sum: number): number {
  const total = rows[i];
  if (total === 0) return 0;
  const off = Math.abs(total - u[i] * sum);
  u[i] = total / sum;
  return off;
}
