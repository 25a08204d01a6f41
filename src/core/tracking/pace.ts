import { exact, nearest, type Exact } from "../decimal";
import type { Range } from "../range";
import { invalid } from "../refusal";
import type { Argument } from "../refusals/argument";
import type { Level } from "../risks/alertLevel";
import { checkClosed } from "../split/closed";
import { decimalSum } from "../split/decimalSum";
import { checkLines } from "../split/lines";
import { isAtLeast } from "../threshold";

/** How a plan stands after some of its periods have closed. */
export interface Pace {
  readonly target: number;
  readonly expected: number;
  readonly actual: number;
  /** Actual ÷ expected; absent, with all that follows from it, where nothing is expected yet. */
  readonly attainment?: number;
  readonly gap: number;
  /** Target − actual: below 0 once it is passed. */
  readonly left: number;
  readonly periodsLeft: number;
  /** What each period left must bring, 0 once the target is passed; absent where no period is left and something is. */
  readonly needed?: number;
  readonly projected?: number;
  readonly status?: Level;
}

const AMBER = exact(0.9);
const GREEN = exact(1);

/**
 * How actual sales keep pace with a plan. Lines of as many periods; the actuals of open periods are not looked at.
 *
 * Method: sums of what was written, exact; ratios are the nearest doubles. The status is green from an attainment of
 * 1, amber from 0.9, else red.
 */
export function pace(plan: Range<number>, actuals: Range<number>, closed: number): Pace {
  checkLines({ plan, actuals });
  const periods = plan.values.length;
  checkClosed(closed, periods);
  const target = decimalSum(plan.values);
  const expected = decimalSum(plan.values, 0, 1, closed);
  const actual = decimalSum(actuals.values, 0, 1, closed);
  const left = target.sub(actual);
  const periodsLeft = periods - closed;
  const isPassed = left.n === 0n || left.s < 0n !== target.s < 0n;
  const [whole, due] = [target, expected].map((sum) => finite(sum, "plan"));
  const [sold, gap, rest] = [actual, actual.sub(expected), left].map((sum) => finite(sum));
  const stand = {
    target: whole,
    expected: due,
    actual: sold,
    gap,
    left: rest,
    periodsLeft,
    ...(isPassed ? { needed: 0 } : periodsLeft > 0 && { needed: finite(left.div(periodsLeft)) }),
  };
  if (expected.n === 0n) return stand;
  const attainment = actual.div(expected);
  return {
    ...stand,
    attainment: finite(attainment),
    projected: finite(attainment.mul(target)),
    status: isAtLeast(attainment, GREEN) ? "green" : isAtLeast(attainment, AMBER) ? "amber" : "red",
  };
}

function finite(value: Exact, argument: Argument = "actuals"): number {
  const result = nearest(value);
  if (!Number.isFinite(result)) throw invalid("too-large", { argument });
  return result;
}
