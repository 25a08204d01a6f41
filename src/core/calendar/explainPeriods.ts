import { nearest, ratio } from "../decimal";
import { explainByWeights } from "../split/explainByWeights";
import { fixedPart, type ExplainedPart } from "../split/explaining";
import type { Basis } from "./periodWeights";
import { stepsOfOne } from "./periodWeights";
import type { Day } from "./day";
import { readPeriods, type PeriodsProblem } from "./splitPeriods";

/** Why a period is what it is; its weight is the sum over its days of base × profile. */
export interface ExplainedPeriod extends ExplainedPart {
  readonly start: Day;
  readonly end: Day;
  /** The days that count: all, or the working days where the basis is "workdays". */
  readonly days: number;
}

export interface ExplainedPeriods {
  readonly basis: Basis;
  readonly hasProfile: boolean;
  /** What the periods share that are not held. */
  readonly shared: number;
  readonly periods: readonly ExplainedPeriod[];
}

/**
 * Explains a split over periods, period by period; the amounts are splitPeriods'.
 *
 * Law: the exact amounts add up to the target as the amounts do, so the steps add up to 0.
 *
 * @throws Refused as splitPeriods does
 * @example explainPeriods({ target: 100, start: 46023, end: 46112, grain: "month", basis: "equal", yearStart: 1 })
 *   .periods.map(({ amount }) => amount) // [34, 33, 33]
 */
export function explainPeriods(problem: PeriodsProblem): ExplainedPeriods {
  const { periods, amounts, free, rest, weights, unit, how } = readPeriods(problem);
  const { starts, ends } = periods;
  const parts = Array.from(amounts, (amount) => fixedPart(amount));
  const one = weights && stepsOfOne(periods, how);
  const shared = weights ? explainByWeights(rest, weights, unit) : [];
  for (let k = 0; k < free.length; k++)
    parts[free[k]] =
      weights && one ? { ...shared[k], weight: ratio(weights.exactAt(k), one) } : fixedPart(0, "none");
  return {
    basis: problem.basis,
    hasProfile: how.profile !== undefined,
    shared: nearest(rest),
    periods: parts.map((part, index) => ({
      ...part,
      start: starts[index],
      end: ends[index],
      days: how.workdays?.count(starts[index], ends[index]) ?? ends[index] - starts[index] + 1,
    })),
  };
}
