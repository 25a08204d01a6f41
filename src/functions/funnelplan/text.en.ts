import { dealSize, inHand, rates } from "../declare/shared.en";
import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = {
  targets: "a target",
  dealSize,
  rates,
  lags: "a lag",
  inHand,
};

export const text: FunctionText<keyof typeof names> = {
  description:
    "When each stage's volume must happen for the deals to close in their period: stages down, periods across.",
  parameters: {
    targets: "What is to be sold in each period, in order.",
    dealSize: "The average amount of a won deal.",
    rates: "The share of each stage that reaches the next, top first: over 0 and at most 1.",
    lags: "Periods from each stage to the next, one a rate; fractions allowed.",
    stages: "The stages' names, one more than the rates.",
    labels: "The periods' labels, such as their first days.",
    inHand: "What stands in each stage today, one more than the rates.",
  },
  remarks: [
    "The deals to win by the end of a period are the targets so far ÷ deal size, rounded up. A stage that is L periods before the win must by then have seen the deals of L periods later ÷ the rates below it, rounded up; where L has a fraction, the two periods around it are weighed by it. Cells are the differences of these running totals, so a row adds up to FUNNELNEEDS' figure for the whole and is never behind.",
    "Periods before the first, as many as the longest lead rounded up, are shown with the headers 0, -1, …, or counted back from the labels where these are dates (or numbers) with an even step of months or days.",
    "What is in hand spares the earliest volume of its own stage and of those above, which it has passed already: as many cases as FUNNELNEEDS' still needed is under its needed, so that a row adds up to still needed. The stages below it must still see it come.",
  ],
};
