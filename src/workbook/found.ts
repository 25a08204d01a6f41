import type { CellValue } from "./checklistCells";
import { begunReadiness, look, ourSheet, ourTable, type Look } from "./look";
import { quotedSheet, type Reference } from "./reference";

/** The table's cells as they are. */
export interface FoundTable {
  readonly sheet: string;
  readonly name: string;
  /** Of the header's first cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly CellValue[];
  readonly body: readonly (readonly CellValue[])[];
}

export interface FoundReadiness {
  readonly sheet: string;
  /** Null where the cell is gone. */
  readonly pass: { readonly value: CellValue; readonly at: Reference } | null;
  /** Section name, score and weight, row by row. */
  readonly weights: { readonly rows: readonly (readonly CellValue[])[]; readonly at: Reference } | null;
  /** The names of the charts that we may delete to draw them anew. */
  readonly charts: readonly string[];
}

/** Cells on our sheet that are no table, as after the table was converted to a range or deleted. */
export interface Loose {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** All that a task needs to know before it writes. */
export interface Found {
  readonly look: Look;
  readonly table: FoundTable | null;
  /** Looked for only where the table is gone and its sheet is there. */
  readonly loose: Loose | null;
  readonly readiness: FoundReadiness | null;
  /** The readiness sheet that a stopped writing began, if the marks do not lead to it yet. */
  readonly begun: { readonly charts: readonly string[] } | null;
  /** Sheets of ours that are protected now. */
  readonly protectedSheets: readonly string[];
}

export const chartName = "stReadinessChart";

/** Two syncs: what there is, then the cells of ours. */
export async function find(context: Excel.RequestContext): Promise<Found> {
  const seen = await look(context);
  const { workbook } = context;
  const checklistSheet = ourSheet(seen, "checklist");
  const tableName = ourTable(seen, checklistSheet, seen.record?.names.table);
  const tableSheet = seen.tables.find((table) => table.name === tableName)?.sheet ?? null;
  const readinessSheet = ourSheet(seen, "readiness");
  if (tableName === null && checklistSheet === null && readinessSheet === null && !begunReadiness(seen))
    return { look: seen, table: null, loose: null, readiness: null, begun: null, protectedSheets: [] };

  const range =
    tableName === null
      ? null
      : workbook.tables.getItem(tableName).getRange().load("values,rowIndex,columnIndex");
  const rest =
    tableName === null && checklistSheet !== null
      ? workbook.worksheets
          .getItem(checklistSheet)
          .getUsedRangeOrNullObject(true)
          .load("values,rowIndex,columnIndex")
      : null;
  const cells = (mark: "pass" | "weights"): { at: Reference; range: Excel.Range } | null => {
    const at = seen.marks.get(mark);
    if (!at || !seen.sheets.some((sheet) => sheet.name === at.sheet)) return null;
    return { at, range: workbook.worksheets.getItem(at.sheet).getRange(at.address).load("values") };
  };
  const pass = cells("pass");
  const weights = cells("weights");
  const drawnOn = begunReadiness(seen) ?? readinessSheet;
  const charts = drawnOn === null ? null : workbook.worksheets.getItem(drawnOn).charts.load("items/name");
  const guarded = [...new Set([tableSheet, checklistSheet, readinessSheet])]
    .filter((name) => name !== null)
    .map((name) => ({ name, protection: workbook.worksheets.getItem(name).protection.load("protected") }));
  await context.sync();

  const chartNames = (charts?.items ?? [])
    .map((chart) => chart.name)
    .filter((name) => name === chartName || seen.record?.unfinished === "new");
  return {
    look: seen,
    begun: begunReadiness(seen) === null ? null : { charts: chartNames },
    protectedSheets: guarded.filter(({ protection }) => protection.protected).map(({ name }) => name),
    table:
      range === null || tableName === null || tableSheet === null
        ? null
        : {
            sheet: tableSheet,
            name: tableName,
            row: range.rowIndex,
            column: range.columnIndex,
            headers: range.values[0],
            body: range.values.slice(1),
          },
    loose:
      rest === null || checklistSheet === null || rest.isNullObject
        ? null
        : { sheet: checklistSheet, row: rest.rowIndex, column: rest.columnIndex, values: rest.values },
    readiness:
      readinessSheet === null
        ? null
        : {
            sheet: readinessSheet,
            pass: pass && { at: pass.at, value: pass.range.values[0][0] },
            weights: weights && { at: weights.at, rows: weights.range.values },
            charts: chartNames,
          },
  };
}

/** "'Readiness'!B6" */
export const addressOf = (at: Reference): string => `${quotedSheet(at.sheet)}!${at.address}`;
