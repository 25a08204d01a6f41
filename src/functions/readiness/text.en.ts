import { weights } from "../declare/shared.en";
import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = { weights, sectionWeights: "a section's weight" };

export const text: FunctionText<keyof typeof names> = {
  description: "How ready a plan is by its checklist: the score from 0 to 100, and the verdict.",
  parameters: {
    statuses:
      "The status of each item: done, in progress, not started (or blank), N/A, in English or Chinese.",
    weights: "The weight of each item, 0 or more: one a row, or one for all.",
    critical: "A mark an item: TRUE, non-zero or ★ where it is critical.",
    sections: "The section of each item. Default: one section.",
    sectionWeights: "One weight a section, in the order in which they first appear. Default: equal.",
    pass: "The score from which the plan is ready. Default: 85.",
    language: 'The language of the words: "en" (default) or "zh".',
  },
  remarks: [
    "The score is the mean of the sections' item-weighted means, weighted by the sections: done earns 1, in progress a half, not started 0. N/A leaves the denominator, and so does a section in which nothing applies or weighs anything; nothing applicable at all has no answer.",
    "The score is unrounded and exact, and compared with the pass line at nine decimals. An open critical item comes before the score; one that is N/A is not open.",
  ],
};
