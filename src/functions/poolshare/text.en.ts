import { unit } from "../declare/shared.en";
import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = {
  pool: "a pool",
  attainment: "an attainment",
  contributions: "a contribution",
  gate: "a gate",
  unit,
};

export const text: FunctionText<keyof typeof names> = {
  description:
    "Shares a team's pool by contribution, funded by the team's attainment; the shares add up exactly.",
  parameters: {
    pool: "The pool at 100% attainment.",
    attainment: "The team's attainment as a share: 0.95 is 95%.",
    contributions: "What each gave, 0 or more and not all 0, across or down.",
    gate: "The attainment below which nothing is paid. Default: none.",
    unit: "The smallest step of a share. Default: 1 where the pool is whole, else 0.01.",
  },
  remarks: [
    "The funded pool is pool × attainment, rounded half up to the unit, and 0 below the gate; at the gate it counts. Over 100% it funds more than the pool.",
    "The funded pool is shared by largest remainder; ties go to the earlier one.",
  ],
};
