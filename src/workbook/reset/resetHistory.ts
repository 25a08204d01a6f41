import type { CellValue } from "../../core/cellValue";
import type { Palette } from "../../core/palette";
import { languages } from "../../core/language";
import { historyLog } from "../checklist/historySheet";
import { ourSheet, ourTable, type Look } from "../checklist/inventory";
import { namesIn } from "../checklist/record";
import type { FoundTable } from "../model/foundTable";
import { headersOf } from "../model/headers";
import { freeName, sameName } from "../names";

/** The history as a reset finds it. */
export interface FoundResetHistory {
  /** Null where there is no table yet. */
  readonly table: FoundTable | null;
  /** The sheet that it stands on, or is to stand on. */
  readonly sheet: string;
  readonly isNew: boolean;
  readonly isMarked: boolean;
  /** What a new table is to be called. */
  readonly name: string;
  readonly isProtected: boolean;
  readonly palette: Palette;
}

const block = "values,rowIndex,columnIndex";

/** Whether cells are a history that was begun: our headers in the sheet's corner. */
function isBegun({ values, rowIndex, columnIndex }: Excel.Range): boolean {
  const [first] = values as CellValue[][];
  return (
    rowIndex === 0 &&
    columnIndex === 0 &&
    languages.some((language) => {
      const headers = headersOf(historyLog.of, language);
      return headers.length === first.length && headers.every((header, place) => header === first[place]);
    })
  );
}

/** Asks for the history's cells; the next sync tells. */
export function askHistory(context: Excel.RequestContext, look: Look): () => FoundResetHistory {
  const { worksheets, tables } = context.workbook;
  const names = look.record?.names ?? namesIn("en");
  const marked = ourSheet(look, "history");
  const name = ourTable(look, marked, look.record?.names.historyTable);
  const sheet = look.tables.find((one) => one.name === name)?.sheet ?? null;
  const range = name === null ? null : tables.getItem(name).getRange().load(block);
  // A writing that stopped leaves a sheet with our name and nothing on it.
  const begun = marked ?? look.sheets.find((one) => sameName(one.name, names.history))?.name ?? null;
  const used =
    sheet === null && begun !== null
      ? worksheets.getItem(begun).getUsedRangeOrNullObject(true).load(block)
      : null;
  const there = sheet ?? begun;
  const protection = there === null ? null : worksheets.getItem(there).protection.load("protected");
  return () => {
    const isMarked = look.hiddenNames.has("history");
    const takenTables = [...look.tables.map((one) => one.name), ...look.names];
    const isNamed = name !== null && sameName(name, names.historyTable);
    const { palette } = look;
    const common = {
      isMarked,
      palette,
      name: isNamed ? name : freeName(names.historyTable, takenTables, "_"),
    };
    if (range && sheet !== null && name !== null) {
      const [headers, ...body] = range.values as CellValue[][];
      const table = { sheet, name, row: range.rowIndex, column: range.columnIndex, headers, body };
      return { ...common, table, sheet, isNew: false, isProtected: protection?.protected === true };
    }
    if (begun !== null && used && (used.isNullObject || isBegun(used)))
      return {
        ...common,
        table: null,
        sheet: begun,
        isNew: false,
        isProtected: protection?.protected === true,
      };
    const taken = look.sheets.map((one) => one.name);
    return {
      ...common,
      table: null,
      sheet: freeName(names.history, taken, " "),
      isNew: true,
      isProtected: false,
    };
  };
}
