import { dealSize, inHand, rates, target } from "../declare/shared.en";
import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = {
  target,
  dealSize,
  rates,
  inHand,
};

export const text: FunctionText<keyof typeof names> = {
  description:
    "How many cases each stage of a funnel needs so that the won deals reach the target, a row a stage, top first.",
  parameters: {
    target: "What is to be sold.",
    dealSize: "The average amount of a won deal.",
    rates: "The share of each stage that reaches the next, top first: over 0 and at most 1.",
    stages: "The stages' names, one more than the rates; they become the first column.",
    inHand: "What stands in each stage already; adds the columns in hand and still needed.",
  },
  remarks: [
    "The deals to win are target ÷ deal size, rounded up; a stage above needs those deals ÷ all rates below it, rounded up: worked out from the deals, not from the next stage's rounded figure, and exactly.",
    "Still needed is how many more must enter a stage. What is in hand above a stage must still pass it, so it counts only for what of it will get there. Needed itself ignores what is in hand.",
    "A target of 0 needs nothing: every stage says 0.",
  ],
};
