import { keptFigure, showsFigure } from "office-host/grid/figures";
import type { Grid } from "office-host/grid/grid";
import { reasonIn } from "office-host/grid/reason";
import { readsOtherWorkbook } from "xlsx-book/otherWorkbooks";
import type { CellPlace } from "./cursor";
import type { Words } from "./words";

/** What there is to say about a cell, under a heading that names it. */
export interface Explanation {
  head: (address: string) => string;
  message: string;
}

/** Why a cell has no value, or where its value comes from if it is not calculated here. */
export function explanationIn(
  grid: Grid,
  sheetId: string,
  { row, column }: CellPlace,
  words: Words,
): Explanation | undefined {
  const refusal = reasonIn(grid, sheetId, row, column);
  if (refusal)
    return { head: (address) => `${words.errorIn(address)} (${refusal.error})`, message: refusal.message };
  const formula = grid.formula(sheetId, row, column);
  if (formula === undefined || keptFigure(grid.cell(sheetId, row, column), formula) === undefined)
    return undefined;
  const { ofOther, ofExcel, ofHere } = words.figure;
  const isOld = !showsFigure(grid.cell(sheetId, row, column), formula);
  const message = readsOtherWorkbook(formula) ? ofOther : isOld ? ofHere : ofExcel;
  return { head: words.figure.head, message };
}
