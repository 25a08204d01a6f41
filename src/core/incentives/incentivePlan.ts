import { exact, nearest } from "../decimal";
import { byName, targetOf } from "../model/rules/lines";
import { CannotTell } from "../model/rules/proof";
import { rule, type Lines } from "../model/rules/rule";
import { shown, sumOf, sumShown } from "../model/rules/sums";
import { tiersFor, type Tier } from "../model/rules/tiers";
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

/** The tiers of a person's attainment; a reckoning gives up where there is none. */
function individualTiers(stTiers: Parameters<typeof tiersFor>[0]): readonly Tier[] {
  const tiers = tiersFor(stTiers, "individual");
  if (tiers.length === 0)
    throw new CannotTell({
      code: "no-word",
      facts: { table: "stTiers", column: "pays", id: "individual" },
    });
  return tiers;
}

const paid = (
  tiers: readonly Tier[],
  sales: readonly number[],
  quota: readonly number[],
  variable: number,
): readonly number[] =>
  Array.from(
    payout({
      sales: columnOf(sales),
      quota: columnOf(quota),
      variable: columnOf([variable]),
      thresholds: columnOf(tiers.map(({ from }) => from)),
      multipliers: columnOf(tiers.map(({ multiplier }) => multiplier)),
    }).values,
  );

const readsTiers = { stTiers: ["from", "multiplier"] } as const;
const readsSellers = { ...readsTiers, stPlan: ["owner", "target"] } as const;

/** The curve of payout over attainment, which needs the tiers alone. Payouts are PAYOUT's. */
export const payoutCurve = rule({
  reads: readsTiers,
  takes: { stTiers: ["pays"] },
  prove: ({ stTiers }) => {
    const tiers = individualTiers(stTiers);
    const last = Math.max(shownUntil, tiers[tiers.length - 1].from + 0.2);
    const bends = [...new Set([0, ...tiers.map(({ from }) => from), 1, last])].sort((a, b) => a - b);
    const multiples = paid(tiers, bends, [1], 1);
    const falls = tiers.some(({ multiplier }, at) => at > 0 && multiplier < tiers[at - 1].multiplier);
    return {
      isProved: !falls,
      figures: {
        curve: bends.map((attainment, at) => ({ attainment, multiple: multiples[at] })),
        startsAt: tiers[0].from,
        falls,
      },
    };
  },
});

/**
 * What the seller in the middle and the best one earn, and what all cost.
 *
 * Method: a seller expects to sell the commitment, or else the target; in a scenario everybody sells so much of that.
 * Payouts are PAYOUT's.
 */
export const earnings = ({ variable }: Pick<IncentiveTerms, "variable">) =>
  rule({
    reads: readsSellers,
    takes: { stTiers: ["pays"], stPlan: ["commitment"] },
    prove: ({ stTiers, stPlan }) => {
      const tiers = individualTiers(stTiers);
      const sellers = sellersOf(stPlan);
      const ordered = [...sellers].sort((a, b) => a.attainment - b.attainment);
      const middle = ordered[(ordered.length - 1) >> 1];
      const best = most(sellers, ({ attainment }) => attainment);
      const earned = ({ expected, target }: Seller): readonly number[] =>
        scenarios.map((share) => paid(tiers, [sold(expected, share)], [target], variable)[0]);
      const quotas = sellers.map(({ target }) => target);
      const costs = scenarios.map((share) => ({
        share,
        cost: shown(
          sumOf(
            paid(
              tiers,
              sellers.map(({ expected }) => sold(expected, share)),
              quotas,
              variable,
            ),
          ),
        ),
      }));
      const middlePaid = paid(tiers, [middle.attainment], [1], 1)[0];
      return {
        isProved: middlePaid > 0,
        figures: {
          middle: { ...middle, earned: earned(middle) },
          best: { ...best, earned: earned(best) },
          middlePaid,
          costs,
        },
      };
    },
  });

/** The part of the target that a cost is. */
export const shareOfTarget = (cost: number, target: number): number =>
  nearest(exact(cost).div(exact(target)));

/**
 * How the team's pool is shared: POOLSHARE's, with the first team tier as the gate and targets as contributions. The
 * team expects to sell what its sellers do.
 */
export const poolShares = ({ pool }: Pick<IncentiveTerms, "pool">) =>
  rule({
    reads: { ...readsSellers, stGoal: ["target"] },
    takes: { stTiers: ["pays"], stPlan: ["commitment"] },
    prove: ({ stTiers, stPlan, stGoal }) => {
      const target = targetOf(stGoal);
      const sellers = sellersOf(stPlan);
      const [first] = tiersFor(stTiers, "team");
      const expected = sumOf(sellers.map((one) => one.expected));
      const team = nearest(expected.div(exact(target)));
      const contributions = columnOf(sellers.map((one) => one.target));
      const shares =
        pool > 0 && first
          ? Array.from(poolShare({ pool, attainment: team, contributions, gate: first.from }).values)
          : null;
      return {
        isProved: shares !== null,
        figures: {
          target,
          team,
          gate: first ? first.from : null,
          pool: shares && sellers.map(({ name }, at) => ({ name, amount: shares[at] })),
        },
      };
    },
  });

const sold = (expected: number, share: number): number =>
  nearestQuotient(productOf(expected, share), productOf());

/** Everybody with a target; a reckoning gives up where there is nobody. */
function sellersOf(
  stPlan: Lines<{
    readonly owner: string;
    readonly target: number | null;
    readonly commitment: number | null;
  }>,
): readonly Seller[] {
  const sellers = byName(stPlan, "owner").flatMap(({ name, rows }): Seller[] => {
    const target = sumShown(rows.map(({ row }) => row.target));
    if (target <= 0) return [];
    const isCommitted = rows.some(({ row }) => row.commitment !== null);
    const expected = isCommitted ? sumShown(rows.map(({ row }) => row.commitment)) : target;
    return [{ name, target, expected, attainment: nearestQuotient(productOf(expected), productOf(target)) }];
  });
  if (sellers.length === 0)
    throw new CannotTell({
      code: "blank",
      facts: { table: "stPlan", column: "target", count: stPlan.rows.length },
    });
  return sellers;
}
