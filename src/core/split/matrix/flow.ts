import type { OpenTable } from "./table";

/** Rows that may only use these columns, and ask for more units than the columns hold. */
export type Cut = {
  readonly rows: number[];
  readonly columns: number[];
  readonly asked: number;
  readonly held: number;
};

/**
 * Fills a table with whole units by maximum flow (Dinic's method: levels, then blocking flows),
 * or says which rows ask for more than the columns they may use can hold.
 */
export function fillTable({ rows, columns, pattern }: OpenTable): { flow: Float64Array; cut?: Cut } {
  const m = rows.length;
  const n = columns.length;
  const flow = new Float64Array(m * n);
  const supply = rows.slice();
  const room = columns.slice();
  for (let i = 0, at = 0; i < m; i++)
    for (let j = 0; j < n; j++, at++)
      if (pattern[at] > 0) {
        const move = Math.min(supply[i], room[j]);
        flow[at] = move;
        supply[i] -= move;
        room[j] -= move;
      }

  const rowLevel = new Int32Array(m);
  const columnLevel = new Int32Array(n);
  for (;;) {
    const reached = levels(supply, room, flow, pattern, rowLevel, columnLevel);
    if (!reached) break;
    augment(supply, room, flow, pattern, rowLevel, columnLevel);
  }
  if (supply.every((left) => left === 0)) return { flow };

  const cutRows = indices(rowLevel);
  const cutColumns = indices(columnLevel);
  const sum = (values: Float64Array, at: number[]) => at.reduce((total, k) => total + values[k], 0);
  return {
    flow,
    cut: { rows: cutRows, columns: cutColumns, asked: sum(rows, cutRows), held: sum(columns, cutColumns) },
  };
}

const indices = (level: Int32Array): number[] => Array.from(level.keys()).filter((k) => level[k] !== -1);

/** Breadth first from the rows with units left; true where a column with room was reached. */
function levels(
  supply: Float64Array,
  room: Float64Array,
  flow: Float64Array,
  pattern: Float64Array,
  rowLevel: Int32Array,
  columnLevel: Int32Array,
): boolean {
  const m = supply.length;
  const n = room.length;
  rowLevel.fill(-1);
  columnLevel.fill(-1);
  let front: number[] = [];
  supply.forEach((left, i) => {
    if (left === 0) return;
    rowLevel[i] = 0;
    front.push(i);
  });
  let reached = false;
  for (let level = 1; front.length > 0; level += 2) {
    const across: number[] = [];
    for (const i of front)
      // Stryker disable next-line EqualityOperator: beyond the last column stands nothing that is below 0.
      for (let j = 0; j < n; j++)
        if (columnLevel[j] === -1 && pattern[i * n + j] > 0) {
          columnLevel[j] = level;
          across.push(j);
          if (room[j] > 0) reached = true;
        }
    front = [];
    if (reached) break;
    for (const j of across)
      for (let i = 0; i < m; i++)
        if (rowLevel[i] === -1 && flow[i * n + j] > 0) {
          rowLevel[i] = level + 1;
          front.push(i);
        }
  }
  return reached;
}

/** A blocking flow: sends what it can along the levels, each arc looked at once. */
function augment(
  supply: Float64Array,
  room: Float64Array,
  flow: Float64Array,
  pattern: Float64Array,
  rowLevel: Int32Array,
  columnLevel: Int32Array,
): void {
  const m = supply.length;
  const n = room.length;
  const nextColumn = new Int32Array(m);
  const nextRow = new Int32Array(n);
  for (let source = 0; source < m; source++) {
    const pathRows = [source];
    const pathColumns: number[] = [];
    while (supply[source] > 0 && pathRows.length > 0) {
      const i = pathRows[pathRows.length - 1];
      if (pathRows.length > pathColumns.length) {
        let j = nextColumn[i];
        while (j < n && !(pattern[i * n + j] > 0 && columnLevel[j] === rowLevel[i] + 1)) j++;
        nextColumn[i] = j;
        if (j < n) pathColumns.push(j);
        else {
          pathRows.pop();
          const from = pathColumns.pop();
          if (from !== undefined) nextRow[from]++;
        }
        continue;
      }
      const j = pathColumns[pathColumns.length - 1];
      if (room[j] > 0) {
        let move = Math.min(supply[source], room[j]);
        for (let k = 1; k < pathRows.length; k++)
          move = Math.min(move, flow[pathRows[k] * n + pathColumns[k - 1]]);
        for (let k = 0; k < pathRows.length; k++) {
          flow[pathRows[k] * n + pathColumns[k]] += move;
          if (k > 0) flow[pathRows[k] * n + pathColumns[k - 1]] -= move;
        }
        supply[source] -= move;
        room[j] -= move;
        pathRows.length = 1;
        pathColumns.length = 0;
        continue;
      }
      let back = nextRow[j];
      while (back < m && !(flow[back * n + j] > 0 && rowLevel[back] === columnLevel[j] + 1)) back++;
      nextRow[j] = back;
      if (back < m) pathRows.push(back);
      else {
        pathColumns.pop();
        nextColumn[i]++;
      }
    }
  }
}
