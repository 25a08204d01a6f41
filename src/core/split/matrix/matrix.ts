import { gridOf } from "../grid";
import type { Grid } from "../grid";
import { cellAt, isLine } from "../../range";
import type { Range } from "../../range";
import { invalid, noAnswer } from "../../refusal";
import type { Argument } from "../../refusals/argument";
import { placeOf } from "../../place";
import { MOST_UNITS, unitFor, unitsOf } from "../unit";
import { feasibility } from "./feasible";
import { fill } from "./fill";

/** What SPLITMATRIX is asked. Totals are lines, across or down; seed and holds have the table's shape. */
export interface MatrixProblem {
  readonly rowTotals: Range<number>;
  readonly columnTotals: Range<number>;
  /** The pattern to follow; 0 stays 0. Omitted: all alike. */
  readonly seed?: Range<number>;
  readonly unit?: number;
  /** A number other than 0 is that cell, even where the seed is 0. */
  readonly holds?: Range<number>;
}

/**
 * A table whose rows and columns add up to the given totals exactly, as near in pattern to the seed as can be.
 *
 * Method: cells that are 0 in every such table are found by maximum flow and left out; iterative proportional
 * fitting to 1e-9 of a unit; controlled rounding (each cell the floor or the ceiling of its fitted value, the least
 * total movement up to 10,000 cells).
 * Law: rows and columns add up; scaling a row or column of the seed changes nothing; totals below 0 mirror.
 * Surprise: with a seed of rates and not of amounts the fit keeps the odds between cells, not the rates.
 * Source: Deming and Stephan (1940) for the fit; Causey, Cox and Ernst (1985) for the rounding as a transportation problem.
 *
 * @throws Refused with one of the codes of `MatrixRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example splitMatrix({ rowTotals: columnOf([5, 5]), columnTotals: columnOf([4, 6]) }).values // [2, 3, 2, 3]
 */
export function splitMatrix(problem: MatrixProblem): Range<number> {
  const { rowTotals, columnTotals, seed, holds } = readShapes(problem);
  const sign = signOf(rowTotals, columnTotals, holds);
  const unit = unitFor(problem.unit, { rowTotals, columnTotals, holds });
  const grid = gridOf(unit);
  const rows = unitsOf(rowTotals, "rowTotals", unit, grid, sign);
  const columns = unitsOf(columnTotals, "columnTotals", unit, grid, sign);
  checkTotals(rows, columns, unit, grid, sign);
  const pattern = patternOf(seed, rows.length * columns.length);
  const held = holds ? unitsOf(holds, "holds", unit, grid, sign) : undefined;
  if (held) takeHolds(problem, held, rows, columns, pattern, grid, sign);

  const found = feasibility({ rows, columns, pattern });
  if (found.cut) {
    const { asked, held: room } = found.cut;
    throw noAnswer("rows-unserved", {
      rows: found.cut.rows.map((i) => cellAt(rowTotals, i)),
      columns: found.cut.columns.map((j) => cellAt(columnTotals, j)),
      asked: grid.amount(asked) * sign,
      room: grid.amount(room) * sign || 0,
      gap: grid.amount(asked - room),
      withHolds: held !== undefined,
    });
  }
  const filled = fill({ rows, columns, pattern: found.pattern });
  if (filled.lost !== undefined) {
    const given = seed as Range<number>;
    throw invalid("seed-spread", {
      ...placeOf("seed", given, filled.lost),
      value: given.values[filled.lost],
    });
  }
  const { cells } = filled;
  for (let at = 0; at < cells.length; at++)
    cells[at] = grid.part(held ? cells[at] + held[at] : cells[at]) * sign || 0;
  return { rows: rows.length, columns: columns.length, values: cells };
}

