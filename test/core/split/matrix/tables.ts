/** Every table of whole numbers with these margins, its cells between low and high. */
export function* tables(
  rows: readonly number[],
  columns: readonly number[],
  low: readonly number[],
  high: readonly number[],
): Generator<number[]> {
  const n = columns.length;
  const cells: number[] = [];
  const left = [...columns];
  function* from(at: number, rowLeft: number): Generator<number[]> {
    if (at === rows.length * n) {
      if (left.every((value) => value === 0)) yield [...cells];
      return;
    }
    const j = at % n;
    const rest = j === 0 ? rows[at / n] : rowLeft;
    for (let value = low[at]; value <= Math.min(high[at], rest, left[j]); value++) {
      if (j === n - 1 && value !== rest) continue;
      cells[at] = value;
      left[j] -= value;
      yield* from(at + 1, rest - value);
      left[j] += value;
    }
  }
  yield* from(0, 0);
}

/** Plain proportional fitting, as a textbook has it. */
export function plainFit(rows: readonly number[], columns: readonly number[], pattern: ArrayLike<number>) {
  const m = rows.length;
  const n = columns.length;
  const cells = Array.from(pattern);
  for (let pass = 0; pass < 100_000; pass++) {
    let off = 0;
    for (let i = 0; i < m; i++) {
      let sum = 0;
      for (let j = 0; j < n; j++) sum += cells[i * n + j];
      off = Math.max(off, Math.abs(sum - rows[i]));
      for (let j = 0; j < n; j++) cells[i * n + j] = sum > 0 ? (cells[i * n + j] * rows[i]) / sum : 0;
    }
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let i = 0; i < m; i++) sum += cells[i * n + j];
      for (let i = 0; i < m; i++) cells[i * n + j] = sum > 0 ? (cells[i * n + j] * columns[j]) / sum : 0;
    }
    if (pass > 0 && off < 1e-12) break;
  }
  return cells;
}
