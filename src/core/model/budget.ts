import { amount, cost, choice, computed, required, sized, text } from "./column";
import { table } from "./table";

export const budgetCategories = ["campaigns", "travel", "rewards", "other"] as const;
/** What has to be paid for whatever the plan: campaigns, travel and entertainment, commission and rewards. */
export const neededCategories = ["campaigns", "travel", "rewards"] as const;

/** Money that the plan needs, against what there is. */
export const stBudget = table("stBudget", {
  category: required(sized(130, choice(budgetCategories))),
  item: sized(160, text),
  needed: required(sized(110, cost)),
  available: required(sized(110, amount)),
  left: computed(sized(110, amount), ["available", "needed"], "$1-$2"),
});