/** Checks that ranges fit each other. A single 0 or blank for seed or holds is the same as none. */
function readShapes(problem: MatrixProblem): MatrixProblem {
  const { rowTotals, columnTotals } = problem;
  for (const [argument, range] of Object.entries({ rowTotals, columnTotals }) as [Argument, Range<number>][])
    if (!isLine(range)) throw invalid("not-a-line", { argument, rows: range.rows, columns: range.columns });
  const shaped = (argument: "seed" | "holds") => {
    const range = problem[argument];
    if (!range || (range.values.length === 1 && range.values[0] === 0)) return undefined;
    const { rows, columns } = range;
    if (rows !== rowTotals.values.length || columns !== columnTotals.values.length)
      throw invalid("table-shape", {
        argument,
        rows,
        columns,
        rowTotals: rowTotals.values.length,
        columnTotals: columnTotals.values.length,
      });
    return range;
  };
  return { rowTotals, columnTotals, seed: shaped("seed"), holds: shaped("holds") };
}

/** The one sign of all totals; where they are all 0, that of the first hold. */
function signOf(rowTotals: Range<number>, columnTotals: Range<number>, holds?: Range<number>): 1 | -1 {
  let first = 0;
  for (const [argument, range] of Object.entries({ rowTotals, columnTotals }) as [Argument, Range<number>][])
    for (let i = 0; i < range.values.length; i++) {
      const value = range.values[i];
      first ||= value;
      if (value * Math.sign(first) < 0)
        throw invalid("mixed-signs", { ...placeOf(argument, range, i), value, first });
    }
  for (let i = 0; holds && i < holds.values.length; i++) {
    const value = holds.values[i];
    first ||= value;
    if (value * Math.sign(first) < 0) throw invalid("hold-sign", { ...placeOf("holds", holds, i), value });
  }
  return first < 0 ? -1 : 1;
}

function checkTotals(
  rows: Float64Array,
  columns: Float64Array,
  unit: number,
  grid: Grid,
  sign: number,
): void {
  const sum = (argument: Argument, units: Float64Array) =>
    units.reduce((total, count) => {
      // Added up, a unit too many may be rounded away.
      if (count > MOST_UNITS - total)
        throw invalid("too-many-units", { argument, value: grid.amount(total + count) * sign, unit });
      return total + count;
    }, 0);
  const rowSum = sum("rowTotals", rows);
  const columnSum = sum("columnTotals", columns);
  if (rowSum === columnSum) return;
  throw invalid("totals-differ", {
    rowSum: grid.amount(rowSum) * sign || 0,
    columnSum: grid.amount(columnSum) * sign || 0,
    gap: grid.amount(Math.abs(rowSum - columnSum)),
  });
}

/** The seed as a pattern to fit. */
function patternOf(seed: Range<number> | undefined, length: number): Float64Array {
  if (!seed) return new Float64Array(length).fill(1);
  const pattern = new Float64Array(seed.values);
  let some = false;
  for (let at = 0; at < pattern.length; at++) {
    const value = pattern[at];
    if (value < 0) throw invalid("negative", { ...placeOf("seed", seed, at), value });
    if (value > 0) some = true;
  }
  if (!some) throw invalid("no-weight", { argument: "seed" });
  return pattern;
}

/** Takes the holds off the totals and closes their cells. */
function takeHolds(
  { rowTotals, columnTotals }: MatrixProblem,
  held: Float64Array,
  rows: Float64Array,
  columns: Float64Array,
  pattern: Float64Array,
  grid: Grid,
  sign: number,
): void {
  const n = columns.length;
  held.forEach((units, at) => {
    if (units === 0) return;
    pattern[at] = 0;
    rows[Math.floor(at / n)] -= units;
    columns[at % n] -= units;
  });
  const sides = [
    ["row", "rowTotals", rowTotals, rows],
    ["column", "columnTotals", columnTotals, columns],
  ] as const;
  for (const [side, argument, range, left] of sides) {
    const over = left.findIndex((units) => units < 0);
    if (over < 0) continue;
    const gap = grid.amount(-left[over]);
    const total = range.values[over];
    const units = grid.down(total * sign) - left[over];
    throw noAnswer("holds-over-total", {
      ...placeOf(argument, range, over),
      side,
      sum: grid.amount(units) * sign,
      total,
      gap,
    });
  }
}
