import type { Model } from "../model/model";
import { sumShown } from "../model/rules/sums";
import type { IncentiveTerms } from "./incentivePlan";

/**
 * What is paid where nobody has said so yet: what the budget has for rewards, shared evenly by the plan's owners; no
 * pool. Whole units.
 */
export function startingTerms({ stBudget, stPlan }: Model): IncentiveTerms {
  const rewards = (stBudget?.rows ?? []).filter(({ row }) => row.category === "rewards");
  const owners = new Set(
    (stPlan?.rows ?? []).map(({ row }) => row.owner.trim()).filter((name) => name !== ""),
  );
  const available = sumShown(rewards.map(({ row }) => row.needed));
  return { variable: owners.size === 0 ? 0 : Math.max(0, Math.floor(available / owners.size)), pool: 0 };
}
