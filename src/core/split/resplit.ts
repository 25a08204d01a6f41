import { nearest } from "../decimal";
import type { Exact } from "../decimal";
import { indicesFrom } from "../indices";
import { cellAt } from "../range";
import type { Range } from "../range";
import { invalid, noAnswer } from "../refusal";
import type { Argument } from "../refusals/argument";
import { placeOf } from "../place";
import { splitByWeights } from "./byWeights";
import { checkClosed } from "./closed";
import { checkLines } from "./lines";
import { decimalSum } from "./decimalSum";
import { remainderOf } from "./remainder";
import { unitFor } from "./unit";
import { weightsOf, type Weights } from "./weights";

/** How the open periods share what is left: by their plan, evenly, as 1, 2, … n; or they stay at plan. */
export type Shape = "plan" | "even" | "late" | "keep";

/** What RESPLIT is asked. Plan, actuals and holds are lines of as many periods. */
export interface ResplitProblem {
  readonly target: number;
  readonly plan: Range<number>;
  readonly actuals: Range<number>;
  /** How many periods, from the first, are closed. */
  readonly closed: number;
  readonly shape: Shape;
  readonly unit?: number;
  /** A number other than 0 fixes an open period. */
  readonly holds?: Range<number>;
}

/**
 * The plan after some periods have closed: actuals as they came where closed, and what they leave of the target over
 * the open periods, exactly. Holds fix open periods; the others share the rest.
 *
 * Law: the answer adds up to the target, unless it is passed already (open periods get 0, or their holds) or the shape
 * is "keep". A target below 0 mirrors. Actuals of either sign count as they are. Actuals of open periods and holds of
 * closed ones are not looked at, so that both columns can stand while the periods close.
 *
 * @throws Refused with one of the codes of `ReplanRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example resplit({ target: 100, plan: columnOf([50, 25, 25]), actuals: columnOf([40, 0, 0]), closed: 1, shape: "plan" }).values
 * // [40, 30, 30]
 */
export function resplit(problem: ResplitProblem): Range<number> {
  const { rows, columns } = problem.plan;
  const { values, shared } = solveResplit(problem);
  if (shared)
    splitByWeights(shared.rest, shared.weights, shared.unit).forEach(
      (part, at) => (values[shared.free[at]] = part),
    );
  return { rows, columns, values };
}

/** What RESPLIT came to but for what the free periods share. */
export interface SolvedResplit {
  /** By period, 0 where it is free. */
  readonly values: Float64Array;
  readonly holds: Range<number>;
  /** What the free periods share, and what they weigh; nothing where nothing is left for them. */
  readonly shared?: {
    readonly rest: Exact;
    readonly free: Uint32Array;
    readonly weights: Weights;
    readonly unit: number;
  };
}

/** Reads a problem as far as what is left for whom. */
export function solveResplit(problem: ResplitProblem): SolvedResplit {
  const { target, plan, closed, shape } = problem;
  const { actuals, holds, free, sign } = read(problem);
  const unit = unitFor(problem.unit, { target, actuals, holds });
  const values = new Float64Array(plan.values.length);
  for (let k = 0; k < values.length; k++)
    values[k] =
      k < closed ? actuals.values[k] : holds.values[k] || (shape === "keep" ? plan.values[k] + 0 : 0);
  const left = remainderOf(target, actuals.values);
  if (shape === "keep" || !isLeft(left, sign)) return { values, holds };
  if (closed === values.length)
    throw noAnswer("nothing-open", {
      left: nearest(left),
      target,
      actual: nearest(decimalSum(actuals.values)),
    });
  const rest = remainderOf(target, values);
  if (rest.n === 0n) return { values, holds };
  if (free.length === 0 || !isLeft(rest, sign)) throw holdsCollide(problem, holds, left, rest);

  const weights = new Float64Array(free.length).map((_, at) =>
    weightOf(shape, plan.values[free[at]] * sign, free[at] - closed),
  );
  if (!weights.some((weight) => weight > 0))
    throw noAnswer("open-plan-zero", {
      cells: values.length === 1 ? [] : Array.from(free, (k) => cellAt(plan, k)),
      left: nearest(rest),
    });
  return { values, holds, shared: { rest, free, weights: weightsOf(weights), unit } };
}

function isLeft(rest: Exact, sign: number): boolean {
  return rest.n !== 0n && Number(rest.s) === sign;
}

function weightOf(shape: Shape, planned: number, open: number): number {
  if (shape === "plan") return planned;
  return shape === "late" ? open + 1 : 1;
}

/** A problem with what counts of it: the closed periods' actuals, the open periods' holds. */
interface Read {
  readonly actuals: Range<number>;
  readonly holds: Range<number>;
  /** The open periods without a hold. */
  readonly free: Uint32Array;
  readonly sign: 1 | -1;
}

function read({ target, plan, actuals, holds, closed, shape }: ResplitProblem): Read {
  checkLines({ plan, actuals, ...(holds && { holds }) });
  const periods = plan.values.length;
  checkClosed(closed, periods);
  const held = where(holds ?? plan, (k) => holds !== undefined && k >= closed);
  const free = indicesFrom(closed, periods - closed).filter((k) => held.values[k] === 0);
  const sign = signOf(target, plan, held, closed);
  if (shape === "plan")
    checkSigns(
      "plan",
      where(plan, (k) => k >= closed && held.values[k] === 0),
      sign,
      target,
    );
  checkSigns("holds", held, sign, target);
  return { actuals: where(actuals, (k) => k < closed), holds: held, free, sign };
}

/** A line with 0 for the periods that do not count. */
function where(line: Range<number>, counts: (period: number) => boolean): Range<number> {
  const values = new Float64Array(line.values.length);
  for (let k = 0; k < values.length; k++) if (counts(k)) values[k] = line.values[k] + 0;
  return { ...line, values };
}

/** The target's sign; a target of 0 takes that of the first open period with a hold or a plan. */
function signOf(target: number, plan: Range<number>, holds: Range<number>, closed: number): 1 | -1 {
  let sign = Math.sign(target);
  for (let k = closed; sign === 0 && k < plan.values.length; k++)
    sign = Math.sign(holds.values[k] || plan.values[k]);
  return sign < 0 ? -1 : 1;
}

function checkSigns(argument: Argument, line: Range<number>, sign: number, target: number): void {
  for (let k = 0; k < line.values.length; k++) {
    const value = line.values[k];
    if (value * sign < 0) throw invalid("other-sign", { ...placeOf(argument, line, k), value, target });
  }
}

/** Holds that ask for more than is left of the target, or leave something that no open period can take. */
function holdsCollide({ target }: ResplitProblem, holds: Range<number>, left: Exact, rest: Exact): Error {
  const past = rest.s !== left.s;
  const cells = Array.from(holds.values, (hold, k) => (hold === 0 ? [] : [cellAt(holds, k)])).flat();
  return noAnswer(past ? "holds-over" : "holds-under", {
    argument: "holds",
    cells: holds.values.length === 1 ? [] : cells,
    sum: nearest(decimalSum(holds.values)),
    gap: nearest(rest.abs()),
    target,
    left: nearest(left),
    withHolds: false,
    inUnits: false,
  });
}
