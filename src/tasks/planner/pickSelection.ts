import { PlanTrouble } from "../../core/plan/planTrouble";
import { readSelection } from "../../workbook/planner/selection";

/** Selected cells, for a field to be linked to. */
export interface Picked {
  readonly sheet: string;
  readonly address: string;
  readonly rows: number;
  readonly columns: number;
  /** How a single cell shows itself; empty for a blank one. */
  readonly text: string;
}

/** What is selected now; one sync. */
export async function pickSelection(): Promise<Picked> {
  const selected = await readSelection();
  if (!selected) throw new PlanTrouble("no-single-area", {});
  const { block, address, text } = selected;
  return { sheet: block.sheet, address, rows: block.rows, columns: block.columns, text };
}
