import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

export const text: FunctionText<keyof typeof names> = {
  description: "The alert level of an indicator: green, amber or red.",
  parameters: {
    value: "The indicator's value: one, or a range (a result a cell).",
    amber: "Where amber begins: one for all, or one a value.",
    red: "Where red begins; below the amber where lower is worse.",
    language: 'The language of the words: "en" (default) or "zh".',
  },
  remarks: [
    "A value at a threshold counts as past it. A red below the amber means that lower is worse; equal thresholds are refused.",
    "Values are compared as people wrote them: 0.1+0.2 is at 0.3.",
  ],
};
