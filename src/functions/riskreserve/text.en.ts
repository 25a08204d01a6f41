import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = { probabilities: "a probability", impacts: "an impact" };

export const text: FunctionText<keyof typeof names> = {
  description:
    "The reserve that independent risks need: the expected loss, and what the loss stays within with the confidence.",
  parameters: {
    probabilities: "How likely each risk is, 0 to 1.",
    impacts: "What each would cost, 0 or more, as many.",
    confidence: "The chance that the reserve suffices, between 0 and 1. Default: 0.9.",
  },
  remarks: [
    "The second figure is the least reserve R with P(loss ≤ R) ≥ confidence, the risks happening independently of each other. It may be below the expected loss, since a rare loss is covered by no reserve; a plan uses the larger of the two.",
    "Exact up to 20 uncertain risks, whatever the amounts, and beyond where the impacts' common step goes into their sum 100,000 times at most. Else each impact is rounded up to 1/100,000 of their sum, so the reserve errs high by at most that each.",
    "Source: Panjer and Willmot, Insurance Risk Models, ch. 6 (individual risk model).",
  ],
};
