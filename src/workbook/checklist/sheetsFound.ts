import type { CellValue } from "../../core/cellValue";
import { sameName } from "../names";
import { blockAddress } from "./readinessLayout";
import { copyNames } from "./checklistCells";
import { look, ourSheet, ourTable, type Look } from "./inventory";
import type { Reference } from "../addresses";
import { askTable, type FoundTable } from "../model/foundTable";

export interface FoundReadiness {
  readonly sheet: string;
  /** Null where the cell is gone. */
  readonly pass: { readonly value: CellValue; readonly at: Reference } | null;
  /** Section name, score and weight, row by row. */
  readonly weights: { readonly rows: readonly (readonly CellValue[])[]; readonly at: Reference } | null;
  /** The formulas of our cells, where a look before writing asked for them. */
  readonly cells: readonly (readonly CellValue[])[] | null;
  /** A writing that stopped has not come so far that the figures' hiddenNames lead here. */
  readonly isBegun: boolean;
  /** The names of the charts that are ours. */
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
  /** Sheets without a mark that have a name of ours and no content, as a writing that stopped leaves them. */
  readonly blank: readonly string[];
  /** Sheets of ours that are protected now. */
  readonly protectedSheets: readonly string[];
  /** Whether sheets may be neither added nor renamed. */
  readonly isStructureProtected: boolean;
}

export const chartName = "stReadinessChart";

/** Sheets that a writing may have added just before it stopped. */
function begunSheets({ record, sheets }: Look, marked: readonly (string | null)[]): string[] {
  if (!record) return [];
  const { checklist, readiness } = record.names;
  const ours = [checklist, readiness, ...copyNames(checklist)];
  return sheets
    .map(({ name }) => name)
    .filter((name) => ours.some((one) => sameName(one, name)) && !marked.includes(name));
}

/**
 * Two syncs: what there is, then the cells of ours.
 *
 * @param forWriting whether to look at all that decides what a writing of whole sheets may touch
 */
export async function find(context: Excel.RequestContext, forWriting: boolean): Promise<Found> {
  const { workbook } = context;
  const structure = workbook.protection.load("protected");
  const seen = await look(context);
  const checklistSheet = ourSheet(seen, "checklist");
  const tableName = ourTable(seen, checklistSheet, seen.record?.names.table);
  const tableSheet = seen.tables.find((table) => table.name === tableName)?.sheet ?? null;
  const readinessSheet = ourSheet(seen, "readiness");
  const begun = forWriting ? begunSheets(seen, [checklistSheet, readinessSheet, tableSheet]) : [];
  if (tableName === null && checklistSheet === null && readinessSheet === null && begun.length === 0)
    return {
      look: seen,
      table: null,
      loose: null,
      readiness: null,
      blank: [],
      protectedSheets: [],
      isStructureProtected: structure.protected,
    };

  const table = tableName === null ? null : askTable(workbook.tables.getItem(tableName));
  const rest =
    tableName === null && checklistSheet !== null
      ? workbook.worksheets
          .getItem(checklistSheet)
          .getUsedRangeOrNullObject(true)
          .load("values,rowIndex,columnIndex")
      : null;
  const cells = (mark: "pass" | "weights"): { at: Reference; range: Excel.Range } | null => {
    const at = seen.hiddenNames.get(mark);
    if (!at || !seen.sheets.some((sheet) => sheet.name === at.sheet)) return null;
    return { at, range: workbook.worksheets.getItem(at.sheet).getRange(at.address).load("values") };
  };
  const pass = cells("pass");
  const weights = cells("weights");
  const readinessThere = readinessSheet === null ? null : workbook.worksheets.getItem(readinessSheet);
  const charts = readinessThere?.charts.load("items/name");
  const block = forWriting ? readinessThere?.getRange(blockAddress).load("formulas") : undefined;
  const used = begun.map((name) => ({
    name,
    range: workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).load("address"),
  }));
  const guarded = [...new Set([tableSheet, checklistSheet, readinessSheet])]
    .filter((name) => name !== null)
    .map((name) => ({ name, protection: workbook.worksheets.getItem(name).protection.load("protected") }));
  await context.sync();

  const unfinished = seen.record?.unfinished ?? false;
  const isBegun = unfinished !== false && [pass, weights].some((one) => one?.at.sheet !== readinessSheet);
  const chartNames = (charts?.items ?? [])
    .map((chart) => chart.name)
    .filter((name) => name === chartName || isBegun || unfinished === "new");
  return {
    look: seen,
    blank: used.filter(({ range }) => range.isNullObject).map(({ name }) => name),
    isStructureProtected: structure.protected,
    protectedSheets: guarded.filter(({ protection }) => protection.protected).map(({ name }) => name),
    table:
      table === null || tableName === null || tableSheet === null
        ? null
        : { sheet: tableSheet, name: tableName, ...table() },
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
            weights: weightsIn(weights),
            cells: block?.formulas ?? null,
            isBegun,
            charts: chartNames,
          },
  };
}

/** Null where a column of name, score and weight is gone. */
const weightsIn = (weights: { at: Reference; range: Excel.Range } | null): FoundReadiness["weights"] =>
  weights && weights.range.values[0].length >= 3
    ? { at: weights.at, rows: weights.range.values as CellValue[][] }
    : null;
