import { BooleanNumber } from "@univerjs/core";
import {
  RemoveSheetCommand,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import { areaText, lastColumn, lastRow } from "../../grid/address";
import { OfficeError, notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import { activate, stayingOnSheet } from "./activate";
import { autoFilterType } from "./autoFilter";
import { chartsTarget } from "./charts";
import { color } from "./color";
import { copySheet, moveSheet } from "./copySheet";
import { commentsTarget } from "./comments";
import { customPropertiesTarget } from "./customProperties";
import { freezePanesType } from "./freezePanes";
import { pageBreaksType } from "./pageBreaks";
import { pageLayoutType } from "./pageLayout";
import { showOutlineLevels } from "./groups";
import { namesTarget } from "./names";
import { notesTarget } from "./notes";
import { orNotFound, rangesOfText } from "./rangeAreas";
import { findAll, replaceAll } from "./rangeFind";
import { byIndexes, usedArea } from "./rangeNavigation";
import { within } from "./rangesBeside";
import { rangeOfText } from "./rangeOfText";
import { rangeTarget } from "./rangeSelf";
import { sheetProtectionType } from "./sheetProtection";
import { checkSheetName, sheetOf, worksheetTarget, type SheetId } from "./sheetSelf";
import { tablesTarget } from "./tables";
import { mayChangeSheets } from "./workbookProtection";
import * as argument from "./arguments";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

function visibility(run: Run, id: SheetId): (typeof visibilities)[number] {
  if (sheetOf(run, id).getConfig().hidden !== BooleanNumber.TRUE) return "Visible";
  return run.grid.edits.extra<boolean>(`veryHidden ${id}`) ? "VeryHidden" : "Hidden";
}

async function setVisibility(run: Run, id: SheetId, value: unknown): Promise<void> {
  const wanted = argument.oneOf(value, visibilities, "visibility");
  if (visibility(run, id) === wanted) return;
  mayChangeSheets(run);
  const { grid } = run;
  const hidden = wanted === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  const before = sheetOf(run, id).getConfig().hidden;
  const shown = grid.workbook.getSheets().filter((sheet) => sheet.getConfig().hidden !== BooleanNumber.TRUE);
  if (hidden === BooleanNumber.TRUE && before !== hidden && shown.length === 1)
    throw new OfficeError("InvalidOperation");
  const keep = (): void =>
    grid.edits.setExtra(`veryHidden ${id}`, wanted === "VeryHidden" ? true : undefined);
  // Whoever hears of the change asks what the sheet was, or is.
  if (wanted !== "Visible") keep();
  const params = { unitId: grid.unitId, subUnitId: id };
  if (before !== hidden)
    await stayingOnSheet(run, () =>
      grid.edits.mutate(
        [{ id: SetWorksheetHideMutation.id, params: { ...params, hidden } }],
        [{ id: SetWorksheetHideMutation.id, params: { ...params, hidden: before } }],
      ),
    );
  if (wanted === "Visible") keep();
}

async function deleteSheet(run: Run, id: SheetId): Promise<void> {
  sheetOf(run, id);
  mayChangeSheets(run);
  const { grid } = run;
  const shown = grid.workbook.getSheets().filter((sheet) => sheet.getConfig().hidden !== BooleanNumber.TRUE);
  if (shown.length === 1 && shown[0]?.getSheetId() === id) throw new OfficeError("InvalidOperation");
  if (grid.workbook.getActiveSheet().getSheetId() === id) {
    const next = shown.find((sheet) => sheet.getSheetId() !== id);
    if (next) await activate(run, next.getSheetId());
  }
  await grid.commands.executeCommand(RemoveSheetCommand.id, { unitId: grid.unitId, subUnitId: id });
  if (grid.sheet(id)) throw new OfficeError("GeneralException", "the grid kept the sheet");
}

const neighbour = (run: Run, id: SheetId, step: 1 | -1, args: unknown[], orNull: boolean): Target | null => {
  const visibleOnly = args[0] === true;
  const sheets = run.grid.workbook.getSheets();
  for (let at = sheets.findIndex((sheet) => sheet.getSheetId() === id) + step; sheets[at]; at += step) {
    const other = sheets[at]?.getSheetId() ?? "";
    if (!visibleOnly || visibility(run, other) === "Visible") return worksheetTarget(other);
  }
  if (orNull) return null;
  throw notFound();
};

const whole = { startRow: 0, startColumn: 0, endRow: lastRow, endColumn: lastColumn };

const used =
  (orNull: boolean) =>
  (id: SheetId, [valuesOnly]: unknown[], run: Run): Target | null => {
    sheetOf(run, id);
    const area = usedArea(run.grid, id, whole, valuesOnly === true);
    if (area) return rangeTarget(id, area);
    return orNull ? null : rangeTarget(id, { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 });
  };

/** Digits of the usual letters that a column of these pixels has room for, as Excel counts widths. */
const charactersIn = (pixels: number): number => Math.round(((pixels - 5) / 7) * 100) / 100;

export const worksheetType: OfficeType<SheetId> = {
  name: "Worksheet",
  events: [
    "onActivated",
    "onCalculated",
    "onColumnSorted",
    "onFormulaChanged",
    "onProtectionChanged",
    "onRowHiddenChanged",
    "onRowSorted",
    "onChanged",
    "onDeactivated",
    "onFormatChanged",
    "onNameChanged",
    "onSelectionChanged",
    "onVisibilityChanged",
  ],
  key: (id) => ({ Id: id }),
  read: {
    Id: (id, run) => sheetOf(run, id).getSheetId(),
    Name: (id, run) => sheetOf(run, id).getName(),
    Position: (id, run) => {
      sheetOf(run, id);
      return run.grid.workbook.getSheets().findIndex((sheet) => sheet.getSheetId() === id);
    },
    Visibility: (id, run) => visibility(run, id),
    TabColor: (id, run) => sheetOf(run, id).getConfig().tabColor || "",
    ShowGridlines: (id, run) => sheetOf(run, id).getConfig().showGridlines !== BooleanNumber.FALSE,
    StandardWidth: (id, run) => charactersIn(sheetOf(run, id).getConfig().defaultColumnWidth),
    StandardHeight: (id, run) => sheetOf(run, id).getConfig().defaultRowHeight * 0.75,
    EnableCalculation: () => true,
    ShowHeadings: () => true,
  },
  write: {
    Name: async (id, value, run) => {
      const before = sheetOf(run, id).getName();
      const name = argument.text(value, "name");
      checkSheetName(run.grid, name, id);
      if (name === before) return;
      mayChangeSheets(run);
      const params = { unitId: run.grid.unitId, subUnitId: id, name };
      await run.grid.commands.executeCommand(SetWorksheetNameCommand.id, params);
    },
    Position: (id, value, run) => moveSheet(run, id, argument.count(value, "position")),
    Visibility: (id, value, run) => setVisibility(run, id, value),
    TabColor: (id, value, run) => {
      const sheet = sheetOf(run, id);
      const params = { unitId: run.grid.unitId, subUnitId: id };
      run.grid.edits.mutate(
        [{ id: SetTabColorMutation.id, params: { ...params, color: color(value, "tabColor") } }],
        [{ id: SetTabColorMutation.id, params: { ...params, color: sheet.getConfig().tabColor } }],
      );
    },
    // Office.js reads this property as ShowGridlines and writes it as Gridlines.
    Gridlines: (id, value, run) => {
      const before = sheetOf(run, id).getConfig().showGridlines;
      const showGridlines = argument.flag(value, "showGridlines") ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      const params = { unitId: run.grid.unitId, subUnitId: id };
      run.grid.edits.mutate(
        [{ id: ToggleGridlinesMutation.id, params: { ...params, showGridlines } }],
        [{ id: ToggleGridlinesMutation.id, params: { ...params, showGridlines: before } }],
      );
    },
  },
  call: {
    Activate: async (id, _args, run) => {
      if (visibility(run, id) !== "Visible") throw new OfficeError("InvalidOperation");
      await activate(run, id);
    },
    Delete: (id, _args, run) => deleteSheet(run, id),
    ReplaceAll: (id, args, run) => replaceAll({ sheetId: id, area: { ...whole } }, args, run),
    ShowOutlineLevels: (id, args, run) => showOutlineLevels(run, { sheetId: id, area: { ...whole } }, args),
    Calculate: async (_id, _args, run) => {
      run.grid.tables.settle();
      await run.grid.calculation.recalculate();
    },
  },
  open: {
    GetRange: (id, [address], run) => {
      sheetOf(run, id);
      const given = argument.optionalText(address, "address");
      if (given === undefined || given === "") return rangeTarget(id, { ...whole });
      return rangeOfText(run, id, given);
    },
    GetCell: (id, [row, column], run) => {
      sheetOf(run, id);
      const startRow = argument.count(row, "row");
      const startColumn = argument.count(column, "column");
      return within(id, { startRow, startColumn, endRow: startRow, endColumn: startColumn });
    },
    GetRangeByIndexes: (id, args, run) => {
      sheetOf(run, id);
      return byIndexes(id, args);
    },
    GetUsedRange: used(false),
    GetUsedRangeOrNullObject: used(true),
    GetNext: (id, args, run) => neighbour(run, id, 1, args, false),
    GetNextOrNullObject: (id, args, run) => neighbour(run, id, 1, args, true),
    GetPrevious: (id, args, run) => neighbour(run, id, -1, args, false),
    GetPreviousOrNullObject: (id, args, run) => neighbour(run, id, -1, args, true),
    GetRanges: (id, [address], run) => {
      sheetOf(run, id);
      return rangesOfText(run, id, argument.optionalText(address, "address") ?? areaText(whole));
    },
    FindAll: (id, args, run) => orNotFound(findAll(run, id, args), "findAll"),
    FindAllOrNullObject: (id, args, run) => findAll(run, id, args),
    Copy: (id, args, run) => copySheet(run, id, args),
    Tables: (id) => tablesTarget(id),
    Names: (id) => namesTarget(id),
    Charts: (id) => chartsTarget(id),
    Comments: (id) => commentsTarget(id),
    Notes: (id) => notesTarget(id),
    CustomProperties: (id) => customPropertiesTarget(id),
    FreezePanes: (id) => target(freezePanesType, id),
    Protection: (id) => target(sheetProtectionType, id),
    PageLayout: (id) => target(pageLayoutType, id),
    HorizontalPageBreaks: (sheetId) => target(pageBreaksType, { sheetId, axis: "rows" }),
    VerticalPageBreaks: (sheetId) => target(pageBreaksType, { sheetId, axis: "columns" }),
    AutoFilter: (sheetId) => target(autoFilterType, { sheetId }),
  },
};
