import type { PlanWish, Preview } from "../../core/plan/wish";
import type { Calculate } from "./calculate";
import { draftPlan } from "./draftPlan";
import { readTerms } from "./terms";

/** What a plan would be, from what its cells hold now; nothing is written. Two syncs. */
export async function previewPlan(wish: PlanWish, calculate: Calculate): Promise<Preview> {
  const draft = draftPlan(wish, await readTerms(wish), calculate);
  const main = draft.pieces.find((piece) => piece.main);
  return {
    formula: main?.formula({ sheet: null, row: 0, column: 0 }) ?? "",
    tables: draft.tables,
    chart: draft.chart,
    rows: draft.rows,
    columns: draft.columns,
  };
}
