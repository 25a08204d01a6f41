import { nearest } from "../decimal";
import { explainByWeights } from "./explainByWeights";
import { fixedPart, type ExplainedPart } from "./explaining";
import { solveResplit, type ResplitProblem, type Shape } from "./resplit";

/** Why a period is what it is. */
export interface ExplainedOpen extends Omit<ExplainedPart, "bound"> {
  /** Closed at its actual, held, kept at plan, free to share, or open when the target is reached already. */
  readonly state: "closed" | "hold" | "kept" | "free" | "reached";
  readonly plan: number;
}

export interface ExplainedResplit {
  readonly shape: Shape;
  /** What the free periods share. */
  readonly shared: number;
  readonly periods: readonly ExplainedOpen[];
}

/**
 * Explains RESPLIT period by period; the amounts are resplit's.
 *
 * Law: the exact amounts of the free periods add up to what they share, and their steps to 0.
 *
 * @throws Refused as resplit does
 * @example explainResplit({ target: 100, plan: columnOf([50, 25, 25]), actuals: columnOf([40, 0, 0]), closed: 1,
 *   shape: "plan" }).periods.map(({ amount }) => amount) // [40, 30, 30]
 */
export function explainResplit(problem: ResplitProblem): ExplainedResplit {
  const { values, holds, shared } = solveResplit(problem);
  const parts = shared ? explainByWeights(shared.rest, shared.weights, shared.unit) : [];
  const partOf = new Map(parts.map((part, at) => [shared?.free[at], part]));
  const stateOf = (k: number): ExplainedOpen["state"] => {
    if (k < problem.closed) return "closed";
    if (holds.values[k] !== 0) return "hold";
    if (problem.shape === "keep") return "kept";
    return partOf.has(k) ? "free" : "reached";
  };
  return {
    shape: problem.shape,
    shared: shared ? nearest(shared.rest) : 0,
    periods: Array.from(values, (value, k) => ({
      ...(partOf.get(k) ?? fixedPart(value)),
      state: stateOf(k),
      plan: problem.plan.values[k],
    })),
  };
}
