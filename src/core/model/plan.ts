import { amount, choice, computed, number, person, required, sized, text } from "./column";
import { table } from "./table";

/** Customers to keep and grow, or to win. */
export const customerKinds = ["keep", "new"] as const;
export const answers = ["yes", "no"] as const;

/** Who carries how much of the target. */
export const stPlan = table("stPlan", {
  region: text,
  team: text,
  owner: required(person),
  segment: text,
  customers: choice(customerKinds),
  weight: number,
  /** What the owner would commit to. */
  commitment: sized(110, amount),
  accepted: choice(answers),
  target: required(sized(110, amount)),
  gap: computed(sized(110, amount), ["target", "commitment"], "$1-$2"),
});
