import { isTotalName } from "../../wholePlan/totalRows";
import type { TableData } from "../model";
import type { ModelTableName } from "../tables";
import { CannotTell, mostCells } from "./proof";

/** The columns that say of whom or what a row of amounts is. */
const naming: Readonly<Partial<Record<ModelTableName, readonly string[]>>> = {
  stPlan: ["owner", "region", "team", "segment"],
  stBudget: ["item"],
  stPeople: ["name"],
  stActuals: ["owner", "segment"],
};

/** By which nearly all other texts are told at once. */
const perhapsTotal = /total|sum|[计总汇累]/i;
const isTotal = (value: unknown): boolean =>
  typeof value === "string" && perhapsTotal.test(value) && isTotalName(value);

/** What was found in a table, remembered for as long as its rows are: many rules read the same. */
const found = new WeakMap<object, CannotTell | null>();

function lookForTotals(table: ModelTableName, { rows }: TableData): CannotTell | null {
  for (const column of naming[table] ?? []) {
    const totals = rows.filter(({ row }) => isTotal(row[column]));
    // Where each row says so, none adds up the others.
    if (totals.length === 0 || totals.length === rows.length) continue;
    const word = String(totals[0].row[column]).trim();
    return new CannotTell(
      { code: "total-rows", facts: { table, column, count: totals.length, word } },
      totals.slice(0, mostCells).map(({ index }) => ({ table, column, row: index })),
    );
  }
  return null;
}

/** Rows that add others up among those that they add up: each of these would count twice. */
export function totalsIn(table: ModelTableName, data: TableData): CannotTell | null {
  const known = found.get(data.rows);
  if (known !== undefined) return known;
  const totals = lookForTotals(table, data);
  found.set(data.rows, totals);
  return totals;
}
