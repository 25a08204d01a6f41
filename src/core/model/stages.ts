import { choice, count, days, note, required, share, text } from "./column";
import { table } from "./table";

/** The steps from a first hint to the money, which a company's own stages stand for. */
export const steps = ["lead", "contact", "needs", "proposal", "negotiation", "contract", "payment"] as const;
export type Step = (typeof steps)[number];

/** The stages of a sale, the first at the top. */
export const stStages = table("stStages", {
  stage: required(text),
  step: choice(steps),
  actions: required(note),
  entry: required(note),
  exit: required(note),
  /** How many of those who reach it reach the next. */
  rate: share,
  /** Until the next stage. */
  lag: days,
  inHand: count(),
});
