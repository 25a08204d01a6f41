import { CopySheetCommand, InsertSheetMutation, SetWorksheetOrderCommand } from "@univerjs/sheets";
import type { Picture } from "xlsx-book/carriedParts";
import { picturesKey } from "../../grid/keptParts";
import { movedChart, movedPicture, renamedReference } from "../../grid/shiftCharts";
import { OfficeError, invalidArgument } from "../errors";
import type { Run, Target } from "../officeType";
import { stayingOnSheet } from "./activate";
import { sheetName } from "./rangeSelf";
import { longestSheetName, sheetOf, worksheetTarget, type SheetId } from "./sheetSelf";
import { mayChangeSheets } from "./workbookProtection";
import * as argument from "./arguments";

/** What Excel calls a copy: "Plan (2)", and its copy "Plan (3)"; a long name is cut so that the number fits. */
function copyName(run: Run, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let number = 2; ; number += 1) {
    const end = ` (${number})`;
    // Not in the middle of a sign that takes the place of two.
    const cut = stem.slice(0, longestSheetName - end.length).replace(/[\ud800-\udbff]$/, "");
    const copy = cut + end;
    if (!run.grid.sheetNamed(copy)) return copy;
  }
}

/** Copies a sheet to a place among the others. */
export async function copySheet(run: Run, id: SheetId, [type, relativeTo]: unknown[]): Promise<Target> {
  const { grid } = run;
  mayChangeSheets(run);
  const before = new Set(grid.workbook.getSheets().map((sheet) => sheet.getSheetId()));
  const name = copyName(run, sheetOf(run, id).getName());
  // The grid has names of its own for copies.
  const naming = grid.commands.beforeCommandExecuted(({ id: command, params }) => {
    if (command === InsertSheetMutation.id) (params as { sheet: { name: string } }).sheet.name = name;
  });
  await stayingOnSheet(run, () =>
    grid.commands.executeCommand(CopySheetCommand.id, { unitId: grid.unitId, subUnitId: id }),
  ).finally(() => naming.dispose());
  const made = grid.workbook.getSheets().find((sheet) => !before.has(sheet.getSheetId()));
  if (!made) throw new OfficeError("GeneralException", "the grid made no copy");
  copyBelongings(run, id, made.getSheetId());
  const beside = relativeTo as Target | null | undefined;
  const index = (of: string): number =>
    grid.workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === of);
  const places: Record<string, () => number> = {
    Beginning: () => 0,
    End: () => grid.workbook.getSheets().length - 1,
    Before: () => index(String(beside?.self)),
    After: () => index(String(beside?.self)) + 1,
    None: () => index(id) + 1,
  };
  const place = argument.oneOf(type ?? "None", Object.keys(places), "positionType");
  moveSheet(run, made.getSheetId(), places[place]?.() ?? 0);
  return worksheetTarget(made.getSheetId());
}

/** What the grid doesn't copy: tables, with new names, charts over the copy's own cells, and protection. */
function copyBelongings({ grid }: Run, from: SheetId, to: SheetId): void {
  for (const table of grid.tables.list().filter(({ sheetId }) => sheetId === from)) {
    let number = grid.tables.list().length + 1;
    while (grid.tables.byName(`${table.name}${number}`)) number += 1;
    const columns = table.columns.map(({ name }) => name);
    const name = `${table.name}${number}`;
    grid.tables.add({ ...table, id: grid.tables.newId(), sheetId: to, name, columns });
  }
  const moved = (reference: string): string =>
    renamedReference(reference, sheetName(grid, from), sheetName(grid, to));
  const charts = grid.charts(from).map((chart, index) => ({
    ...movedChart(chart, moved),
    id: `{${to}-${index + 1}}`,
  }));
  if (charts.length > 0) grid.setCharts(to, charts);
  const pictures = grid.edits.extra<Picture[]>(picturesKey(from));
  if (pictures)
    grid.edits.setExtra(
      picturesKey(to),
      pictures.map((picture) => movedPicture(picture, moved)),
    );
  for (const kept of ["protected", "protection options", "kept"])
    grid.edits.setExtra(`${kept} ${to}`, grid.edits.extra(`${kept} ${from}`));
}

/** Puts a sheet at a position among the others. */
export function moveSheet(run: Run, id: SheetId, order: number): void {
  const last = run.grid.workbook.getSheets().length - 1;
  if (order < 0 || order > last) throw invalidArgument("position");
  const now = run.grid.workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === id);
  if (now === order) return;
  mayChangeSheets(run);
  run.grid.commands.syncExecuteCommand(SetWorksheetOrderCommand.id, {
    unitId: run.grid.unitId,
    subUnitId: id,
    order,
  });
}
