import { augmentPath } from "./augmentPaths";
import type { Rounding, Settled } from "./rounding";
import { kthLargest } from "./select";
import { SHARE } from "./table";

const SWEEPS = 6;
/** How far from where it was a threshold is looked for first. */
const WINDOW = 6e7;
/** Thresholds up to this far from 0 differ from cells by less than four times a whole number of 32 bits. */
const REACH = 7e9;
/** A table is turned in blocks of so many rows and columns, which stay at hand. */
const BLOCK = 32;
/** In billionths of a unit; the last lets any cell be used. */
const SLACKS = [0, 1e5, 1e6, 1e7, 3e7, 1e8, 3e8, Infinity];

/**
 * The rounding of the largest sum of shares, or undefined where rows and columns cannot be met.
 * Where it need not be certain, the thresholds it ends with are near and prove nothing.
 */
export function roundWithinMargins(
  shares: Int32Array,
  rows: Int32Array,
  columns: Int32Array,
  certain: boolean,
): Settled | undefined {
  const rowThreshold = new Float64Array(rows.length);
  const columnThreshold = new Float64Array(columns.length);
  const turned = transposed(shares, rows.length, columns.length);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    // Stryker disable next-line ConditionalExpression,EqualityOperator: it only tells where to look for thresholds first.
    const known = sweep > 0;
    if (
      !thresholds(shares, rows, columnThreshold, rowThreshold, known) ||
      !thresholds(turned, columns, rowThreshold, columnThreshold, known)
    )
      return undefined;
  }

  const rounding: Rounding = {
    shares,
    turned: { shares: turned, up: new Uint8Array(shares.length) },
    rowThreshold,
    columnThreshold,
    up: new Uint8Array(shares.length),
    need: rows.slice(),
  };
  roundColumns(rounding, columns);
  const met = certain ? settleExactly(rounding) : settleNearly(rounding);
  return met ? rounding : undefined;
}

function settleExactly(rounding: Rounding): boolean {
  while (rounding.need.some((need) => need > 0)) {
    if (!shortestPaths(rounding)) return false;
    while (augmentPath(rounding, 0));
  }
  return true;
}

/** Paths over cells within a growing distance of their thresholds, so that the dearest cells are the last to be used. */
function settleNearly(rounding: Rounding): boolean {
  for (const slack of SLACKS) while (augmentPath(rounding, slack));
  return rounding.need.every((need) => need === 0);
}

/**
 * Sets each line's threshold between its last cell to go up and the first to stay, given the lines across. It mostly
 * lies near where it was, or at first near where evenly spread shares would have it: the cells there are looked
 * through first, and those above are only counted, without a branch that no processor could foresee.
 */
function thresholds(
  shares: Int32Array,
  wanted: Int32Array,
  across: Float64Array,
  thresholdOf: Float64Array,
  known: boolean,
): boolean {
  const length = across.length;
  const values = new Float64Array(length);
  let farthest = 0;
  for (let k = 0; k < length; k++) farthest = Math.max(farthest, Math.abs(across[k]));
  for (let line = 0; line < wanted.length; line++) {
    const start = line * length;
    const up = wanted[line];
    // Stryker disable next-line ConditionalExpression,ArithmeticOperator: a first guess; what lies elsewhere is found too.
    const near = known ? thresholdOf[line] : SHARE * (1 - up / length);
    const high = near + WINDOW;
    let count = 0;
    let above = 0;
    let inside = 0;
    if (Math.abs(near) + farthest < REACH)
      for (let k = 0; k < length; k++) {
        const share = shares[start + k];
        if (share === 0) continue;
        count++;
        const value = share - across[k];
        const below = ((high - value) / 4) | 0;
        above += below >>> 31;
        if (below >>> 0 <= WINDOW / 2) values[inside++] = value;
      }
    if (up <= above || up >= above + inside) {
      [count, above, inside] = [0, 0, 0];
      for (let k = 0; k < length; k++)
        if (shares[start + k] > 0) values[inside++] = shares[start + k] - across[k];
      count = inside;
    }
    if (up < 0 || up > count) return false;
    // Where a line has no cells nobody asks for its threshold.
    thresholdOf[line] = between(values, inside, up - above);
  }
  return true;
}

