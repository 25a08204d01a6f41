import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = {
  needs: "a need",
  perUnit: "a number per unit",
  people: "a number of people",
  workdays: "a number of working days",
};

export const text: FunctionText<keyof typeof names> = {
  description:
    "What the activities of a plan take of a team: in all, for each person, and for each person a day.",
  parameters: {
    needs: "How many are needed of each, such as FUNNELNEEDS' column.",
    perUnit: "How many units of activity each takes: one number for all, or one a need.",
    people: "How many people share the activities.",
    workdays: "How many working days they have.",
    language: 'The language of the words: "en" (default) or "zh".',
  },
  remarks: [
    "The total is need × units it takes (calls a lead, visits a deal …); the others divide it by the people and by the working days. WORKDAYSIN counts these.",
  ],
};
