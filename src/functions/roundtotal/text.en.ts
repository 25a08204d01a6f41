import { unit } from "../declare/shared.en";
import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = { unit };

export const text: FunctionText<keyof typeof names> = {
  description:
    "Rounds values up or down so that they still add up: percentages that make 100, a table in millions with right totals.",
  parameters: {
    values: "What is to be rounded; the result has this shape.",
    unit: "The step to which values are rounded. Default: 1 where all amounts are whole, else 0.01.",
    total: "What the rounded values add up to. Default: the sum of the values, rounded.",
    margins: "TRUE: every row and every column adds up to its own rounded sum as well.",
  },
  remarks: [
    "Every value becomes its floor or its ceiling in units, so that all add up to the total with the least movement in all (the sum of |rounded − value|). Remainders are compared to 9 decimals of a unit; ties go to the earlier cell. Values may be of either sign; where the total is below 0 the answer is the mirror image.",
    "With margins (controlled rounding) every row and every column adds up to its own rounded sum as well. Where sums that are each rounded by themselves cannot all hold, because they do not add up to the total, some of them go to the other side, as few and as near as can be. Up to 10,000 cells the movement is the least; above, it is close to that.",
    "A total of 0 or blank is the sum of the values, rounded half away from 0. A total that no floors and ceilings reach has no answer; the nearest that they do is named.",
  ],
};
