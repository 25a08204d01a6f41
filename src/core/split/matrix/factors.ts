import type { OpenTable } from "./table";

/** Numbers of twice a double's digits, each the unevaluated sum of two doubles. */
export type Doubled = { readonly high: Float64Array; readonly low: Float64Array };

/** The fitted cell is row factor × pattern × column factor. */
export type Factors = { readonly rows: Doubled; readonly columns: Doubled };

/** What the totals ask beyond what the factors give. */
export type Residuals = {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly most: number;
};

/** The fitted cells; with the digits below a double's, where they count. */
export type FittedCells = { readonly values: Float64Array; readonly low?: Float64Array };

const doubled = (length: number): Doubled => ({
  high: new Float64Array(length),
  low: new Float64Array(length),
});

/** Factors of 1, and 0 for the rows and columns that hold nothing. */
export function startFactors({ rows, columns }: OpenTable): Factors {
  const factors = { rows: doubled(rows.length), columns: doubled(columns.length) };
  rows.forEach((total, i) => (factors.rows.high[i] = total > 0 ? 1 : 0));
  columns.forEach((total, j) => (factors.columns.high[j] = total > 0 ? 1 : 0));
  return factors;
}

/** Dekker's splitter: a double times it falls into two halves whose products are exact. */
const SPLIT = 134217729;

/**
 * Adds up the cells of every row and column in double the digits. The row factor stands outside a row's sum, the
 * column factor outside a column's, so a cell costs two exact products and two compensated sums.
 */
export function residuals({ rows, columns, pattern }: OpenTable, factors: Factors): Residuals {
  const m = rows.length;
  const n = columns.length;
  const { high: u, low: uLow } = factors.rows;
  const { high: v, low: vLow } = factors.columns;
  const sums = doubled(n);
  const { high, low } = sums;
  const off = { rows: new Float64Array(m), columns: new Float64Array(n) };

  for (let i = 0; i < m; i++) {
    if (rows[i] === 0) continue;
    const factor = u[i];
    const factorLow = uLow[i];
    const fBig = SPLIT * factor;
    const fTop = fBig - (fBig - factor);
    const fTail = factor - fTop;
    let sum = 0;
    let sumLow = 0;
    for (let j = 0, at = i * n; j < n; j++, at++) {
      const cell = pattern[at];
      // Stryker disable next-line ConditionalExpression: nothing adds nothing, but takes time.
      if (cell === 0) continue;
      const cBig = SPLIT * cell;
      const cTop = cBig - (cBig - cell);
      const cTail = cell - cTop;

      const vj = v[j];
      const vBig = SPLIT * vj;
      const vTop = vBig - (vBig - vj);
      const vTail = vj - vTop;
      const across = cell * vj;
      const acrossLow = cTop * vTop - across + cTop * vTail + cTail * vTop + cTail * vTail + cell * vLow[j];
      let next = sum + across;
      let back = next - sum;
      sumLow += sum - (next - back) + (across - back) + acrossLow;
      sum = next;

      const down = cell * factor;
      const downLow = cTop * fTop - down + cTop * fTail + cTail * fTop + cTail * fTail + cell * factorLow;
      const before = high[j];
      next = before + down;
      back = next - before;
      low[j] += before - (next - back) + (down - back) + downLow;
      high[j] = next;
    }
    off.rows[i] = shortfall(rows[i], factor, factorLow, sum, sumLow);
  }
  for (let j = 0; j < n; j++)
    if (columns[j] > 0) off.columns[j] = shortfall(columns[j], v[j], vLow[j], high[j], low[j]);
  let most = 0;
  for (const value of off.rows) most = Math.max(most, Math.abs(value));
  for (const value of off.columns) most = Math.max(most, Math.abs(value));
  return { ...off, most };
}

/** What a × b rounds away. */
function productLow(a: number, b: number): number {
  const aBig = SPLIT * a;
  const aTop = aBig - (aBig - a);
  const aTail = a - aTop;
  const bBig = SPLIT * b;
  const bTop = bBig - (bBig - b);
  const bTail = b - bTop;
  return aTop * bTop - a * b + aTop * bTail + aTail * bTop + aTail * bTail;
}

/** total − (a + aLow) × (b + bLow). */
const shortfall = (total: number, a: number, aLow: number, b: number, bLow: number): number =>
  total - a * b - (productLow(a, b) + a * bLow + aLow * b);

/** Multiplies every factor by 1 + change, keeping the digits that the sum would round away. */
export function changeFactors(factors: Doubled, change: Float64Array): void {
  const { high, low } = factors;
  for (let k = 0; k < high.length; k++) {
    const added = low[k] + high[k] * change[k];
    const sum = high[k] + added;
    low[k] = high[k] - sum + added;
    high[k] = sum;
  }
}

/** The table that the factors stand for, one double a cell. */
export function roughCells({ rows, columns, pattern }: OpenTable, factors: Factors): Float64Array {
  const cells = new Float64Array(pattern.length);
  const n = columns.length;
  const v = factors.columns.high;
  for (let i = 0, start = 0; i < rows.length; i++, start += n) {
    const factor = factors.rows.high[i];
    for (let j = 0; j < n; j++) cells[start + j] = pattern[start + j] * factor * v[j];
  }
  return cells;
}

/** The table that the factors stand for, in double the digits. */
export function fittedCells({ rows, columns, pattern }: OpenTable, factors: Factors): FittedCells {
  const values = new Float64Array(pattern.length);
  const low = new Float64Array(pattern.length);
  const { high: u, low: uLow } = factors.rows;
  const { high: v, low: vLow } = factors.columns;
  for (let i = 0, at = 0; i < rows.length; i++)
    for (let j = 0; j < columns.length; j++, at++) {
      const cell = pattern[at];
      const part = cell * u[i];
      const partLow = productLow(cell, u[i]) + cell * uLow[i];
      values[at] = part * v[j];
      low[at] = productLow(part, v[j]) + part * vLow[j] + partLow * v[j];
    }
  return { values, low };
}
