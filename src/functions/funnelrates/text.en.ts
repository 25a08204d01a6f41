import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

export const text: FunctionText<keyof typeof names> = {
  description:
    "Finds the rates of a funnel in its history: for each step how many entered and passed, the rate and its interval.",
  parameters: {
    reached: "The furthest stage of each opportunity.",
    order: "The stages, first to last.",
    open: "A mark an opportunity: TRUE or non-zero where it is still alive, FALSE, 0 or blank where it is decided.",
    language: 'The language of the words: "en" (default) or "zh".',
  },
  remarks: [
    "An opportunity has entered every step up to its furthest stage, and passed those above it. One that is still alive (open) is left out of the step from its furthest stage, since it has not failed it yet. Names compare trimmed and in any case.",
    "Low and high are the 95% Wilson interval; a step that nobody entered leaves rate and interval blank.",
    "Source: Wilson, Journal of the American Statistical Association 22 (1927).",
  ],
};
