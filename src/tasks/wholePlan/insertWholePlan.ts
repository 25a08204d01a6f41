import type { Language } from "../../core/language";
import { modelTableNames } from "../../core/model/tables";
import { Trouble } from "../../core/trouble";
import type { WrittenSheet } from "../../workbook/model/takeBack";
import { readModel, type SheetNames } from "../../workbook/model/readModel";
import { writeModel } from "../../workbook/model/writeModel";
import { aftermathOf, planTables, refuseNewer } from "../model/insertTables";
import { planContent, type WholePlanRequest } from "./planContent";

/** The target and the over-assignment of the built-in plan. */
const sample = { target: 12_000_000, over: 0.05 };

/**
 * Writes a whole plan: all tables of the model as live formulas over one another, from a target and one list. Refused
 * where one of the tables stands already, but what a former writing began is completed. Two syncs, one of them writing.
 *
 * @returns what was written, for taking it back
 */
export async function insertWholePlan(request: WholePlanRequest): Promise<readonly WrittenSheet[]> {
  const found = await readModel(modelTableNames, request.sheets);
  refuseNewer(found.look);
  const there = modelTableNames.filter(
    (name) => found.parts.get(name)?.table && !found.look.record?.unfinished.includes(name),
  );
  if (there.length === modelTableNames.length) return [];
  // A retry finds what the first try completed.
  const isRetry = (found.look.record?.unfinished.length ?? 0) > 0;
  if (there.length > 0 && !isRetry) throw new Trouble("plan-there", { tables: there });
  const tables = planTables(found, request, modelTableNames, planContent(request));
  return writeModel(tables, found.look, () => aftermathOf(tables));
}

/** The same with built-in figures, for whoever wants to see one. */
export const insertSamplePlan = (
  language: Language,
  year: number,
  sheets: SheetNames = {},
): Promise<readonly WrittenSheet[]> => insertWholePlan({ language, year, ...sample, list: null, sheets });
