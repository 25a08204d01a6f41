import type { Argument } from "../../core/refusals/argument";

/** How an argument is called, and one value of it. */
export const args: Record<Argument, { name: string; one: string }> = {
  target: { name: "target", one: "a target" },
  weights: { name: "weights", one: "a weight" },
  unit: { name: "unit", one: "a unit" },
  floors: { name: "floors", one: "a floor" },
  caps: { name: "caps", one: "a cap" },
  holds: { name: "holds", one: "a hold" },
  shares: { name: "shares", one: "shares" },
  language: { name: "language", one: "a language" },
  dealSize: { name: "dealSize", one: "a deal size" },
  rates: { name: "rates", one: "a rate" },
  stages: { name: "stages", one: "a stage" },
  inHand: { name: "inHand", one: "what is in hand" },
  start: { name: "start", one: "a start" },
  end: { name: "end", one: "an end" },
  grain: { name: "grain", one: "a grain" },
  basis: { name: "basis", one: "a basis" },
  profile: { name: "profile", one: "a value of a profile" },
  calendar: { name: "calendar", one: "a calendar" },
  yearStart: { name: "yearStart", one: "a first month" },
  dates: { name: "dates", one: "a date" },
  amounts: { name: "amounts", one: "an amount" },
};
