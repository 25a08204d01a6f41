import { dealSize, inHand, rates, target } from "../declare/shared.en";
import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it; FUNNELFOR calls them the same. */
export const one = {
  volume: "a volume",
  target,
  dealSize,
  rates,
  evidence: "a number of cases",
  spread: "a spread",
  inHand,
};

export const text: FunctionText<keyof typeof names> = {
  description: "The chance that a volume at the top of the funnel reaches the target.",
  parameters: {
    volume: "How many cases stand at the top: a whole number up to 1,000,000,000, or a range of them.",
    target: "What is to be sold.",
    dealSize: "The average amount of a won deal.",
    rates: "The share of each stage that reaches the next, top first: over 0 and at most 1.",
    evidence: "How many cases stand behind the rates: one number, or one a rate. 0 or blank: certain.",
    spread:
      "The deal size's standard deviation ÷ its average, at most 10. 0 or blank: all deals are of that size.",
    inHand: "What stands in each stage already, beside the volume: whole numbers, one more than the rates.",
  },
  remarks: [
    "Exact where the rates are certain (binomial). Evidence is how many cases stand behind a rate: the rate itself is then uncertain, Beta(rate × n, (1 − rate) × n), one draw for all cases; a single such rate is exact too (beta-binomial). With several of them, or with a spread (gamma deals), the odds are integrated numerically, to within 0.0001; there is no simulation, so the same cells always give the same answer. In a long column with uncertain rates or deals many volumes lie between worked-out ones, to within 0.0001 as well.",
    "A rate of 1 stays 1, and evidence of 0 or blank, or beyond 1,000,000,000, takes a rate as certain. A target of 0 is refused, since anything reaches it; FUNNELNEEDS answers it with zeros.",
    "What is in hand counts with its own chance: of a stage's cases as many are won as the rates below it let through, those of the last stage are won already. It is exact, and for certain rates and equal deals only.",
    "Source: Johnson, Kemp and Kotz, Univariate Discrete Distributions, 3.4 and 6.2.",
  ],
};
