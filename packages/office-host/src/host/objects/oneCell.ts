import { splitSheet } from "../../grid/address";
import { invalidArgument } from "../errors";
import type { Run, Target } from "../officeType";
import * as argument from "./arguments";
import { rangeOfText } from "./rangeOfText";
import type { RangeSelf } from "./rangeSelf";

/** The one cell that an argument means: of a sheet, or with the sheet's name in front where none is given. */
export function oneCell(
  run: Run,
  scope: string | undefined,
  value: unknown,
): { sheetId: string; row: number; column: number } {
  const range = argument.isRange(value) ? value : cellOfText(run, scope, argument.text(value, "cellAddress"));
  const { sheetId, area } = range.self as RangeSelf;
  const { startRow, endRow, startColumn, endColumn } = area;
  const isOne = startRow === endRow && startColumn === endColumn;
  if (!isOne || (scope !== undefined && sheetId !== scope)) throw invalidArgument("cellAddress");
  return { sheetId, row: startRow, column: startColumn };
}

function cellOfText(run: Run, scope: string | undefined, text: string): Target {
  if (scope === undefined && splitSheet(text).sheet === undefined) throw invalidArgument("cellAddress");
  return rangeOfText(run, scope ?? run.grid.workbook.getActiveSheet().getSheetId(), text);
}
