import { PlanTrouble } from "../../core/plan/planTrouble";
import type { Field, PlanWish } from "../../core/plan/wish";
import { headsIn } from "../../workbook/planner/headsIn";
import { addressOf } from "../../workbook/planner/cells";
import type { Calculate } from "./calculate";
import type { Draft } from "./draft";
import { draftMatrix } from "./draftMatrix";
import { draftPeople } from "./draftPeople";
import { draftPeriods } from "./draftPeriods";
import { draftTree } from "./draftTree";
import type { Terms } from "./terms";

/**
 * Calculates a plan from what its cells hold.
 *
 * @throws PlanTrouble where something is missing, Refused where the function refuses
 */
export function draftPlan(wish: PlanWish, terms: Terms, calculate: Calculate): Draft {
  const needs = {
    of: terms.of,
    need(field: Field) {
      const term = terms.of(field);
      if (!term) throw new PlanTrouble("missing", { field });
      return term;
    },
  };
  if (wish.dimension !== "matrix") refuseBlankTarget(terms);
  const words = headsIn(wish.language);
  switch (wish.dimension) {
    case "people":
      return draftPeople(wish, needs, words, calculate);
    case "periods":
      return draftPeriods(wish, needs, words, calculate);
    case "tree":
      return draftTree(wish, needs, terms.tables, words, calculate);
    case "matrix":
      return draftMatrix(needs, words, calculate);
  }
}

/** A function takes a blank for 0; whoever points at a blank cell means another one. */
function refuseBlankTarget(terms: Terms): void {
  const target = terms.of("target");
  if (!target?.at || target.at.rows * target.at.columns !== 1 || target.value !== "") return;
  throw new PlanTrouble("blank-target", { cell: `${target.at.sheet}!${addressOf(target.at)}` });
}
