import { exact, nearest, ONE, thinned, whole } from "../../decimal";
import { dealsFor, funnelNeeds, ratesOf, type FunnelProblem } from "./needs";

/** How a stage's need came about: what the next stage takes ÷ the rate that reaches it, rounded up. */
export interface ExplainedStage {
  readonly name: string | null;
  /** What the next stage needs before it is rounded up; for the last the target itself. */
  readonly next: number;
  /** The rate to the next stage; for the last the deal size. */
  readonly by: number;
  /** next ÷ by */
  readonly exactVolume: number;
  readonly needed: number;
  readonly inHand: number | null;
  readonly stillNeeded: number | null;
}

/**
 * Explains FUNNELNEEDS stage by stage, top first; the needs are funnelNeeds'. The last stage is the deals to win:
 * target ÷ deal size.
 *
 * Law: a need is the ceiling of its exact volume, which is next ÷ by.
 *
 * @throws Refused as funnelNeeds does
 * @example explainNeeds({ target: 950, dealSize: 100, rates: columnOf([0.5]) }).map(({ needed, next }) => [needed, next])
 * // [[20, 10], [10, 950]]
 */
export function explainNeeds(problem: FunnelProblem): readonly ExplainedStage[] {
  const needs = funnelNeeds(problem);
  const rates = ratesOf(problem.rates);
  const deals = dealsFor(problem.target, problem.dealSize);
  const explained: ExplainedStage[] = [];
  let pass = ONE;
  let next = exact(problem.target);
  for (let i = needs.length - 1; i >= 0; i--) {
    const isLast = i === rates.length;
    // Stryker disable next-line ConditionalExpression,EqualityOperator: without deals nothing is needed, but little that gets through takes long.
    if (!isLast && deals > 0n) pass = thinned(pass.mul(rates[i]));
    const volume = isLast ? next.div(exact(problem.dealSize)) : whole(deals).div(pass);
    const { name = null, needed, inHand = null, stillNeeded = null } = needs[i];
    explained.unshift({
      name,
      next: nearest(next),
      by: isLast ? problem.dealSize : problem.rates.values[i],
      exactVolume: nearest(volume),
      needed,
      inHand,
      stillNeeded,
    });
    next = isLast ? whole(deals) : volume;
  }
  return explained;
}
