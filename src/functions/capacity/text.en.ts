import type { FunctionText } from "../declare/text";
import type { names } from "./text.zh";

/** One value of an argument, as a refusal calls it. */
export const one = { productivity: "a month's sales", ramp: "a step of the ramp", attrition: "attrition" };

export const text: FunctionText<keyof typeof names> = {
  description: "What a team can sell in each period, with new people ramping up, leavers and attrition.",
  parameters: {
    periods:
      "Two columns: the start and the end of each period, both included, such as the first two of SPLITPERIODS.",
    joined: "The day on which each person joined.",
    productivity: "What a person sells in a month, fully ramped: one number for all, or one a person.",
    ramp: "The share of it in each month since joining, 0 to 1; the last one holds on. Write 1 for no ramp.",
    left: "The last day of each person, blank for those who stay.",
    attrition: "The share of the people without a leaving date that a year takes. Default: 0.",
  },
  remarks: [
    "A person counts from joining to leaving, both included. A day earns productivity ÷ the days of its calendar month × ramp[n], n the whole months since joining from 0, as DATEDIF counts them: who joins on the 31st completes the month that has no 31st on the 1st of the next.",
    "Attrition multiplies what those without a leaving date sell in a period by (1 − attrition)^(days from the earliest start to the period's middle, (start + end) ÷ 2, ÷ 365).",
    "Without attrition, periods that follow each other without a gap give what one period over all of them gives. The answer lies as the periods do.",
  ],
};
