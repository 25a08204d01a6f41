import { payout } from "../../incentives/payout";
import { nearestQuotient, productOf } from "../../quotients";
import { columnOf } from "../../range";
import { sumShown } from "./sums";
import { byName } from "./lines";
import { CannotTell } from "./proof";
import { rule } from "./rule";
import { tiersFor } from "./tiers";

/** What is in the middle, or between the two that are. */
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * The middle of the team earns too: at the median of what owners expect to attain, their commitment ÷ their target, the
 * tiers pay something.
 */
export const e6 = rule({
  reads: { stPlan: ["owner", "commitment", "target"], stTiers: ["from", "multiplier"] },
  takes: { stTiers: ["pays"] },
  prove: ({ stPlan, stTiers }) => {
    const attainments = byName(stPlan, "owner").flatMap(({ rows }) => {
      if (rows.every(({ row }) => row.commitment === null)) return [];
      const target = sumShown(rows.map(({ row }) => row.target));
      if (target <= 0) return [];
      const committed = sumShown(rows.map(({ row }) => row.commitment));
      return [nearestQuotient(productOf(committed), productOf(target))];
    });
    if (attainments.length === 0)
      throw new CannotTell(
        { code: "blank", facts: { table: "stPlan", column: "commitment", count: stPlan.rows.length } },
        [{ table: "stPlan", column: "commitment", row: null }],
      );
    const tiers = tiersFor(stTiers, "individual");
    const median = medianOf(attainments);
    const paid =
      tiers.length === 0
        ? 0
        : payout({
            sales: columnOf([median]),
            quota: columnOf([1]),
            variable: columnOf([1]),
            thresholds: columnOf(tiers.map(({ from }) => from)),
            multipliers: columnOf(tiers.map(({ multiplier }) => multiplier)),
          }).values[0];
    return { isProved: paid > 0, figures: { owners: attainments.length, median, paid } };
  },
});
