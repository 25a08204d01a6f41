import { roundShares } from "./apportion";
import { exact, nearest, ratio, whole, ZERO } from "../decimal";
import type { Exact } from "../decimal";
import { gridOf, type Grid } from "./grid";
import { checkLines } from "./lines";
import { placeOf } from "../place";
import { cellAt } from "../range";
import type { Range } from "../range";
import { invalid, noAnswer } from "../refusal";
import type { Argument } from "../refusals/argument";
import { LEAST_START, MOST_QUOTIENT, spread } from "./spread";
import { startsOf, type Plans, type Starts } from "./starts";
import { MOST_UNITS, unitFor } from "./unit";
import { weightsOf } from "./weights";
import type { Weights } from "./weights";

/** What RECONCILE is asked. Lines of as many owners, in any orientation. */
export interface ReconcileProblem extends Plans {
  /** How far each owner's own figure counts, from 0 to 1: one for all (0.5 where omitted) or one an owner. */
  readonly trust?: Range<number>;
  readonly unit?: number;
}

/** An owner's amount, and how much more it is than each of the two plans says. */
export type Agreed = [amount: number, changeTopDown: number, changeBottomUp: number];

const DEFAULT_TRUST = 0.5;
/** What a loss leaves less than this of is reckoned exactly, since doubles lose too many digits. */
const KEPT = 1 / 4;

/**
 * Brings a top-down and a bottom-up plan together: amounts that add up to the target exactly.
 *
 * Method: an owner starts at trust × bottom-up + (1 − trust) × top-down. The gap to the target is spread in proportion to
 * top-down × (1 − trust); who would fall below 0 stays at 0, and the others take the rest. All of it is exact, and then
 * rounded by largest remainder.
 * Law: the amounts add up to the target; a target below 0 mirrors. Where no gap is left, nobody need be able to move.
 *
 * @throws Refused with one of the codes of `ReplanRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example reconcile({ target: 100, topDown: columnOf([60, 40]), bottomUp: columnOf([40, 40]) }).map(([amount]) => amount)
 * // [56, 44]
 */
export function reconcile(problem: ReconcileProblem): Agreed[] {
  const { grid, sign, units, over, taker } = solveReconcile(problem);
  const { topDown, bottomUp } = problem;
  const agreed = new Array<Agreed>(units.length);
  for (let k = 0; k < agreed.length; k++) {
    const left = k === taker ? over : ZERO;
    const change = (from: number): number => grid.beyond(units[k], from * sign, left) * sign || 0;
    agreed[k] = [
      grid.part(units[k], left) * sign || 0,
      change(topDown.values[k]),
      change(bottomUp.values[k]),
    ];
  }
  return agreed;
}

/** Who starts where, what of the gap each takes, and the whole units that all came to. */
export interface SolvedReconcile {
  readonly steps: Starts;
  readonly trust: Weights;
  /** Those who would fall below 0. */
  readonly stuck: ArrayLike<number | boolean>;
  /** What the others take, in steps, and what they weigh for it. */
  readonly gap: bigint;
  readonly weight: bigint;
  /** An owner's exact amount in units is numerator(k) ÷ denominator. */
  readonly numerator: (owner: number) => bigint;
  readonly denominator: bigint;
  readonly units: Float64Array;
  readonly grid: Grid;
  readonly sign: 1 | -1;
  /** What of the target is no whole unit, and who takes it; −1 for nobody. */
  readonly over: Exact;
  readonly taker: number;
}

export function solveReconcile(problem: ReconcileProblem): SolvedReconcile {
  const { target, topDown, bottomUp } = problem;
  const trust = readTrust(problem);
  const sign = signOf(problem);
  const unit = unitFor(problem.unit, { target, topDown, bottomUp });
  const grid = gridOf(unit);
  const steps = startsOf(problem, trust, sign);
  const { stuck, gap, weight } = spread(steps, steps.wanted);
  if (gap !== 0n && weight === 0n) throw nobodyMoves(problem, ratio(gap, steps.scale) * sign);

  const wanted = exact(target * sign);
  const count = grid.count(wanted);
  if (count > BigInt(MOST_UNITS))
    throw invalid("too-many-units", { argument: "target", value: target, unit });
  const denominator = steps.scale * (weight || 1n) * grid.unit.n;
  const numerator = (k: number): bigint => {
    if (stuck[k]) return 0n;
    return (steps.starts.exactAt(k) * (weight || 1n) + gap * steps.weights.exactAt(k)) * grid.unit.d;
  };
  const quotient = ratio(gap, weight || 1n);
  const unitOne = steps.one * nearest(grid.unit);
  const values = steps.starts.values.map((start, k) => {
    const share = start + quotient * steps.weights.values[k];
    const isClear = start > LEAST_START && quotient < MOST_QUOTIENT && share > start * KEPT;
    return isClear && !stuck[k] ? share / unitOne : ratio(numerator(k), denominator);
  });
  const marks = values.map((_, k) => k);
  const units = roundShares(
    { values, error: (2 / KEPT) * steps.error, marks, numerator, denominator: () => denominator },
    Number(count),
  );
  const over = wanted.sub(whole(count).mul(grid.unit));
  const mayTake = (k: number): boolean => gap !== 0n && !stuck[k] && steps.weights.exactAt(k) > 0n;
  const taker = over.n > 0n ? largest(units, mayTake) : -1;
  return { steps, trust, stuck, gap, weight, numerator, denominator, units, grid, sign, over, taker };
}

/** Nobody who could move has room for the rest of the gap. */
function nobodyMoves({ topDown, trust, target }: ReconcileProblem, left: number): Error {
  const count = topDown.values.length;
  const single = !trust || trust.values.length === 1;
  const full = Array.from({ length: count }, (_, k) => k).filter((k) => trust?.values[single ? 0 : k] === 1);
  const everyone = full.length === count;
  return noAnswer("nobody-moves", {
    cells: everyone || !trust ? [] : full.map((k) => cellAt(single ? topDown : trust, k)),
    everyone,
    left,
    target,
  });
}

/** The first of the largest who moves; where nobody does, of all. */
function largest(units: Float64Array, moves: (owner: number) => boolean): number {
  const all = Array.from(units.keys());
  const some = all.filter(moves);
  return (some.length ? some : all).reduce((best, k) => (units[k] > units[best] ? k : best));
}

/** Checks the lines against each other and reads the trust: one for all, or one an owner. */
function readTrust({ topDown, bottomUp, trust }: ReconcileProblem): Weights {
  checkLines({ topDown, bottomUp, ...(trust && trust.values.length > 1 && { trust }) });
  for (let k = 0; trust && k < trust.values.length; k++) {
    const value = trust.values[k];
    if (value < 0 || value > 1) throw invalid("trust-range", { ...placeOf("trust", trust, k), value });
  }
  return weightsOf(trust ? trust.values : [DEFAULT_TRUST]);
}

/** The target's sign, which all amounts must have; a target of 0 takes that of the first amount. */
function signOf({ target, topDown, bottomUp }: ReconcileProblem): 1 | -1 {
  let sign = Math.sign(target);
  for (const [argument, range] of Object.entries({ topDown, bottomUp }) as [Argument, Range<number>][])
    for (let k = 0; k < range.values.length; k++) {
      const value = range.values[k];
      sign ||= Math.sign(value);
      if (value * sign < 0) throw invalid("other-sign", { ...placeOf(argument, range, k), value, target });
    }
  return sign < 0 ? -1 : 1;
}
