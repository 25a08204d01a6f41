import { BooleanNumber } from "@univerjs/core";
import { InsertSheetCommand } from "@univerjs/sheets";
import type { Grid } from "../../grid/grid";
import { OfficeError, notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import { stayingOnSheet } from "./activate";
import { checkSheetName, worksheetTarget } from "./sheetSelf";
import { mayChangeSheets } from "./workbookProtection";
import * as argument from "./arguments";

export const worksheetsTarget = (): Target => target(worksheetsType, undefined);

const isVisible = (grid: Grid, id: string): boolean =>
  grid.sheet(id)?.getConfig().hidden !== BooleanNumber.TRUE;

const ids = (grid: Grid, visibleOnly: unknown): string[] =>
  grid.workbook
    .getSheets()
    .map((sheet) => sheet.getSheetId())
    .filter((id) => visibleOnly !== true || isVisible(grid, id));

/** A sheet by its name, in any case, or its id. */
function find(run: Run, key: unknown): string | undefined {
  const text = argument.text(key, "key");
  return (run.grid.sheetNamed(text) ?? run.grid.sheet(text))?.getSheetId();
}

function freeSheetName(grid: Grid): string {
  for (let number = grid.workbook.getSheets().length + 1; ; number += 1)
    if (!grid.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
}

let made = 0;

async function add(run: Run, given: unknown): Promise<Target> {
  const { grid } = run;
  mayChangeSheets(run);
  const name = argument.optionalText(given, "name") ?? freeSheetName(grid);
  checkSheetName(grid, name);
  made += 1;
  const id = `{00000000-0001-0000-FFFF-${made.toString(16).padStart(12, "0")}}`.toUpperCase();
  await stayingOnSheet(run, () =>
    grid.commands.executeCommand(InsertSheetCommand.id, {
      unitId: grid.unitId,
      sheet: { id, name, rowCount: 1000, columnCount: 50 },
    }),
  );
  if (!grid.sheet(id)) throw new OfficeError("GeneralException", "the grid made no sheet");
  return worksheetTarget(id);
}

export const worksheetsType: OfficeType<undefined> = {
  name: "WorksheetCollection",
  events: [
    "onActivated",
    "onAdded",
    "onCalculated",
    "onColumnSorted",
    "onFormulaChanged",
    "onProtectionChanged",
    "onRowHiddenChanged",
    "onRowSorted",
    "onChanged",
    "onDeactivated",
    "onDeleted",
    "onFormatChanged",
    "onMoved",
    "onNameChanged",
    "onSelectionChanged",
    "onVisibilityChanged",
  ],
  items: (_self, run) => ids(run.grid, false).map(worksheetTarget),
  call: { GetCount: (_self, [visibleOnly], run) => ids(run.grid, visibleOnly).length },
  open: {
    GetItem: (_self, [key], run) => {
      const id = find(run, key);
      if (id === undefined) throw notFound(String(key));
      return worksheetTarget(id);
    },
    GetItemOrNullObject: (_self, [key], run) => {
      const id = find(run, key);
      return id === undefined ? null : worksheetTarget(id);
    },
    GetActiveWorksheet: (_self, _args, run) =>
      worksheetTarget(run.grid.workbook.getActiveSheet().getSheetId()),
    GetFirst: (_self, [visibleOnly], run) => worksheetTarget(ids(run.grid, visibleOnly)[0] ?? ""),
    GetLast: (_self, [visibleOnly], run) => worksheetTarget(ids(run.grid, visibleOnly).at(-1) ?? ""),
    Add: (_self, [name], run) => add(run, name),
  },
};
