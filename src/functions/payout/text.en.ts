import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = {
  quota: "a quota",
  variable: "variable pay",
  thresholds: "a threshold",
  multipliers: "a multiplier",
  cap: "a cap",
};

export const text: FunctionText<keyof typeof names> = {
  description: "The variable pay that sales earn under a plan of tiers, marginal and not retroactive.",
  parameters: {
    sales: "What was sold: one number, or a column (a result a row).",
    quota: "The quota: one for all, or one a row.",
    variable: "The variable pay at 100% of the quota: one for all, or one a row.",
    thresholds: "The attainment from which each tier pays, rising, as shares: 1.3 is 130%.",
    multipliers: "What a point of attainment is worth in each tier, as a multiple: 1 is the plain rate.",
    cap: "The most that is paid, as a multiple of the variable pay. Blank or 0: no cap.",
  },
  remarks: [
    "Attainment is sales ÷ quota. Each tier's multiplier counts for the attainment inside the tier only, so a higher tier does not raise what lies below it; nothing is earned below the first threshold, and what lies below it is not paid afterwards either.",
    "Sales below 0 earn nothing. The amount is unrounded, the nearest double to the exact one: =PAYOUT(650000, 500000, 100000, {0,1,1.3}, {1,1.5,2}) is 145000 and not 145000.00000000003.",
    "More sales never earn less; at a threshold both tiers agree.",
  ],
};
