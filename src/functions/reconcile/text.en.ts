import { unit } from "../declare/shared.en";
import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = { unit };

export const text: FunctionText<keyof typeof names> = {
  description:
    "Brings a top-down and a bottom-up plan together in amounts that add up to the target exactly.",
  parameters: {
    target: "What all owners together are to reach.",
    topDown: "What each owner was given from above, across or down.",
    bottomUp: "What each owner offers, as many.",
    trust: "How far an owner's own figure counts, 0 to 1: one for all (default 0.5), or one an owner.",
    unit: "The smallest step of an amount. Default: 1 where all amounts are whole, else 0.01.",
    language: 'The language of the header: "en" (default) or "zh".',
  },
  remarks: [
    "An owner starts at trust × bottom-up + (1 − trust) × top-down. The gap to the target is spread in proportion to top-down × (1 − trust): the less an owner's own figure counts, the more moves. Who would fall below 0 stays at 0, and the others take the rest. Amounts are rounded by largest remainder.",
    "A trust of 1 keeps an owner at the bottom-up amount; a trust of 0 starts from the top-down amount, also where a single 0 stands for all. Only what is left out or blank is 0.5 (Excel on the desktop hands a blank cell over as 0: leave the argument out instead).",
    "All amounts have the target's sign; below 0 the answer is the mirror image.",
  ],
};
