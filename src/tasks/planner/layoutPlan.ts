import { Trouble } from "../../core/trouble";
import type { Field, PlanRequest } from "../../core/planner/request";
import { planHeads } from "../../locale/sheets/planner";
import { addressOf } from "../../workbook/addresses";
import type { Calculate } from "./calculate";
import type { Layout } from "./layout";
import { layoutMatrix } from "./layoutMatrix";
import { layoutPeople } from "./layoutPeople";
import { layoutPeriods } from "./layoutPeriods";
import { layoutReconcile } from "./layoutReconcile";
import { layoutTree } from "./layoutTree";
import type { FormulaArguments } from "./formulaArguments";

/**
 * Calculates a plan from what its cells hold.
 *
 * @throws Trouble where something is missing, Refused where the function refuses
 */
export function layoutPlan(request: PlanRequest, given: FormulaArguments, calculate: Calculate): Layout {
  const needs = {
    of: given.of,
    need(field: Field) {
      const term = given.of(field);
      if (!term) throw new Trouble("missing", { field });
      return term;
    },
  };
  if (request.dimension !== "matrix") refuseBlankTarget(given);
  const words = planHeads[request.language];
  switch (request.dimension) {
    case "people":
      return layoutPeople(request, needs, words, calculate);
    case "periods":
      return layoutPeriods(request, needs, words, calculate);
    case "tree":
      return layoutTree(request, needs, given.tables, words, calculate);
    case "matrix":
      return layoutMatrix(needs, words, calculate);
    case "reconcile":
      return layoutReconcile(request, needs, words, calculate);
  }
}

/** A function takes a blank for 0; whoever points at a blank cell means another one. */
function refuseBlankTarget(given: FormulaArguments): void {
  const target = given.of("target");
  if (!target?.at || target.at.rows * target.at.columns !== 1 || target.value !== "") return;
  throw new Trouble("blank-target", { cell: `${target.at.sheet}!${addressOf(target.at)}` });
}
