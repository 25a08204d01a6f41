import type { Given, PlanRequest } from "../../../src/core/planner/request";
import { plannerFunctions } from "../../../src/entry/plannerFunctions";
import { ADD_IN_ID } from "../../../packages/cli/src/share/addInId";
import { faces } from "../../functions/faces";
import { planTasks } from "../../../src/tasks/planner/planTasks";
import type { FunctionMetadata, Implementation } from "office-host/grid/functionMetadata";
import { describeFunctions, metadataIn } from "../../../tools/docs/describe.mjs";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";

export const tasks = planTasks(plannerFunctions);

/** A workbook whose cells have our functions. */
export async function startPlanner(): Promise<StartedExcel> {
  return startExcel({
    addIn: ADD_IN_ID,
    functions: {
      metadata: metadataIn("en", describeFunctions()).functions as FunctionMetadata[],
      implementations: faces as unknown as Record<string, Implementation>,
    },
  });
}

export const cellsAt = (address: string, sheet = "Data"): Given => ({ from: "cells", sheet, address });
export const value = (given: number | string): Given => ({ from: "value", value: given });

export const requestFor = (request: Partial<PlanRequest>): PlanRequest => ({
  dimension: "people",
  given: {},
  equal: false,
  shares: false,
  grains: ["month"],
  basis: "equal",
  language: "en",
  ...request,
});
