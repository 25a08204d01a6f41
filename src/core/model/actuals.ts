import { amount, date, person, required, sized, text } from "./column";
import { table } from "./table";

/** What was sold, by day and owner; years before the plan's too. */
export const stActuals = table("stActuals", {
  day: required(date),
  owner: person,
  segment: text,
  amount: required(sized(110, amount)),
});
