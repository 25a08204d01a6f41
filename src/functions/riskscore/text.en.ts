import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = { probability: "a probability", impact: "an impact" };

export const text: FunctionText<keyof typeof names> = {
  description: "The expected loss of a risk, and its level.",
  parameters: {
    probability: "How likely the risk is, 0 to 1: one, or a column (a result a row).",
    impact: "What it would cost, as many.",
    amber: "The expected loss from which it is amber.",
    red: "The expected loss from which it is red; give both or neither.",
    language: 'The language of the words: "en" (default) or "zh".',
  },
  remarks: [
    "The expected loss is probability × impact, the nearest double to the product of what was written. The level goes by it as ALERTLEVEL's does, and is blank without thresholds.",
  ],
};
