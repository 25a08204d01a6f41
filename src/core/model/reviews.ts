import { choice, date, note, person, required } from "./column";
import { table } from "./table";

export const reviewKinds = ["weekly", "monthly", "quarterly"] as const;
export type ReviewKind = (typeof reviewKinds)[number];

/** When the plan is looked at, and what came of it. */
export const stReviews = table("stReviews", {
  day: required(date),
  kind: required(choice(reviewKinds)),
  agenda: note,
  owner: person,
  /** Of a quarterly reset: who may change the target, and on what signal. */
  rule: note,
  notes: note,
  action: note,
  actionOwner: person,
  actionDue: date,
  /** The day on which the action was done. */
  actionDone: date,
});
