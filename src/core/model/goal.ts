import { amount, change, date, note, required, sized, text } from "./column";
import { table } from "./table";

/** What is to be reached, in one row. */
export const stGoal = table("stGoal", {
  goal: required(sized(320, note)),
  target: required(sized(110, amount)),
  unit: required(text),
  baseline: sized(110, amount),
  start: required(date),
  end: required(date),
  /** The company's objective that it serves. */
  objective: note,
  /** How much the market grows in that time. */
  marketGrowth: change,
  /** What an average deal brings. */
  dealSize: amount,
});
