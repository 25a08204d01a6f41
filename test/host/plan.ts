import { join } from "node:path";
import type { Given, PlanWish } from "../../src/core/plan/wish";
import { calculate } from "../../src/entry/planCalculate";
import { faces } from "../../src/functions/faces";
import { planTasks } from "../../src/tasks/planner/planTasks";
import type { FunctionMetadata, Implementation } from "../../src/workbench/grid/functions";
import { describeFunctions, metadataIn } from "../../tools/docs/describe.mjs";
import { startExcel, type StartedExcel } from "./office";

export const tasks = planTasks(calculate);

/** A workbook whose cells have our functions. */
export async function startPlanner(): Promise<StartedExcel> {
  const described = await describeFunctions(join(__dirname, "../.."));
  return startExcel({
    functions: {
      metadata: metadataIn("en", described).functions as FunctionMetadata[],
      implementations: faces as unknown as Record<string, Implementation>,
    },
  });
}

export const cellsAt = (address: string, sheet = "Data"): Given => ({ from: "cells", sheet, address });
export const value = (given: number | string): Given => ({ from: "value", value: given });

export const wishFor = (wish: Partial<PlanWish>): PlanWish => ({
  dimension: "people",
  given: {},
  equal: false,
  shares: false,
  grains: ["month"],
  basis: "equal",
  language: "en",
  ...wish,
});