/** Half way between the k-th largest of the first `count` values and the next; the one that there is at either end. */
function between(values: Float64Array, count: number, k: number): number {
  if (k === 0) return kthLargest(values, count, 1);
  const last = kthLargest(values, count, k);
  if (k === count) return last;
  let first = values[k];
  for (let at = k + 1; at < count; at++) if (values[at] > first) first = values[at];
  return Math.floor((last + first) / 2);
}

/** The same table with its columns as rows, so that whatever runs down a column runs straight through memory. */
function transposed(shares: Int32Array, rows: number, columns: number): Int32Array {
  const turned = new Int32Array(shares.length);
  // Stryker disable next-line EqualityOperator: a block beyond the last is empty.
  for (let top = 0; top < rows; top += BLOCK)
    // Stryker disable next-line EqualityOperator: as above.
    for (let left = 0; left < columns; left += BLOCK)
      for (let i = top; i < Math.min(rows, top + BLOCK); i++)
        for (let j = left; j < Math.min(columns, left + BLOCK); j++)
          turned[j * rows + i] = shares[i * columns + j];
  return turned;
}

/** Rounds up in each column what lies above the thresholds; cells at them go to the rows most in need. */
function roundColumns(
  { turned, rowThreshold, columnThreshold, up, need }: Rounding,
  columns: Int32Array,
): void {
  const m = need.length;
  const n = columns.length;
  const raise = (i: number, j: number): void => {
    up[i * n + j] = turned.up[j * m + i] = 1;
    need[i]--;
  };
  columns.forEach((count, j) => {
    let wanted = count;
    const level: number[] = [];
    for (let i = 0, at = j * m; i < m; i++, at++) {
      if (turned.shares[at] === 0) continue;
      const above = turned.shares[at] - rowThreshold[i] - columnThreshold[j];
      if (above === 0) level.push(i);
      else if (above > 0) {
        raise(i, j);
        wanted--;
      }
    }
    // Stryker disable next-line all: which of equals go up first only spares paths.
    if (wanted < level.length) level.sort((one, other) => need[other] - need[one] || one - other);
    for (const i of level.slice(0, wanted)) raise(i, j);
  });
}

/**
 * Dijkstra's distances from the rows in need to the nearest row with too many, and the thresholds
 * moved by them, so that the cells on a shortest path lie at their thresholds.
 */
function shortestPaths({ shares, rowThreshold, columnThreshold, up, need }: Rounding): boolean {
  const m = need.length;
  const n = columnThreshold.length;
  const distance = new Float64Array(m + n).fill(Infinity);
  const open: number[] = [];
  const place = new Int32Array(m + n).fill(-1);
  const reach = (node: number, far: number) => {
    if (!(far < distance[node])) return;
    distance[node] = far;
    if (place[node] === -1) {
      place[node] = open.length;
      open.push(node);
    }
  };
  const settled: number[] = [];
  for (let i = 0; i < m; i++) if (need[i] > 0) reach(i, 0);

  let nearest = Infinity;
  while (open.length > 0) {
    let best = 0;
    for (let k = 1; k < open.length; k++) if (distance[open[k]] < distance[open[best]]) best = k;
    const node = open[best];
    const far = distance[node];
    const last = open.pop()!;
    if (last !== node) {
      open[best] = last;
      place[last] = best;
    }
    place[node] = m + n;
    if (node < m && need[node] < 0) {
      nearest = far;
      break;
    }
    settled.push(node);
    if (node < m) {
      const base = far + rowThreshold[node];
      for (let j = 0, at = node * n; j < n; j++, at++)
        if (up[at] === 0 && shares[at] > 0) reach(m + j, base + columnThreshold[j] - shares[at]);
    } else {
      const j = node - m;
      const base = far - columnThreshold[j];
      for (let i = 0, at = j; i < m; i++, at += n)
        if (up[at] === 1) reach(i, base + shares[at] - rowThreshold[i]);
    }
  }
  if (nearest === Infinity) return false;
  for (const node of settled) {
    const shift = distance[node] - nearest;
    if (node < m) rowThreshold[node] += shift;
    else columnThreshold[node - m] -= shift;
  }
  return true;
}
