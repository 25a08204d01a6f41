import type { CellValue } from "../../core/cellValue";
import type { Palette } from "../../core/palette";
import { languages, type Language } from "../../core/language";
import { historyLog } from "../checklist/historySheet";
import { ourSheet, ourTable, type Look } from "../checklist/inventory";
import { namesIn } from "../checklist/record";
import { askTable, type FoundTable } from "../model/foundTable";
import { headersOf } from "../model/headers";
import { freeName, sameName } from "../names";

/** The history as a reset finds it. */
export interface FoundResetHistory {
  /** Null where there is no table yet. */
  readonly table: FoundTable | null;
  /** The sheet that it stands on. */
  readonly sheet: string | null;
  /** What a new sheet is to be called, in the language of what it tells of. */
  readonly newSheet: Readonly<Record<Language, string>>;
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
  const recorded = look.record?.names;
  const nameIn = (language: Language): string => (recorded ?? namesIn(language)).history;
  const tableName = recorded?.historyTable ?? namesIn("en").historyTable;
  const marked = ourSheet(look, "history");
  const name = ourTable(look, marked, recorded?.historyTable);
  const sheet = look.tables.find((one) => one.name === name)?.sheet ?? null;
  const found = name === null ? null : askTable(tables.getItem(name));
  // A writing that stopped leaves a sheet with our name and nothing on it.
  const begun =
    marked ??
    look.sheets.find((one) => languages.some((language) => sameName(one.name, nameIn(language))))?.name ??
    null;
  const used =
    sheet === null && begun !== null
      ? worksheets.getItem(begun).getUsedRangeOrNullObject(true).load(block)
      : null;
  const there = sheet ?? begun;
  const protection = there === null ? null : worksheets.getItem(there).protection.load("protected");
  return () => {
    const isMarked = look.hiddenNames.has("history");
    const takenTables = [...look.tables.map((one) => one.name), ...look.names];
    const isNamed = name !== null && sameName(name, tableName);
    const { palette } = look;
    const taken = look.sheets.map((one) => one.name);
    const newSheet = { en: freeName(nameIn("en"), taken, " "), zh: freeName(nameIn("zh"), taken, " ") };
    const common = {
      newSheet,
      isMarked,
      palette,
      name: isNamed ? name : freeName(tableName, takenTables, "_"),
    };
    if (found && sheet !== null && name !== null)
      return {
        ...common,
        table: { sheet, name, ...found() },
        sheet,
        isProtected: protection?.protected === true,
      };
    if (begun !== null && used && (used.isNullObject || isBegun(used)))
      return {
        ...common,
        table: null,
        sheet: begun,
        isProtected: protection?.protected === true,
      };
    return { ...common, table: null, sheet: null, isProtected: false };
  };
}
