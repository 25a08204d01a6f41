import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

export const text: FunctionText<keyof typeof names> = {
  description:
    "Checks a goal's sentence by SMART: the letter, TRUE or FALSE, and the words that show it or what is missing.",
  parameters: {
    goal: "The goal in a sentence or two, in English or Chinese.",
    language: 'The language of what is missing: "en" (default) or "zh".',
  },
  remarks: [
    'S, specific: what is sold or done and for whom, where or with which product; growth or "better" alone is not. M, measurable: a figure with its unit or what it counts, or a multiple ("double", 翻一番). A, achievable: where it starts from ("from 22%", 由35%) or what makes it possible ("by hiring two reps", 通过…). R, relevant: what it serves ("to protect recurring revenue", 以支撑…). T, time-bound: a date, a period or a length of time that ends ("next quarter", 年底前); "soon" and 尽快 do not.',
    "Patterns that a person can read, by language, and no model. What one letter takes is gone for the next: a deadline is no figure, and neither the starting point nor what makes the goal possible measures it. A sentence with Chinese characters is read as Chinese.",
    "It reads the words, and cannot know whether the goal is right: GOALCHECK weighs it against history.",
  ],
};
