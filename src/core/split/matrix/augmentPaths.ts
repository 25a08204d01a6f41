import type { Rounding } from "./rounding";

/**
 * Carries cells to go up from rows with too many to rows in need, along shortest paths (Dinic's method) of cells
 * within `slack` of their thresholds: one down goes up, the next in its column goes down, and so on.
 * False where nothing could be moved.
 */
export function augmentPath(rounding: Rounding, slack: number): boolean {
  const { rowThreshold, columnThreshold } = rounding;
  const rowLevel = new Int32Array(rowThreshold.length).fill(-1);
  const columnLevel = new Int32Array(columnThreshold.length).fill(-1);
  return levels(rounding, slack, rowLevel, columnLevel) && walk(rounding, slack, rowLevel, columnLevel);
}

/** Breadth first from the rows in need, up to the level at which a row with too many is reached. */
function levels(
  { shares, turned, up, need, rowThreshold, columnThreshold }: Rounding,
  slack: number,
  rowLevel: Int32Array,
  columnLevel: Int32Array,
): boolean {
  const m = rowLevel.length;
  const n = columnLevel.length;
  let front: number[] = [];
  need.forEach((wanted, i) => {
    if (wanted <= 0) return;
    rowLevel[i] = 0;
    front.push(i);
  });
  let reached = false;
  for (let level = 1; front.length > 0 && !reached; level += 2) {
    const across: number[] = [];
    for (const i of front) {
      const most = rowThreshold[i] - slack;
      for (let j = 0, at = i * n; j < n; j++, at++)
        if (
          columnLevel[j] === -1 &&
          up[at] === 0 &&
          shares[at] > 0 &&
          shares[at] >= most + columnThreshold[j]
        ) {
          columnLevel[j] = level;
          across.push(j);
        }
    }
    front = [];
    for (const j of across) {
      const least = columnThreshold[j] + slack;
      for (let i = 0, at = j * m; i < m; i++, at++)
        if (rowLevel[i] === -1 && turned.up[at] === 1 && turned.shares[at] <= least + rowThreshold[i]) {
          rowLevel[i] = level + 1;
          front.push(i);
          if (need[i] < 0) reached = true;
        }
    }
  }
  return reached;
}

/** Every path along the levels that is still open; each arc is looked at once. */
function walk(
  { shares, turned, up, need, rowThreshold, columnThreshold }: Rounding,
  slack: number,
  rowLevel: Int32Array,
  columnLevel: Int32Array,
): boolean {
  const m = rowLevel.length;
  const n = columnLevel.length;
  const nextColumn = new Int32Array(m);
  const nextRow = new Int32Array(n);
  const rows: number[] = [];
  const columns: number[] = [];
  let moved = false;
  for (let source = 0; source < m; source++) {
    if (need[source] <= 0) continue;
    rows.push(source);
    while (rows.length > 0) {
      const i = rows[rows.length - 1];
      if (rows.length === columns.length) {
        const j = columns[columns.length - 1];
        const least = columnThreshold[j] + slack;
        let back = nextRow[j];
        for (let at = j * m + back; back < m; back++, at++)
          if (
            rowLevel[back] === columnLevel[j] + 1 &&
            turned.up[at] === 1 &&
            turned.shares[at] <= least + rowThreshold[back]
          )
            break;
        nextRow[j] = back;
        if (back < m) rows.push(back);
        else {
          columns.pop();
          nextColumn[i]++;
        }
        continue;
      }
      if (need[i] < 0) {
        for (let k = 0; k < columns.length; k++) {
          up[rows[k] * n + columns[k]] = turned.up[columns[k] * m + rows[k]] = 1;
          up[rows[k + 1] * n + columns[k]] = turned.up[columns[k] * m + rows[k + 1]] = 0;
        }
        need[source]--;
        need[i]++;
        moved = true;
        columns.length = 0;
        rows.length = need[source] > 0 ? 1 : 0;
        continue;
      }
      const most = rowThreshold[i] - slack;
      let j = nextColumn[i];
      for (let at = i * n + j; j < n; j++, at++)
        if (
          columnLevel[j] === rowLevel[i] + 1 &&
          up[at] === 0 &&
          shares[at] > 0 &&
          shares[at] >= most + columnThreshold[j]
        )
          break;
      nextColumn[i] = j;
      if (j < n) columns.push(j);
      else {
        rows.pop();
        const from = columns[columns.length - 1];
        if (from !== undefined) nextRow[from]++;
      }
    }
  }
  return moved;
}
