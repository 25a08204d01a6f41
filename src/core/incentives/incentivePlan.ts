import { exact, nearest } from "../decimal";
import { byName, targetOf } from "../model/rules/lines";
import { CannotTell } from "../model/rules/proof";
import { rule } from "../model/rules/rule";
import { shown, sumOf, sumShown } from "../model/rules/sums";
import { tiersFor } from "../model/rules/tiers";
import { nearestQuotient, productOf } from "../quotients";
import { columnOf } from "../range";
import { payout } from "./payout";
import { poolShare } from "./poolShare";

/** What is not in the tables. */
export interface IncentiveTerms {
  /** A seller's variable pay at 100 % of the quota. */
  readonly variable: number;
  /** The team's pool at 100 % of the target. */
  readonly pool: number;
}

/** What sellers are looked at with: so much of what they expect to sell. */
export const scenarios = [0.8, 1, 1.2] as const;

/** Attainments at which the curve bends or ends. */
const shownUntil = 1.5;

/** A seller's place in the order of what they expect to attain. */
interface Seller {
  readonly name: string;
  readonly target: number;
  readonly expected: number;
  readonly attainment: number;
}

const most = <T>(items: readonly T[], of: (item: T) => number): T =>
  items.reduce((best, item) => (of(item) > of(best) ? item : best));

/**
 * What the tiers pay and cost: the curve of payout over attainment, what the seller in the middle and the best one earn,
 * what the plan costs as a share of the target, and how the team's pool is shared.
 *
 * Method: a seller expects to sell the commitment, or else the target; in a scenario everybody sells so much of that.
 * Payouts are PAYOUT's, the shares POOLSHARE's, with the first team tier as the gate and targets as contributions.
 */
export const incentivePlan = ({ variable, pool }: IncentiveTerms) =>
  rule({
    reads: { stTiers: ["from", "multiplier"], stPlan: ["owner", "target"], stGoal: ["target"] },
    takes: { stTiers: ["pays"], stPlan: ["commitment"] },
    prove: ({ stTiers, stPlan, stGoal }) => {
      const goal = targetOf(stGoal);
      const tiers = tiersFor(stTiers, "individual");
      if (tiers.length === 0)
        throw new CannotTell({
          code: "no-word",
          facts: { table: "stTiers", column: "pays", id: "individual" },
        });
      const sellers = byName(stPlan, "owner").flatMap(({ name, rows }): Seller[] => {
        const target = sumShown(rows.map(({ row }) => row.target));
        if (target <= 0) return [];
        const isCommitted = rows.some(({ row }) => row.commitment !== null);
        const expected = isCommitted ? sumShown(rows.map(({ row }) => row.commitment)) : target;
        return [
          { name, target, expected, attainment: nearestQuotient(productOf(expected), productOf(target)) },
        ];
      });
      if (sellers.length === 0)
        throw new CannotTell({
          code: "blank",
          facts: { table: "stPlan", column: "target", count: stPlan.rows.length },
        });
      const pays = (sales: readonly number[], quota: readonly number[], each: number): readonly number[] => [
        ...Array.from(
          payout({
            sales: columnOf(sales),
            quota: columnOf(quota),
            variable: columnOf([each]),
            thresholds: columnOf(tiers.map(({ from }) => from)),
            multipliers: columnOf(tiers.map(({ multiplier }) => multiplier)),
          }).values,
        ),
      ];
      const last = Math.max(shownUntil, tiers[tiers.length - 1].from + 0.2);
      const bends = [...new Set([0, ...tiers.map(({ from }) => from), 1, last])].sort((a, b) => a - b);
      const multiples = pays(bends, [1], 1);
      const ordered = [...sellers].sort((a, b) => a.attainment - b.attainment);
      const middle = ordered[(ordered.length - 1) >> 1];
      const best = most(sellers, ({ attainment }) => attainment);
      const sold = (expected: number, share: number): number =>
        nearestQuotient(productOf(expected, share), productOf());
      const earned = ({ expected, target }: Seller): readonly number[] =>
        scenarios.map((share) => pays([sold(expected, share)], [target], variable)[0]);
      const quotas = sellers.map(({ target }) => target);
      const costs = scenarios.map((share) => {
        const cost = sumOf(
          pays(
            sellers.map(({ expected }) => sold(expected, share)),
            quotas,
            variable,
          ),
        );
        return { share, cost: shown(cost), ofTarget: nearest(cost.div(exact(goal))) };
      });
      const teamTiers = tiersFor(stTiers, "team");
      const expected = sumOf(sellers.map((one) => one.expected));
      const team = nearest(expected.div(exact(goal)));
      const shares =
        pool > 0 && teamTiers.length > 0
          ? Array.from(
              poolShare({ pool, attainment: team, contributions: columnOf(quotas), gate: teamTiers[0].from })
                .values,
            )
          : null;
      const atMiddle = pays([middle.attainment], [1], 1)[0];
      return {
        isProved: atMiddle > 0,
        figures: {
          curve: bends.map((attainment, at) => ({ attainment, multiple: multiples[at] })),
          startsAt: tiers[0].from,
          falls: tiers.some(({ multiplier }, at) => at > 0 && multiplier < tiers[at - 1].multiplier),
          middle: { ...middle, earned: earned(middle) },
          best: { ...best, earned: earned(best) },
          middlePaid: atMiddle,
          costs,
          team,
          gate: teamTiers.length > 0 ? teamTiers[0].from : null,
          pool: shares && sellers.map(({ name }, at) => ({ name, amount: shares[at] })),
        },
      };
    },
  });
