import type { Refused } from "../refusal";
import { refusedArgument } from "../refusedArgument";
import type { Trouble } from "../trouble";
import type { Field, PlanRequest } from "./request";

/** What the plan builder's form asks for: a field, the levels, what a period weighs by, or where the plan is to go. */
export type FormPart = Field | "levels" | "basis" | "place";

type Asked = Pick<PlanRequest, "dimension" | "equal">;

const fields: readonly string[] = [
  "target",
  "weights",
  "unit",
  "floors",
  "caps",
  "holds",
  "start",
  "end",
  "profile",
  "calendar",
  "yearStart",
  "weekend",
  "paths",
  "overassign",
  "rowTotals",
  "columnTotals",
  "seed",
  "topDown",
  "bottomUp",
  "trust",
  "basis",
] satisfies readonly (Field | "basis")[];

/** Where the form asks for a function's argument; null where it does not. */
export function partOf(argument: string, { dimension, equal }: Asked): FormPart | null {
  if (argument === "holds" && dimension === "periods") return "periodHolds";
  // Who weighs the same has a weight by having a name.
  if (argument === "weights" && equal) return dimension === "people" ? "names" : "paths";
  if (argument === "grain") return "levels";
  return fields.includes(argument) ? (argument as FormPart) : null;
}

/** What of the form a refusal asks to be given otherwise. */
export const refusedPart = (refused: Refused, asked: Asked): FormPart | null =>
  // The facts name the part whose floor and cap are at odds.
  refused.code.endsWith("floor-over-cap") ? "floors" : partOf(refusedArgument(refused), asked);

/** The same for what hinders the plan itself. */
export function troubledPart({ code, facts }: Trouble): FormPart | null {
  switch (code) {
    case "blank-target":
      return "target";
    case "missing":
    case "names-differ":
    case "gone":
      return (facts as { field: FormPart | null }).field;
    case "in-the-way":
    case "sheet-hidden":
    case "table-in-the-way":
    case "in-source":
    case "off-sheet":
    case "table-rows":
    case "table-columns":
    case "table-levels":
      return "place";
    default:
      return null;
  }
}
