import { join } from "node:path";
import type { Given, PlanRequest } from "../../../src/core/planner/request";
import { calculate } from "../../../src/entry/plannerCalculate";
import { faces } from "../../../src/functions/faces";
import { planTasks } from "../../../src/tasks/planner/planTasks";
import type { FunctionMetadata, Implementation } from "office-host/grid/functionMetadata";
import { describeFunctions, metadataIn } from "../../../tools/docs/describe.mjs";
import { startExcel } from "office-host";
import type { StartedExcel } from "office-host/startedExcel";

export const tasks = planTasks(calculate);

/** A workbook whose cells have our functions. */
export async function startPlanner(): Promise<StartedExcel> {
  const described = await describeFunctions(join(__dirname, "../../.."));
  return startExcel({
    functions: {
      metadata: metadataIn("en", described).functions as FunctionMetadata[],
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
