import type { PlanRequest, Preview } from "../../core/planner/request";
import type { Calculate } from "./calculate";
import { layoutPlan } from "./layoutPlan";
import { readArguments } from "./formulaArguments";

/** What a plan would be, from what its cells hold now; nothing is written. Two syncs. */
export async function previewPlan(request: PlanRequest, calculate: Calculate): Promise<Preview> {
  const layout = layoutPlan(request, await readArguments(request.given), calculate);
  const main = layout.pieces.find((piece) => piece.main);
  return {
    formula: main?.formula({ sheet: null, row: 0, column: 0 }) ?? "",
    tables: layout.tables,
    chart: layout.chart,
    rows: layout.rows,
    columns: layout.columns,
  };
}
