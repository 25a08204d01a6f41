import type { SectionId } from "../../core/checklist/checklist";
import { modelTableNames, type ModelTableName } from "../../core/model/tables";

/** The tables that an area's items look at. */
const tablesByArea: Readonly<Record<SectionId, readonly ModelTableName[]>> = {
  goal: ["stGoal", "stPlan", "stActuals"],
  market: ["stPlan"],
  resources: ["stBudget", "stPeople", "stPeriods"],
  process: ["stPeriods", "stPlan", "stStages", "stActivities"],
  tools: [],
  enablement: ["stTiers", "stPlan"],
  risks: ["stRisks", "stPlan"],
  tracking: ["stKpis", "stReviews", "stActuals"],
};

/** The tables that are meant by an area, or by a table's own name; null where it is neither. */
export function tablesOf(part: string | null): readonly ModelTableName[] | null {
  const one = modelTableNames.find((name) => name === part);
  if (one !== undefined) return [one];
  const of: readonly ModelTableName[] = tablesByArea[part as SectionId] ?? [];
  return of.length > 0 ? of : null;
}
