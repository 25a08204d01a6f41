import { SheetsSelectionsService } from "@univerjs/sheets";
import { bookOf, sheet } from "xlsx-book/makeBook";
import { writeXlsx } from "xlsx-book/writeXlsx";
import { OfficeError, notFound } from "../errors";
import { bare } from "../../grid/address";
import { activeChartKey } from "../factEvents";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import { applicationType } from "./application";
import { bindingsType } from "./bindings";
import { chartTarget, type ChartSelf } from "./chartSelf";
import { commentsTarget } from "./comments";
import { xmlPartsType } from "./customXml";
import { documentPropertiesType } from "./documentProperties";
import { functionsType } from "./functions";
import { namesTarget } from "./names";
import { notesTarget } from "./notes";
import { areasTarget, rangeTarget } from "./rangeSelf";
import { settingsType } from "./settings";
import { stylesType } from "./styles";
import { tablesTarget } from "./tables";
import { workbookProtectionType } from "./workbookProtection";
import { worksheetsTarget } from "./worksheets";
import * as argument from "./arguments";

const a1 = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };

/** What the person has selected on the sheet in front, or A1. */
function selection(run: Run, cellOnly: boolean) {
  const sheetId = run.grid.workbook.getActiveSheet().getSheetId();
  const selected = run.grid.injector.get(SheetsSelectionsService).getCurrentLastSelection();
  if (!selected) return rangeTarget(sheetId, { ...a1 });
  const { startRow, startColumn, endRow, endColumn } = selected.range;
  const area = { startRow, startColumn, endRow, endColumn };
  if (!cellOnly) return rangeTarget(sheetId, area);
  const row = selected.primary?.actualRow ?? startRow;
  const column = selected.primary?.actualColumn ?? startColumn;
  return rangeTarget(sheetId, { startRow: row, endRow: row, startColumn: column, endColumn: column });
}

/** All that is selected on the sheet in front. */
function selectedRanges(run: Run): Target {
  const sheetId = run.grid.workbook.getActiveSheet().getSheetId();
  const all = run.grid.injector.get(SheetsSelectionsService).getCurrentSelections();
  const areas = all.map(({ range }) => bare(range));
  return areasTarget(sheetId, areas.length > 0 ? areas : [{ ...a1 }])!;
}

function activeChart(run: Run): Target | null {
  const active = run.grid.edits.extra<ChartSelf>(activeChartKey);
  const isThere = active && run.grid.charts(active.sheetId).some(({ id }) => id === active.id);
  return isThere ? chartTarget(active) : null;
}

export const runtimeType: OfficeType<undefined> = {
  name: "Runtime",
  read: { EnableEvents: (_self, run) => run.session.eventsEnabled },
  write: {
    EnableEvents: (_self, value, run) => {
      run.session.eventsEnabled = value === true;
    },
  },
};

export const workbookType: OfficeType<undefined> = {
  name: "Workbook",
  // There is no other workbook here from which one could come back to this one.
  events: ["onActivated"],
  read: {
    Name: () => "Workbook.xlsx",
    ReadOnly: () => false,
    IsDirty: () => true,
    AutoSave: () => false,
    CalculationEngineVersion: () => 191029,
  },
  call: {
    Undo: async (_self, _args, run) => {
      await run.grid.edits.undo();
    },
    Redo: async (_self, _args, run) => {
      await run.grid.edits.redo();
    },
    // What Excel on the web is sent by Excel.createWorkbook.
    CreateAndOpenWorkbook: async (_self, [file], run) => {
      const base64 = argument.optionalText(file, "base64");
      run.session.openNew(
        base64 === undefined
          ? await writeXlsx(bookOf(sheet("Sheet1")))
          : Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
      );
    },
    _RemoveReference: (_self, [id], run) => run.session.release(String(id)),
    _RemoveAllReferences: (_self, _args, run) => run.session.releaseAll(),
    Save: () => {
      throw new OfficeError("NotImplemented", "Workbook.save");
    },
  },
  open: {
    Worksheets: () => worksheetsTarget(),
    Tables: () => tablesTarget(undefined),
    Names: () => namesTarget(undefined),
    Bindings: () => target(bindingsType, undefined),
    CustomXmlParts: () => target(xmlPartsType, undefined),
    Comments: () => commentsTarget(undefined),
    Notes: () => notesTarget(undefined),
    Properties: () => target(documentPropertiesType, undefined),
    Settings: () => target(settingsType, undefined),
    Styles: () => target(stylesType, undefined),
    Application: () => target(applicationType, undefined),
    Functions: () => target(functionsType, undefined),
    Protection: () => target(workbookProtectionType, undefined),
    _Runtime: () => target(runtimeType, undefined),
    _GetRangeForEventByReferenceId: (_self, [id], run) => {
      const kept = run.session.kept(String(id));
      if (!kept) throw notFound();
      return kept;
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_self, [id], run) => run.session.kept(String(id)) ?? null,
    GetSelectedRange: (_self, _args, run) => selection(run, false),
    GetActiveChart: (_self, _args, run) => {
      const found = activeChart(run);
      if (!found) throw notFound("chart");
      return found;
    },
    GetActiveChartOrNullObject: (_self, _args, run) => activeChart(run),
    GetSelectedRanges: (_self, _args, run) => selectedRanges(run),
    GetActiveCell: (_self, _args, run) => selection(run, true),
  },
};
