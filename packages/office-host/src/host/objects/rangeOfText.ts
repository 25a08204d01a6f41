import { parseArea, splitSheet } from "../../grid/address";
import { plainReferences } from "../../grid/structured";
import { invalidArgument, notFound } from "../errors";
import type { Run, Target } from "../officeType";
import { findName } from "./findName";
import { rangeTarget } from "./rangeSelf";

/** The range that a text means on a sheet: an address, a defined name, a table or a structured reference. */
export function rangeOfText(run: Run, sheetId: string, text: string): Target {
  const { grid } = run;
  const plain = plainReferences(text.replace(/^=/, ""), grid.tables.shapes(), {
    sheet: grid.sheet(sheetId)?.getName() ?? "",
    row: -1,
    column: -1,
  });
  const { sheet, rest } = splitSheet(plain);
  const owner = sheet === undefined ? grid.sheet(sheetId) : grid.sheetNamed(sheet);
  const area = parseArea(rest);
  if (owner && area) return rangeTarget(owner.getSheetId(), area);
  const name = sheet === undefined ? findName(grid, plain, sheetId) : undefined;
  if (name && name.formulaOrRefString !== text) return rangeOfText(run, sheetId, name.formulaOrRefString);
  if (sheet !== undefined && !owner) throw notFound(text);
  throw invalidArgument(text);
}
