import type { Grid } from "./grid";
import type { Refusal } from "./refusals";

/** Why there is an error in this cell, where one of the add-in's functions refused in it and the error is that one. */
export function reasonIn(grid: Grid, sheetId: string, row: number, column: number): Refusal | undefined {
  const refusal = grid.functions.refusal(sheetId, row, column);
  if (!refusal) return undefined;
  const value = grid.value(sheetId, row, column);
  if (typeof value !== "object" || value === null || value.error !== refusal.error) return undefined;
  // What was typed over it since may hold the same error for another reason.
  const formula = grid.formula(sheetId, row, column)?.toUpperCase() ?? "";
  return grid.functions.names.some((name) => formula.includes(`${name}(`)) ? refusal : undefined;
}
