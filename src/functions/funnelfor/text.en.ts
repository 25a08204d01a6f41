import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

export const text: FunctionText<keyof typeof names> = {
  description: "The least volume at the top of the funnel that reaches the target with the confidence asked.",
  parameters: {
    confidence: "The chance wanted: between 0 and 1, both excluded.",
    target: "What is to be sold, or a range of targets.",
    dealSize: "The average amount of a won deal.",
    rates: "The share of each stage that reaches the next, top first: over 0 and at most 1.",
    evidence: "How many cases stand behind the rates: one number, or one a rate. 0 or blank: certain.",
    spread:
      "The deal size's standard deviation ÷ its average, at most 10. 0 or blank: all deals are of that size.",
  },
  remarks: [
    "The least whole number whose FUNNELODDS reach the confidence; those of one less do not. Plain division gives a volume that reaches the target about every second time. A target of 0 is refused. In a long column with uncertain rates or deals many answers lie between worked-out ones: they reach the confidence to within 0.0001, and may be one case over the least.",
  ],
};
