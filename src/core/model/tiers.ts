import { attainment, choiceOr, factor, required } from "./column";
import { table } from "./table";

/** Whose attainment pays: one's own, or the team's. */
export const payers = ["individual", "team"] as const;

/** What attainment pays from where on, marginal. */
export const stTiers = table("stTiers", {
  pays: choiceOr("individual", payers),
  from: required(attainment),
  multiplier: required(factor),
});
