import { evenOut } from "./even-out";
import { kthLargest } from "./select";

/**
 * A rounding and the thresholds that prove it: a cell is up only where its share is at least its row's plus
 * its column's threshold, and down only where it is at most that.
 */
export type Settled = {
  readonly up: Uint8Array;
  readonly rowThreshold: Float64Array;
  readonly columnThreshold: Float64Array;
};

export type Rounding = Settled & {
  readonly shares: Int32Array;
  /** How many cells of each row still have to go up (below 0: are up too many). */
  readonly need: Int32Array;
};

const SWEEPS = 6;
/** In billionths of a unit; the last lets any cell be used. */
const SLACKS = [0, 1e5, 1e6, 1e7, 3e7, 1e8, 3e8, Infinity];

/**
 * The rounding of the largest sum of shares, or undefined where rows and columns cannot be met.
 * Where it need not be certain, the thresholds it ends with are near and prove nothing.
 */
export function settle(
  shares: Int32Array,
  rows: Int32Array,
  columns: Int32Array,
  certain: boolean,
): Settled | undefined {
  const rowThreshold = new Float64Array(rows.length);
  const columnThreshold = new Float64Array(columns.length);
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    if (
      !thresholds(shares, rows, columnThreshold, rowThreshold, columns.length, 1) ||
      !thresholds(shares, columns, rowThreshold, columnThreshold, 1, columns.length)
    )
      return undefined;

  const rounding: Rounding = {
    shares,
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
    while (evenOut(rounding, 0));
  }
  return true;
}

/** Paths over cells within a growing distance of their thresholds, so that the dearest cells are the last to be used. */
function settleNearly(rounding: Rounding): boolean {
  for (const slack of SLACKS) while (evenOut(rounding, slack));
  return rounding.need.every((need) => need === 0);
}

/** Sets each line's threshold between its last cell to go up and the first to stay, given the lines across. */
function thresholds(
  shares: Int32Array,
  wanted: Int32Array,
  across: Float64Array,
  thresholdOf: Float64Array,
  stride: number,
  step: number,
): boolean {
  const values = new Float64Array(across.length);
  for (let line = 0; line < wanted.length; line++) {
    let count = 0;
    for (let k = 0, at = line * stride; k < across.length; k++, at += step)
      if (shares[at] > 0) values[count++] = shares[at] - across[k];
    const up = wanted[line];
    if (up < 0 || up > count) return false;
    if (count === 0) continue;
    const last = up > 0 ? kthLargest(values, count, up) : Infinity;
    const first = up < count ? kthLargest(values, count, up + 1) : -Infinity;
    thresholdOf[line] =
      last === Infinity ? first : first === -Infinity ? last : Math.floor((last + first) / 2);
  }
  return true;
}

/** Rounds up in each column what lies above the thresholds; cells at them go to the rows most in need. */
function roundColumns(
  { shares, rowThreshold, columnThreshold, up, need }: Rounding,
  columns: Int32Array,
): void {
  const m = need.length;
  const n = columns.length;
  for (let j = 0; j < n; j++) {
    let wanted = columns[j];
    const level: number[] = [];
    for (let i = 0, at = j; i < m; i++, at += n) {
      if (shares[at] === 0) continue;
      const above = shares[at] - rowThreshold[i] - columnThreshold[j];
      if (above === 0) level.push(i);
      else if (above > 0) {
        up[at] = 1;
        need[i]--;
        wanted--;
      }
    }
    if (wanted < level.length) level.sort((one, other) => need[other] - need[one] || one - other);
    for (let k = 0; k < wanted; k++) {
      up[level[k] * n + j] = 1;
      need[level[k]]--;
    }
  }
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
    if (place[node] < 0) {
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
        if (up[at] === 0 && shares[at] > 0) {
          const next = base + columnThreshold[j] - shares[at];
          if (next < distance[m + j]) reach(m + j, next);
        }
    } else {
      const j = node - m;
      const base = far - columnThreshold[j];
      for (let i = 0, at = j; i < m; i++, at += n)
        if (up[at] === 1) {
          const next = base + shares[at] - rowThreshold[i];
          if (next < distance[i]) reach(i, next);
        }
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
