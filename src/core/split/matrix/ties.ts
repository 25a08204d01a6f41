import type { Settled } from "./rounding";

/**
 * Of all roundings with the same sum of shares, the one that rounds up the earlier cells, row by row.
 *
 * Any other best rounding differs from the one at hand by cycles of cells that lie at their thresholds. So cell by
 * cell: one that is down and lies at its thresholds goes up if a cycle through it runs over later cells only.
 */
export function lexicographic(shares: Int32Array, settled: Settled): void {
  const { up, rowThreshold, columnThreshold } = settled;
  const m = rowThreshold.length;
  const n = columnThreshold.length;
  const free = new Uint8Array(shares.length);
  for (let i = 0, at = 0; i < m; i++)
    for (let j = 0; j < n; j++, at++)
      if (shares[at] > 0 && shares[at] === rowThreshold[i] + columnThreshold[j]) free[at] = 1;

  const from = new Int32Array(m + n);
  for (let i = 0, at = 0; i < m; i++)
    for (let j = 0; j < n; j++, at++) {
      if (!free[at]) continue;
      free[at] = 0;
      if (up[at] || !findWay(j, i, up, free, m, n, from)) continue;
      up[at] = 1;
      for (let node = i; node !== m + j;) {
        const column = from[node];
        up[node * n + column - m] = 0;
        if (column === m + j) break;
        node = from[column];
        up[node * n + column - m] = 1;
      }
    }
}

/** Breadth first from a column to a row: down cells lead from row to column, up cells back. */
function findWay(
  column: number,
  row: number,
  up: Uint8Array,
  free: Uint8Array,
  m: number,
  n: number,
  from: Int32Array,
): boolean {
  from.fill(-1);
  from[m + column] = m + column;
  const queue = [m + column];
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head];
    if (node >= m) {
      for (let i = row, at = row * n + node - m; i < m; i++, at += n)
        if (free[at] && up[at] && from[i] === -1) {
          from[i] = node;
          if (i === row) return true;
          queue.push(i);
        }
    } else
      for (let j = 0, at = node * n; j < n; j++, at++)
        if (free[at] && !up[at] && from[m + j] === -1) {
          from[m + j] = node;
          queue.push(m + j);
        }
  }
  return false;
}
