import {
  amount,
  choice,
  choiceOr,
  cost,
  computed,
  note,
  number,
  person,
  required,
  share,
  sized,
  text,
} from "./column";
import { table } from "./table";

export const riskCategories = ["market", "competitor", "people", "technology", "supply"] as const;
/** Which side of its threshold an indicator is on when it warns. */
export const sides = ["above", "below"] as const;

/** What may go wrong, how likely, how bad, how it shows, and what then. */
export const stRisks = table("stRisks", {
  /** Or «none», where a category was looked at and holds none. */
  risk: required(note),
  category: required(choice(riskCategories)),
  probability: share,
  impact: sized(110, cost),
  loss: computed(sized(110, amount), ["probability", "impact"], "$1*$2"),
  indicator: sized(140, text),
  threshold: number,
  warns: choiceOr("above", sides),
  current: number,
  planB: note,
  owner: person,
});
