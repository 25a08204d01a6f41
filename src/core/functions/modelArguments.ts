import type { CellAddress } from "../cellAddress";
import { historyBefore } from "../goal/history";
import type { Model } from "../model/model";
import { cellRuns } from "../model/rules/cellRuns";
import type { ModelTableName } from "../model/tables";
import { cellsOfColumns, type ModelColumn } from "../planner/modelFields";

/** What of the model the arguments are, of the functions by which it proves an item. */
const columnsFor: Readonly<Partial<Record<string, Readonly<Record<string, ModelColumn>>>>> = {
  FUNNELNEEDS: {
    target: ["stGoal", "target"],
    dealSize: ["stGoal", "dealSize"],
    rates: ["stStages", "rate"],
    stages: ["stStages", "stage"],
    inHand: ["stStages", "inHand"],
  },
  GOALCHECK: { target: ["stGoal", "target"], history: ["stActuals", "amount"] },
};

/** The tables that the arguments stand in, with those that tell whether they may. */
export const tablesForArguments = (id: string): readonly ModelTableName[] => [
  ...new Set(Object.values(columnsFor[id] ?? {}).map(([table]) => table)),
];

/** What was sold in periods as long as the goal's, and whether each row is one of them, the oldest first. */
function periodsOf({ stGoal, stActuals }: Model): { amounts: readonly number[]; areRows: boolean } | null {
  const [goal] = stGoal?.rows ?? [];
  const rows = (stActuals?.rows ?? []).map(({ row }) => row);
  const days = rows.flatMap(({ day }) => day ?? []);
  const sold = rows.flatMap(({ amount }) => amount ?? []);
  if (goal?.row.start == null || goal.row.end === null) return null;
  if (days.length < rows.length || sold.length < rows.length) return null;
  const { amounts, unfinished } = historyBefore(goal.row.start, goal.row.end, days, sold);
  if (amounts.length === 0 || unfinished !== null) return null;
  const isInOrder = days.every((day, at) => at === 0 || day > days[at - 1]);
  return { amounts, areRows: isInOrder && amounts.length === rows.length };
}

/** Cells that an argument can be linked to, or figures as one types them. */
export type ModelArguments = Readonly<Partial<Record<string, CellAddress | string>>>;

/**
 * What of the model is a function's arguments: the last stage has no rate to a next, and sales by the month are added
 * up by years where the goal's period is one.
 */
export function modelArguments(id: string, model: Model): ModelArguments {
  const found: Partial<Record<string, CellAddress | string>> = cellsOfColumns(columnsFor[id] ?? {}, model);
  if (found.rates) {
    const steps = (model.stStages?.rows ?? []).slice(0, -1);
    const [rates] = cellRuns(
      model,
      steps.map(({ index }) => ({ table: "stStages", column: "rate", row: index })),
    );
    if (rates) found.rates = rates;
    else delete found.rates;
  }
  const periods = found.history && periodsOf(model);
  if (periods === null) delete found.history;
  else if (periods && !periods.areRows) found.history = `{${periods.amounts.join(",")}}`;
  return found;
}
