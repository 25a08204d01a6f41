import { unit } from "../declare/shared.en";
import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = { closed: "the number of closed periods", unit };

export const text: FunctionText<keyof typeof names> = {
  description:
    "The plan after some periods have closed: actuals where closed, and the rest of the target over the open periods.",
  parameters: {
    target: "What all periods together are to reach.",
    plan: "The plan by period, across or down; the result has this shape.",
    actuals: "The actuals by period, as many as the plan's.",
    closed: "How many periods, from the first, are closed.",
    shape: 'How the open periods share the rest: "plan" (default), "even", "late" or "keep".',
    unit: "The smallest step of an amount. Default: 1 where all amounts are whole, else 0.01.",
    holds: "A number fixes an open period; the others share the rest. As many as the plan's.",
  },
  remarks: [
    'The open periods share what the closed ones leave: by their plan ("plan"), evenly ("even"), or as 1, 2, … n ("late"), rounded by largest remainder, so that actuals and new plan add up to the target exactly.',
    'Where the target is passed already, open periods get 0. With "keep" they stay at plan, and nothing need add up. A hold fixes an open period in any case.',
    "Actuals stand as they came, also below 0. Actuals of open periods and holds of closed ones are not looked at, so both can stand while the periods close. A blank actual of a closed period is 0.",
  ],
};
