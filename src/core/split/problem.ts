import type { Bounds } from "./brokenBounds";
import { exact, nearest, ratio, whole, ZERO } from "../decimal";
import { gridOf } from "./grid";
import type { Grid } from "./grid";
import { placeOf } from "../place";
import { invalid, noAnswer } from "../refusal";
import { cellAt, isLine, sameShape } from "../range";
import type { Range } from "../range";
import type { Argument } from "../refusals/argument";
import { decimalSum } from "./decimalSum";
import { remainderOf } from "./remainder";
import { checkRoom } from "./feasible";
import { unitFor } from "./unit";
import { areEqual, weightsOf } from "./weights";
import type { Weights } from "./weights";
import type { SolvableSplit, SplitProblem } from "./splitProblem";

/** Puts a problem onto its grid of units, or refuses it: bad arguments first, then what has no answer. */
export function solvable(problem: SplitProblem): SolvableSplit {
  const weights = readWeights(problem);
  checkShapes(problem);
  const sign = signOf(problem);
  checkSigns(problem, sign);
  const grid = gridOf(unitOf(problem));
  const target = exact(problem.target * sign);
  const whole53 = grid.count(target);
  if (whole53 > 2n ** 53n)
    throw invalid("too-many-units", { argument: "target", value: problem.target, unit: unitOf(problem) });
  let free: Uint32Array | undefined;
  const holds = Float64Array.from(problem.holds?.values ?? [], (value) => value * sign);
  const rest = remainderOf(problem.target * sign, holds);
  const count = rest.compare(ZERO) < 0 ? 0n : grid.count(rest);
  const bounds = boundsOf(problem, sign, grid);
  const result: SolvableSplit = {
    sign,
    grid,
    weights,
    // A million indices of which most splits ask nothing.
    get free() {
      return (free ??= freeOf(problem));
    },
    everyone: !hasAny(problem.holds),
    bounds,
    shares: problem.shares,
    wholeUnits: Number(whole53),
    units: Number(count),
    leftover: rest.sub(whole(count).mul(grid.unit)),
  };
  checkRoom(problem, result, decimalSum(holds), rest);
  return result;
}

function readWeights({ weights, shares }: SplitProblem): Weights {
  const equal = areEqual(weights.values);
  let some = false;
  for (let i = 0; i < (equal ? 1 : weights.values.length); i++) {
    const value = weights.values[i];
    if (value < 0) throw invalid("negative", { ...placeOf("weights", weights, i), value });
    if (value > 0) some = true;
  }
  if (!some) throw invalid("no-weight", { argument: "weights" });
  const read = weightsOf(weights.values, equal);
  if (!shares) return read;
  const { rows, columns } = weights;
  if (!isLine(weights)) throw invalid("shares-block", { argument: "weights", rows, columns });
  for (let i = 0; i < weights.values.length; i++)
    if (weights.values[i] > 1 + 1e-12)
      throw invalid("share-over", { ...placeOf("weights", weights, i), value: weights.values[i] });
  if ((read.total() - read.scale) * 10n ** 12n > read.scale)
    throw invalid("shares-over", { argument: "weights", sum: ratio(read.total(), read.scale) });
  return read;
}

function checkShapes({ weights, floors, caps, holds }: SplitProblem): void {
  for (const [argument, range] of Object.entries({ floors, caps, holds }) as [Argument, Range<number>?][]) {
    if (!range || sameShape(range, weights)) continue;
    const oneForAll = range.rows * range.columns === 1;
    if (oneForAll && argument !== "holds") continue;
    throw invalid("shape", {
      argument,
      rows: range.rows,
      columns: range.columns,
      like: "weights",
      likeRows: weights.rows,
      likeColumns: weights.columns,
    });
  }
}

