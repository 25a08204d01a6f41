import type { SectionId } from "../../core/checklist/checklist";
import type { ModelTableName } from "../../core/model/tables";

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

/** The tables that are meant by an area; null where it is none. */
export function tablesOf(area: string | null): readonly ModelTableName[] | null {
  const of: readonly ModelTableName[] = tablesByArea[area as SectionId] ?? [];
  return of.length > 0 ? of : null;
}
