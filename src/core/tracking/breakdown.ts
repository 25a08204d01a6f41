import { exact } from "../decimal";
import { byName, targetOf } from "../model/rules/lines";
import { rule } from "../model/rules/rule";
import { isOver, isSame, less, shown, sumOf } from "../model/rules/sums";
import { monthsOf } from "./measure";
import type { OwnerPace } from "./paceByOwner";

/** Whether owners and months still add up to the target. Owners may carry more than it, as a reserve. */
export const breakdown = rule({
  reads: {
    stGoal: ["target"],
    stPlan: ["owner", "target"],
    stPeriods: ["level", "start", "end", "target"],
  },
  prove: ({ stGoal, stPlan, stPeriods }) => {
    const target = targetOf(stGoal);
    const assigned = sumOf(byName(stPlan, "owner").flatMap(({ rows }) => rows.map(({ row }) => row.target)));
    const months = sumOf(monthsOf(stPeriods).map(({ due }) => due));
    const figures = {
      target,
      assigned: shown(assigned),
      /** Handed out beyond the target; below 0 where nobody carries some of it. */
      beyond: less(assigned, exact(target)),
      months: shown(months),
      monthsBeyond: less(months, exact(target)),
    };
    return { isProved: !isOver(exact(target), assigned) && isSame(months, exact(target)), figures };
  },
});

/** An owner who sells another part of what all owners sell than of what they were to sell. */
export interface Drift {
  readonly name: string;
  /** Shares of the team, 0 to 1. */
  readonly planned: number;
  readonly sold: number;
}

/** A part of the team that is more than this beside the plan asks whether the breakdown is right. */
const tolerance = 0.05;

/** Two that are as far beside their plans stay in their order, whatever a double makes of it. */
const besides = ({ planned, sold }: Drift): number => Math.round(Math.abs(sold - planned) * 1e9);

/** Owners whose part of the sales is not their part of the plan so far, the furthest beside it first. */
export function driftsOf(owners: readonly OwnerPace[]): readonly Drift[] {
  const sums = [sumOf(owners.map(({ pace }) => pace.expected)), sumOf(owners.map(({ pace }) => pace.actual))];
  const [expected, actual] = sums.map(shown);
  if (!(expected > 0) || !(actual > 0)) return [];
  return owners
    .map(({ name, pace }) => ({ name, planned: pace.expected / expected, sold: pace.actual / actual }))
    .filter(({ planned, sold }) => Math.abs(sold - planned) > tolerance)
    .sort((a, b) => besides(b) - besides(a));
}
