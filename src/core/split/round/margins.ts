import { CERTAIN, roundUp } from "../matrix/round";
import { roundWithinMargins } from "../matrix/roundWithinMargins";
import { BILLIONTHS } from "./fractions";
import type { Fractions } from "./fractions";
import { sumOf } from "./sums";
import type { Sum } from "./sums";

/** A table to round, and the sums of its rows and columns. */
export interface Table {
  readonly fractions: Fractions;
  readonly rows: readonly Sum[];
  readonly columns: readonly Sum[];
}

export function tableOf(fractions: Fractions, rows: number, columns: number): Table {
  return {
    fractions,
    rows: Array.from({ length: rows }, (_, i) => sumOf(fractions, i * columns, 1, columns)),
    columns: Array.from({ length: columns }, (_, j) => sumOf(fractions, j, columns, rows)),
  };
}

/**
 * Controlled rounding: every value, row sum and column sum becomes its floor or its ceiling, and all add up to `total`.
 * Undefined where no such table exists.
 *
 * Method: row sums and column sums are rounded first, so that they add up to the total and move as little as can be;
 * where each rounded by itself adds up, that is what they are. Then the cells, with the least total movement for these
 * sums. Where several sums move as little, or the cells cannot follow, sums and cells are rounded as one table.
 */
export function roundWithMargins(table: Table, total: number): Float64Array | undefined {
  const rows = roundSums(table.rows, total);
  const columns = roundSums(table.columns, total);
  if (!rows || !columns) return undefined;
  const isSmall = (table.rows.length + 1) * (table.columns.length + 1) <= CERTAIN;
  if (!isSmall || (rows.only && columns.only)) {
    const cells = roundCells(table, rows.rounded, columns.rounded);
    if (cells) return cells;
  }
  return roundTogether(table, total, isSmall);
}

/** The least and the most that the sums' floors and ceilings come to. */
export function reachOf(sums: readonly Sum[]): { least: number; most: number } {
  let least = 0;
  let most = 0;
  for (const { floor, isWhole } of sums) {
    least += floor;
    most += floor + (isWhole ? 0 : 1);
  }
  return { least, most };
}

/**
 * Sums as their floors or ceilings that add up to `total`: the largest remainders go up, the earlier of equal ones.
 * `only` where no others move as little.
 */
function roundSums(
  sums: readonly Sum[],
  total: number,
): { rounded: Float64Array; only: boolean } | undefined {
  const { least, most } = reachOf(sums);
  if (total < least || total > most) return undefined;
  const open = sums.filter(({ isWhole }) => !isWhole);
  const overs = new Float64Array(open.length);
  open.forEach((sum, k) => (overs[k] = overOf(sum)));
  overs.sort();
  const up = total - least;
  const last = up === 0 ? Infinity : overs[open.length - up];
  const only = up === 0 || up === open.length || overs[open.length - up - 1] < last;
  let equals = up;
  for (const sum of open) if (overOf(sum) > last) equals--;
  const rounded = new Float64Array(sums.length);
  sums.forEach((sum, k) => {
    const over = sum.isWhole ? -1 : overOf(sum);
    const goesUp = over > last || (over === last && equals-- > 0);
    rounded[k] = sum.floor + (goesUp ? 1 : 0);
  });
  return { rounded, only };
}

/** What a sum has over its floor; a half counts for the side on which rounding by itself puts it. */
function overOf({ over, floor, rounded }: Sum): number {
  return over === BILLIONTHS / 2 && rounded === floor ? over - 1 : over;
}

/** The cells for given sums of the rows and columns. */
function roundCells({ fractions }: Table, rows: Float64Array, columns: Float64Array) {
  const { floors, open } = fractions;
  const n = columns.length;
  const rowsUp = rows.slice();
  const columnsUp = columns.slice();
  for (let i = 0, at = 0; i < rows.length; i++)
    for (let j = 0; j < n; j++, at++) {
      rowsUp[i] -= floors[at];
      columnsUp[j] -= floors[at];
    }
  const shares = new Int32Array(floors.length);
  for (const at of open) shares[at] = asShare(fractions.over(at));
  const up = roundUp(shares, Int32Array.from(rowsUp), Int32Array.from(columnsUp));
  return up && floors.map((floor, at) => floor + up[at]);
}

