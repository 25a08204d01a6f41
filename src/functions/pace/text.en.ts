import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

export const text: FunctionText<keyof typeof names> = {
  description:
    "How sales keep pace with the plan: attainment, gap, what each period left must bring, projected finish, status.",
  parameters: {
    plan: "The plan of each period, across or down.",
    actuals: "What was sold in each period, as many; open periods are not looked at.",
    closed: "How many periods, from the first, are closed.",
    language: 'The language of the words: "en" (default) or "zh".',
  },
  remarks: [
    "Labelled rows: target (the plan's sum), expected so far, actual so far, attainment (actual ÷ expected), gap (actual − expected), left to earn (target − actual, below 0 once it is passed), periods left, needed per period (0 once the target is passed; blank where no period is left and something is), projected finish (attainment × target), status: green from 1, amber from 0.9, else red.",
    "With nothing expected yet attainment, projected finish and status are blank. Sums are exact in what was written.",
  ],
};
