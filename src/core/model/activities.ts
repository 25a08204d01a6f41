import { number, required, sized, text } from "./column";
import { table } from "./table";

/** What a case of a stage takes of people's days. */
export const stActivities = table("stActivities", {
  activity: required(sized(140, text)),
  /** The stage whose cases take it. */
  stage: required(text),
  /** So many for each case. */
  perCase: required(number),
  /** The most that a person does in a day. */
  limit: required(number),
});
