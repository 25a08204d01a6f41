import type { RefusalCode, Refusals, Refused } from "./refusal";
import type { Argument } from "./refusals/argument";

type Unnamed = {
  [Code in RefusalCode]: Refusals[Code] extends { argument: Argument } ? never : Code;
}[RefusalCode];

/** What is to be given otherwise, where the facts name no argument because several are at odds. */
const meant: { readonly [Code in Unnamed]: (facts: Refusals[Code]) => Argument } = {
  "totals-differ": () => "rowTotals",
  "rows-unserved": () => "rowTotals",
  "nothing-open": () => "closed",
  "open-plan-zero": () => "plan",
  "nobody-moves": ({ everyone, cells }) => (everyone || cells.length > 0 ? "trust" : "topDown"),
  "year-unchecked": () => "calendar",
  "profile-length": () => "profile",
  "too-many-periods": () => "grain",
  "no-period-weight": ({ basis }) => (basis === "workdays" ? "basis" : "profile"),
  "month-missing": () => "dates",
  "part-quarter": () => "dates",
  "too-few-months": () => "dates",
  "zero-average": () => "amounts",
  "capacity-too-large": () => "joined",
};

/** The argument that a refusal is about: of several that are at odds, the first that is to be given otherwise. */
export function refusedArgument({ code, facts }: Refused): Argument {
  if ("argument" in facts) return facts.argument;
  const of = meant[code as Unnamed] as (facts: Refusals[RefusalCode]) => Argument;
  return of(facts);
}
