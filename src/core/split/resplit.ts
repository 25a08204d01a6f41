import { exact, nearest, ZERO } from "../decimal";
import type { Exact } from "../decimal";
import { cellAt, columnOf, isLine } from "../range";
import type { Range } from "../range";
import { invalid, noAnswer } from "../refusal";
import type { Argument } from "../refusals/argument";
import { splitTarget } from "./target";
import { placeOf } from "../place";
import { unitFor } from "./unit";

/** How the open periods share what is left: by their plan, evenly, as 1, 2, … n; or they stay at plan. */
export type Shape = "plan" | "even" | "late" | "keep";

/** What RESPLIT is asked. Plan and actuals are lines of as many periods. */
export interface ResplitProblem {
  readonly target: number;
  readonly plan: Range<number>;
  readonly actuals: Range<number>;
  /** How many periods, from the first, are closed. */
  readonly closed: number;
  readonly shape: Shape;
  readonly unit?: number;
}

/**
 * The plan after some periods have closed: actuals as they came where closed, and what they leave of the target over
 * the open periods.
 *
 * Law: the answer adds up to the target, unless it is passed already (open periods get 0) or the shape is "keep".
 * A target below 0 mirrors. Actuals of either sign count as they are; those of open periods are not looked at.
 */
export function resplit(problem: ResplitProblem): Range<number> {
  const { target, plan, actuals, closed, shape } = problem;
  const periods = plan.values.length;
  checkLines(plan, actuals);
  checkClosed(closed, periods);
  const sign = signOf(target, plan, closed);
  if (shape === "plan") checkPlan(plan, closed, sign, target);
  const unit = unitFor(problem.unit, [[target], Array.from(actuals.values).slice(0, closed)]);

  const values = Float64Array.from(plan.values, (value, k) => (k < closed ? actuals.values[k] : value) + 0);
  const answer = { rows: plan.rows, columns: plan.columns, values };
  if (shape === "keep") return answer;
  let actual: Exact = ZERO;
  for (let k = 0; k < closed; k++) actual = actual.add(exact(actuals.values[k]));
  const left = exact(target).sub(actual);
  values.fill(0, closed);
  if (left.n === 0n || Number(left.s) !== sign) return answer;

  if (closed === periods)
    throw noAnswer("nothing-open", { left: nearest(left), target, actual: nearest(actual) });
  const weights = weightsOf(shape, plan, closed, sign);
  if (!weights.some((weight) => weight > 0))
    throw noAnswer("open-plan-zero", {
      cells: periods === 1 ? [] : Array.from(weights, (_, k) => cellAt(plan, closed + k)),
      left: nearest(left),
    });
  const parts = splitTarget({ target: nearest(left), weights: columnOf(weights), unit, shares: false });
  values.set(Float64Array.from(parts.values), closed);
  return answer;
}

function weightsOf(shape: Shape, plan: Range<number>, closed: number, sign: number): Float64Array {
  const open = new Float64Array(plan.values.length - closed);
  return open.map((_, k) => {
    if (shape === "plan") return plan.values[closed + k] * sign;
    return shape === "late" ? k + 1 : 1;
  });
}

/** The target's sign; a target of 0 takes that of the first open period with a plan. */
function signOf(target: number, plan: Range<number>, closed: number): 1 | -1 {
  if (target !== 0) return target < 0 ? -1 : 1;
  for (let k = closed; k < plan.values.length; k++)
    if (plan.values[k] !== 0) return plan.values[k] < 0 ? -1 : 1;
  return 1;
}

function checkLines(plan: Range<number>, actuals: Range<number>): void {
  for (const [argument, range] of Object.entries({ plan, actuals }) as [Argument, Range<number>][])
    if (!isLine(range)) throw invalid("not-a-line", { argument, rows: range.rows, columns: range.columns });
  if (actuals.values.length !== plan.values.length)
    throw invalid("lengths", {
      argument: "actuals",
      count: actuals.values.length,
      like: "plan",
      likeCount: plan.values.length,
    });
}

function checkClosed(closed: number, periods: number): void {
  const place = { argument: "closed", value: closed } as const;
  if (closed < 0) throw invalid("negative", place);
  if (!Number.isInteger(closed)) throw invalid("closed-part", place);
  if (closed > periods) throw invalid("closed-over", { ...place, periods });
}

function checkPlan(plan: Range<number>, closed: number, sign: number, target: number): void {
  for (let k = closed; k < plan.values.length; k++)
    if (plan.values[k] * sign < 0)
      throw invalid("other-sign", { ...placeOf("plan", plan, k), value: plan.values[k], target });
}