/**
 * Sums and cells as one table (Causey, Cox and Ernst 1985): beside every row and below every column stands what its
 * ceiling exceeds the sum by; rounded up, it makes the sum its floor. Such a table exists for the floor and for the
 * ceiling of the sum of all.
 *
 * First the sums alone count, and cells cost nothing. What their least movement leaves open, where that is certain, is
 * settled by the cells.
 */
function roundTogether(
  { fractions, rows, columns }: Table,
  total: number,
  certain: boolean,
): Float64Array | undefined {
  const { floors, open } = fractions;
  const n = columns.length;
  const width = n + 1;
  const place = (at: number): number => Math.floor(at / n) * width + (at % n);
  const shares = new Int32Array((rows.length + 1) * width);
  for (const at of open) shares[place(at)] = NEUTRAL;
  rows.forEach((sum, i) => {
    if (!sum.isWhole) shares[i * width + n] = asShare(BILLIONTHS - overOf(sum));
  });
  columns.forEach((sum, j) => {
    if (!sum.isWhole) shares[rows.length * width + j] = asShare(BILLIONTHS - overOf(sum));
  });
  const needs = needsOf({ fractions, rows, columns }, total);
  const settled = roundWithinMargins(shares, needs.rows, needs.columns, certain);
  if (!settled) return undefined;
  const { up, rowThreshold, columnThreshold } = settled;
  if (certain) {
    for (let i = 0, at = 0; i <= rows.length; i++)
      for (let j = 0; j < width; j++, at++) {
        const isOpen = shares[at] > 0 && shares[at] === rowThreshold[i] + columnThreshold[j];
        if (isOpen) {
          shares[at] = i < rows.length && j < n ? asShare(fractions.over(i * n + j)) : NEUTRAL;
          up[at] = 0;
        } else {
          shares[at] = 0;
          needs.rows[i] -= up[at];
          needs.columns[j] -= up[at];
        }
      }
    const last = roundUp(shares, needs.rows, needs.columns);
    if (!last) throw new Error("What rounds one way does not round another way.");
    last.forEach((one, at) => (up[at] += one));
  }
  const cells = floors.map((floor, at) => floor + up[place(at)]);
  if (certain) return cells;
  const sums = { rows: new Float64Array(rows.length), columns: new Float64Array(n) };
  cells.forEach((units, at) => {
    sums.rows[Math.floor(at / n)] += units;
    sums.columns[at % n] += units;
  });
  return roundCells({ fractions, rows, columns }, sums.rows, sums.columns);
}

/** How many cells of each row and column go up, with what stands beside and below them. */
function needsOf({ fractions, rows, columns }: Table, total: number) {
  const needs = {
    rows: [...rows.map(ceilingOf), -total],
    columns: [...columns.map(ceilingOf), -total],
  };
  const n = columns.length;
  for (const sum of columns) needs.rows[rows.length] += ceilingOf(sum);
  for (const sum of rows) needs.columns[n] += ceilingOf(sum);
  fractions.floors.forEach((floor, at) => {
    needs.rows[Math.floor(at / n)] -= floor;
    needs.columns[at % n] -= floor;
  });
  return { rows: Int32Array.from(needs.rows), columns: Int32Array.from(needs.columns) };
}

const ceilingOf = ({ floor, isWhole }: Sum): number => (isWhole ? floor : floor + 1);

/** The same for all of a row or column of which a certain number goes up anyway. */
const NEUTRAL = BILLIONTHS / 2;

/** Rounding takes a share of 0 for a whole number, and so it does one of a whole unit. */
const asShare = (billionths: number): number => Math.max(1, Math.min(BILLIONTHS - 1, billionths));
