import type { CellValue } from "../../core/cellValue";
import type { NameRole } from "../../core/checklist/checklistTrouble";
import { languages, type Language } from "../../core/language";
import { columnsOf, type ColumnId, type Row, type Table } from "../../core/model/table";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { reading } from "../batch";
import { cellOf, readRows } from "../model/cells";
import { askTable } from "../model/foundTable";
import { columnOf, headersOf, readHeaders, type Places } from "../model/headers";
import { dressTable } from "../model/looks";
import { addTable, nameTable, type RowFormulas } from "../model/writeTable";
import { sameName } from "../names";
import { setHiddenNames } from "./hiddenNames";
import { ourSheet, ourTable, type Look } from "./inventory";
import { recordKey, writeRecord, type SettingsRecord } from "./record";

/** A table that only the add-in writes, row by row, on a sheet of its own that comes with its first row. */
export interface Log<T extends Table> {
  readonly of: WordedTable<T>;
  readonly mark: "history" | "signoffs";
  readonly table: NameRole & ("historyTable" | "signoffsTable");
  /** What the record says while the sheet is being written. */
  readonly unfinished: "historyUnfinished" | "signoffsUnfinished";
  /** A column that is for the add-in alone, and is not shown. */
  readonly hidden?: ColumnId<T>;
}

export interface FoundLog {
  readonly table: string;
  readonly sheet: string;
  readonly headers: readonly CellValue[];
  readonly body: readonly (readonly CellValue[])[];
}

/** What a writing that stopped may have left: a sheet with nothing on it, or with our cells and no table yet. */
export interface BegunLog {
  readonly sheet: string;
}

export const isWhole = (log: FoundLog | BegunLog | null): log is FoundLog => log !== null && "table" in log;

/** One sync where there is anything that may be the log. */
export function readLog<T extends Table>(look: Look, log: Log<T>): Promise<FoundLog | BegunLog | null> {
  const { record } = look;
  const marked = ourSheet(look, log.mark);
  const name = ourTable(look, marked, record?.names[log.table]);
  const table = look.tables.find((one) => one.name === name);
  const wished = record?.names[log.mark] ?? "";
  const begun = record?.[log.unfinished]
    ? (marked ?? look.sheets.find((sheet) => sameName(sheet.name, wished))?.name)
    : undefined;
  if (name !== null && table)
    return reading(async (context) => {
      const found = askTable(context.workbook.tables.getItem(name));
      await context.sync();
      return { table: name, sheet: table.sheet, ...found() };
    });
  if (begun === undefined) return Promise.resolve(null);
  return reading(async (context) => {
    const used = context.workbook.worksheets
      .getItem(begun)
      .getUsedRangeOrNullObject(true)
      .load("values,rowIndex,columnIndex");
    await context.sync();
    return used.isNullObject || isOurBlock(used, log.of) ? { sheet: begun } : null;
  });
}

/** Headers and one row where we write them, and nothing else. */
function isOurBlock<T extends Table>(
  { values, rowIndex, columnIndex }: Excel.Range,
  of: WordedTable<T>,
): boolean {
  const [first, ...rest] = values as CellValue[][];
  return (
    rowIndex === 0 &&
    columnIndex === 0 &&
    rest.length <= 1 &&
    languages.some((language) => {
      const headers = headersOf(of, language);
      return headers.length === first.length && headers.every((header, place) => header === first[place]);
    })
  );
}

/** A log's rows; a column that somebody deleted reads as blank. */
export function logRows<T extends Table>(
  of: WordedTable<T>,
  headers: readonly CellValue[],
  body: readonly (readonly CellValue[])[],
  sheet: string,
): readonly Row<T>[] {
  const { places } = readHeaders(of, headers);
  const beyond = headers.length;
  const all = Object.fromEntries(columnsOf(of.table).map((id) => [id, places[id] ?? beyond])) as Places<T>;
  const rows = body.map((row) => [...row, ""]);
  return readRows(of, rows, all, { sheet, row: 1, column: 0 }).map(({ row }) => row);
}

/** One row of a log, in the sheet's language. */
export interface LogRow<T extends Table> {
  readonly row: Partial<Row<T>>;
  /** Cells that are formulas, by column. */
  readonly formulas?: RowFormulas;
  readonly language: Language;
}

/** A row's cells under a table's headers, which may be in either language and in any order. */
export const rowUnder = <T extends Table>(
  headers: readonly CellValue[],
  of: WordedTable<T>,
  { row, formulas = {}, language }: LogRow<T>,
): CellValue[] =>
  headers.map((header) => {
    const id = columnOf(of, String(header));
    return id === undefined ? "" : (formulas[id] ?? cellOf(of, row, id, language));
  });

/**
 * Writes a log's sheet with its first row, or completes one whose writing stopped. What is on it already stays.
 * Queued; the caller syncs.
 *
 * @param begun what is there of it
 * @param place the row of the log that the new one takes the place of, from 0; -1 to add one
 */
export function createLog<T extends Table>(
  context: Excel.RequestContext,
  log: Log<T>,
  look: Look,
  record: SettingsRecord,
  begun: FoundLog | BegunLog | null,
  line: LogRow<T>,
  place: number,
): void {
  const { worksheets, tables, settings } = context.workbook;
  if (begun) worksheets.getItem(begun.sheet).load("name");
  settings.add(recordKey, writeRecord({ ...record, [log.unfinished]: true }));
  const name = begun?.sheet ?? record.names[log.mark];
  const sheet = begun ? worksheets.getItem(name) : worksheets.add(name);
  setHiddenNames(context, name, [log.mark], look.hiddenNames);
  const found = isWhole(begun) ? begun : null;
  const table = found
    ? tables.getItem(found.table)
    : addTable(sheet, log.of, [line.row], line.language, [line.formulas ?? {}]);
  if (found) {
    const row = rowUnder(found.headers, log.of, line);
    if (place < 0) table.rows.add(undefined, [row]);
    else
      table.getDataBodyRange().getRow(place).values = [
        row.map((value) => (value === "" ? null : value)),
      ] as CellValue[][];
  }
  const given = record.names[log.table];
  if (found?.table !== given) nameTable(table, given);
  dressTable(sheet, table, log.of, line.language, look.palette, found?.headers);
  const headers = found?.headers ?? headersOf(log.of, line.language);
  const hidden = headers.find((header) => columnOf(log.of, String(header)) === log.hidden);
  if (hidden !== undefined && log.hidden !== undefined)
    table.columns.getItem(String(hidden)).getRange().columnHidden = true;
  settings.add(recordKey, writeRecord({ ...record, [log.unfinished]: false }));
}
