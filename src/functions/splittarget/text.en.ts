import { unit, weights } from "../declare/shared.en";
import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = { weights, unit };

export const text: FunctionText<keyof typeof names> = {
  description:
    "Splits a target in proportion to weights, in whole units, so that the parts add up to it exactly.",
  parameters: {
    target: "What is to be split.",
    weights: "What each part weighs, 0 or more; the result has this shape.",
    unit: "The smallest step of a part. Default: 1 where all amounts are whole, else 0.01.",
    floors: "The least of each part: one number for all, or the weights' shape.",
    caps: "The most of each part: one number for all, or the weights' shape. 0 or blank: no cap.",
    holds: "A number fixes that part; the others share the rest.",
    shares: "TRUE: the weights are shares of the target, and one more cell holds what is not handed out.",
  },
  remarks: [
    "Method: largest remainder. Every part is the floor or the ceiling, in units, of its exact share; remainders are compared to 9 decimals of a unit, ties go to the earlier cell.",
    "Floors go up and caps down onto the grid of units. The exact shares are λ × weight held between floor and cap, with the one λ that meets the target, and are rounded inside the bounds.",
    "What of the target is no whole unit goes to the largest part, within its bounds, that has a weight and is not held. For a negative target bounds and holds carry its sign, and the answer is the mirror image.",
    "With shares, what a bound adds to a part comes out of what is not handed out while there is any; the other parts keep their share.",
    "Good to know: raising the target can lower a part by a unit; that is the nature of largest remainders.",
  ],
};
