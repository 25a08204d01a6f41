import type { OpenTable } from "./table";
import { cellsOf, longestSum, sumsOf, timesColumns, timesRows, type Cells } from "./cells";
import { changeFactors, type Factors, type Residuals } from "./factors";

/** Conjugate gradients stop when no total is off by this share of where they began. */
const SOLVED = 1e-10;
/** What subtracting doubles leaves of nothing, as a share of them. */
const DUST = 1e-15;

/**
 * One Newton step on the logarithms of the factors: the changes x of the rows and y of the columns that
 * solve, for the cells F, Σ_j F(x_i + y_j) = what row i lacks and Σ_i F(x_i + y_j) = what column j lacks.
 *
 * The columns are eliminated, and conjugate gradients solve for the rows: their number of rounds grows with the
 * number of blocks that the table all but falls into, and not with how thinly the blocks are joined.
 * A long step is shortened to where the convex objective is sure to fall.
 */
export function newtonStep(table: OpenTable, factors: Factors, off: Residuals): void {
  const cells = cellsOf(table, factors);
  const { rows: m, columns: n } = cells;
  const { rows: rowSums, columns: columnSums } = sumsOf(cells);

  const overColumns = off.columns.map((lacks, j) => lacks / (columnSums[j] || 1));
  const lacking = new Float64Array(m);
  timesColumns(cells, overColumns, lacking);
  const most = new Float64Array(m);
  timesColumns(cells, overColumns.map(Math.abs), most);
  for (let i = 0; i < m; i++) {
    const lacks = off.rows[i] - lacking[i];
    lacking[i] = Math.abs(lacks) > DUST * (Math.abs(off.rows[i]) + most[i]) ? lacks : 0;
  }

  const x = solve(cells, rowSums, columnSums, lacking);
  const across = new Float64Array(n);
  timesRows(cells, x, across);
  const y = across.map((sum, j) => (off.columns[j] - sum) / (columnSums[j] || 1));

  const share = 2 / (2 + longestSum(cells, x, y));
  changeFactors(
    factors.rows,
    x.map((change) => growth(share * change)),
  );
  changeFactors(
    factors.columns,
    y.map((change) => growth(share * change)),
  );
}

/** e^change − 1, nearly, and the same on every platform, which Math.expm1 does not promise. */
function growth(change: number): number {
  if (Math.abs(change) < 0.01) return change / (1 - change / 2);
  let part = change;
  let doublings = 0;
  for (; Math.abs(part) >= 0.01; doublings++) part /= 2;
  let factor = (1 + part / 2) / (1 - part / 2);
  for (; doublings > 0; doublings--) factor *= factor;
  return factor - 1;
}

/** Conjugate gradients, preconditioned by the row sums, for (rows − cells columns⁻¹ cellsᵀ) x = left, which it uses up. */
function solve(
  cells: Cells,
  rowSums: Float64Array,
  columnSums: Float64Array,
  left: Float64Array,
): Float64Array {
  const m = rowSums.length;
  const n = columnSums.length;
  const x = new Float64Array(m);
  const scaled = left.map((value, i) => (rowSums[i] > 0 ? value / rowSums[i] : 0));
  const direction = scaled.slice();
  const image = new Float64Array(m);
  const across = new Float64Array(n);
  let size = dot(left, scaled);
  const enough = size * SOLVED * SOLVED;

  for (let round = 0; round < 3 * m + 20 && size > enough; round++) {
    timesRows(cells, direction, across);
    for (let j = 0; j < n; j++) across[j] /= columnSums[j] || 1;
    timesColumns(cells, across, image);
    for (let i = 0; i < m; i++) image[i] = rowSums[i] * direction[i] - image[i];
    const curvature = dot(direction, image);
    // Along such a direction rows and columns only trade their factors: the cells stay as they are.
    if (!(curvature > DUST * weighted(direction, rowSums))) break;
    const step = size / curvature;
    for (let i = 0; i < m; i++) {
      x[i] += step * direction[i];
      left[i] -= step * image[i];
      scaled[i] = rowSums[i] > 0 ? left[i] / rowSums[i] : 0;
    }
    const next = dot(left, scaled);
    for (let i = 0; i < m; i++) direction[i] = scaled[i] + (next / size) * direction[i];
    size = next;
  }
  return x;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}

/** Σ_i weight_i × x_i² */
function weighted(x: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += weights[k] * x[k] * x[k];
  return sum;
}
