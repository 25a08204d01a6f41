import { amount, choice, date, number, required, sized } from "./column";
import { table } from "./table";

/** The levels that a plan may use, each finer than the one before it. */
export const levels = ["year", "quarter", "month", "week", "day"] as const;
export type PeriodLevel = (typeof levels)[number];

/** The target over time: every level adds up to the one above it. */
export const stPeriods = table("stPeriods", {
  level: required(choice(levels)),
  start: required(date),
  end: required(date),
  weight: number,
  target: required(sized(110, amount)),
});
