import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

export const text: FunctionText<keyof typeof names> = {
  description:
    "Explains a split: a header, then a row a part, with the amounts that SPLITTARGET gives for the same arguments.",
  parameters: {
    target: "What is to be split.",
    weights: "What each part weighs, 0 or more.",
    unit: "The smallest step of a part. Default: 1 where all amounts are whole, else 0.01.",
    floors: "The least of each part: one number for all, or the weights' shape.",
    caps: "The most of each part: one number for all, or the weights' shape. 0 or blank: no cap.",
    holds: "A number fixes that part; the others share the rest.",
    shares: "TRUE: the weights are shares of the target, and one more row holds what is not handed out.",
    language: 'The language of the words: "en" (default) or "zh".',
  },
  remarks: [
    "The columns: the weight; its share of all weights; the exact amount before rounding; the bound that acted (floor, cap, hold or none); the rounding step, which is the amount less the exact amount, in units, between −1 and +1; the amount.",
    "What of the target is no whole unit stands in the exact amount of the part that takes it. The exact amounts add up to the target, and the rounding steps to 0.",
  ],
};
