import type { Worksheet } from "@univerjs/core";
import type { Grid } from "../../grid/grid";
import { invalidArgument, notFound, OfficeError } from "../errors";
import type { Run, Target } from "../officeType";

/** A worksheet is known by its id: it stays when the sheet is renamed or moved. */
export type SheetId = string;

export const worksheetTarget = (sheetId: SheetId): Target => ({ type: "Worksheet", self: sheetId });

export const sheetOf = (run: Run, id: SheetId): Worksheet => {
  const sheet = run.grid.sheet(id);
  if (!sheet) throw notFound("worksheet");
  return sheet;
};

export const longestSheetName = 31;

/** Excel's rules for a sheet's name, and that no other sheet has it. */
export function checkSheetName(grid: Grid, name: string, own?: SheetId): void {
  const bad =
    name === "" ||
    name.length > longestSheetName ||
    /[\\/?*:[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'");
  if (bad || name.toLowerCase() === "history") throw invalidArgument("name");
  const other = grid.sheetNamed(name);
  if (other && other.getSheetId() !== own) throw new OfficeError("ItemAlreadyExists", "name");
}