/** The target's sign; a target of 0 takes that of the first bound or hold, so that mirror images stay such. */
function signOf({ target, floors, caps, holds }: SplitProblem): 1 | -1 {
  if (target !== 0) return target < 0 ? -1 : 1;
  for (const range of [floors, caps, holds])
    for (let i = 0; range && i < range.values.length; i++)
      if (range.values[i] !== 0) return range.values[i] < 0 ? -1 : 1;
  return 1;
}

function checkSigns({ target, floors, caps, holds }: SplitProblem, sign: 1 | -1): void {
  for (const [argument, range] of Object.entries({ floors, caps, holds }) as [Argument, Range<number>?][])
    for (let i = 0; range && i < range.values.length; i++) {
      const value = range.values[i];
      if (value * sign < 0) throw invalid("other-sign", { ...placeOf(argument, range, i), value, target });
    }
}

function unitOf({ unit, target, floors, caps, holds }: SplitProblem): number {
  return unitFor(unit, { target, floors, caps, holds });
}

function freeOf({ weights, holds }: SplitProblem): Uint32Array {
  const free = new Uint32Array(weights.values.length);
  let count = 0;
  const held = holds?.values;
  for (let i = 0; i < free.length; i++) if (!held?.[i]) free[count++] = i;
  return free.subarray(0, count);
}

/** Floors up and caps down onto the grid; nothing where there are none. Holds keep clear of their own bounds. */
function boundsOf(problem: SplitProblem, sign: 1 | -1, grid: Grid): Bounds | undefined {
  const { weights, floors, caps, holds } = problem;
  const length = weights.values.length;
  // Stryker disable next-line ConditionalExpression: floors of 0 and no caps bind nobody, but take time.
  if (!hasAny(floors) && !hasAny(caps)) return undefined;
  const bounds = { floors: new Float64Array(length), caps: new Float64Array(length).fill(Infinity) };
  for (let i = 0; i < length; i++) {
    const floor = valueAt(floors, i) * sign;
    const cap = valueAt(caps, i) * sign;
    const hold = valueAt(holds, i) * sign;
    if (hold) {
      checkHold(problem, i, hold, floor, cap, sign);
      continue;
    }
    bounds.floors[i] = grid.up(floor);
    if (bounds.floors[i] > 2 ** 53)
      throw invalid("too-many-units", {
        ...placeOf("floors", floors as Range<number>, i),
        value: floor * sign,
        unit: unitOf(problem),
      });
    if (cap) bounds.caps[i] = grid.down(cap);
    if (bounds.floors[i] > bounds.caps[i])
      throw noAnswer("floor-over-cap", {
        argument: "weights",
        cell: cellAt(weights, i),
        floor: floor * sign,
        cap: cap * sign,
        floorUp: grid.amount(bounds.floors[i]) * sign,
        capDown: grid.amount(bounds.caps[i]) * sign || 0,
      });
  }
  return bounds;
}

/** A hold is fixed as typed, so it is held against its bounds as typed. */
function checkHold(
  { holds }: SplitProblem,
  index: number,
  hold: number,
  floor: number,
  cap: number,
  sign: 1 | -1,
): void {
  const side = floor && exact(hold).compare(exact(floor)) < 0 ? "floor" : "cap";
  const bound = side === "floor" ? floor : cap;
  if (side === "cap" && (!cap || exact(hold).compare(exact(cap)) <= 0)) return;
  throw noAnswer("hold-outside", {
    ...placeOf("holds", holds as Range<number>, index),
    hold: hold * sign,
    bound: bound * sign,
    side,
    gap: Math.abs(nearest(exact(hold).sub(exact(bound)))),
  });
}

function hasAny(range: Range<number> | undefined): boolean {
  for (let i = 0; range && i < range.values.length; i++) if (range.values[i] !== 0) return true;
  return false;
}

/** A bound's or hold's value for a part; one for all where only one came, 0 where none did. */
export function valueAt(range: Range<number> | undefined, index: number): number {
  if (!range) return 0;
  return range.values[range.values.length === 1 ? 0 : index];
}
