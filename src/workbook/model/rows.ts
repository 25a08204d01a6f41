import type { CellValue } from "../../core/cellValue";
import { reading } from "../batch";

/** A table of ours with its header, or the cells that a hidden name leads to, which have none. */
export type Rows = { readonly table: string } | { readonly name: string };

/** A column as the last look saw it; one without a header is known by its place alone. */
export interface Column {
  readonly header: CellValue;
  /** From the left, from 0. */
  readonly place: number;
}

/** Excel looks for no longer text. */
const longest = 255;

/** Whether Excel's search can find a row by this: text as it stands, for a number may be shown in many ways. */
export const canBeFound = (key: CellValue): key is string => typeof key === "string" && key !== "";

/** A text without what a search takes for something else. */
export function literally(text: string): string {
  return text.replace(/[~*?]/g, "~$&");
}

/** How much of a key a search can be given: all of it, or as much of its beginning as Excel takes. */
export function beginningOf(key: string): string {
  let room = longest;
  const signs = [...key];
  const end = signs.findIndex((sign) => (room -= literally(sign).length) < 0);
  return end < 0 ? key : signs.slice(0, end).join("");
}

export function rangeOf({ workbook }: Excel.RequestContext, rows: Rows): Excel.Range {
  return "table" in rows
    ? workbook.tables.getItem(rows.table).getRange()
    : workbook.names.getItem(rows.name).getRange();
}

export function columnOf(context: Excel.RequestContext, rows: Rows, { header, place }: Column): Excel.Range {
  if ("name" in rows) {
    const range = rangeOf(context, rows);
    // Unlike getColumn, which refuses as a bug what only means that a column was deleted.
    return range.getIntersection(range.getCell(0, place).getEntireColumn());
  }
  return context.workbook.tables.getItem(rows.table).columns.getItem(String(header)).getRange();
}

/** What may keep Excel's search from a row, and what the key's cell shows. */
export interface Cover {
  /** Where the row stood, from 0, the header counted, if it was hidden. */
  readonly row: number | null;
  /** Whether the key's column is hidden. */
  readonly column: boolean;
  readonly held: CellValue;
  /** What a search finds it by. */
  readonly shown: string;
}

/** Reads what may keep Excel's search from the row that stands in a place: one sync. */
export const coverOf = (rows: Rows, row: number, keyPlace: number): Promise<Cover> =>
  reading(async (context) => {
    const cell = rangeOf(context, rows).getCell(row, keyPlace).load("values,text,rowHidden,columnHidden");
    await context.sync();
    const [[held]] = cell.values as CellValue[][];
    // What a hidden cell shows is not documented; text is found as it stands.
    const shown = typeof held === "string" ? held : cell.text[0][0];
    return { row: cell.rowHidden ? row : null, column: cell.columnHidden === true, held, shown };
  });

/** Hides what is hidden of a row, or shows it for as long as it is looked for. */
export function setHidden(
  context: Excel.RequestContext,
  rows: Rows,
  key: Column,
  { row, column }: Cover,
  hidden: boolean,
): void {
  if (column) columnOf(context, rows, key).getEntireColumn().columnHidden = hidden;
  if (row !== null) rangeOf(context, rows).getCell(row, 0).getEntireRow().rowHidden = hidden;
}

/**
 * The cells of one row from one column to another, wherever the row stands when the batch is carried out. The batch
 * ends here, before anything is written, with ItemNotFound where no row or more than one has the key, or where a
 * column is no longer in its place.
 *
 * @param key what the row has in the key's column; of a long one the beginning, which then no other row may have
 * @param columns from the left, side by side
 */
export function cellsByKey(
  context: Excel.RequestContext,
  rows: Rows,
  key: Column & { readonly value: string },
  columns: readonly Column[],
): Excel.Range {
  const keys = columnOf(context, rows, key);
  const beginning = beginningOf(key.value);
  const text = literally(beginning);
  const whole = { completeMatch: beginning === key.value, matchCase: true };
  const first = keys.find(text, { ...whole, searchDirection: "Forward" });
  const last = keys.find(text, { ...whole, searchDirection: "Backwards" });
  // Two rows that have one id share no cell, and a search from a single cell may leave its column.
  const row = keys.getIntersection(first.getIntersection(last)).getEntireRow();
  const range = rangeOf(context, rows);
  if ("table" in rows)
    for (const column of columns)
      range.getCell(0, column.place).getIntersection(columnOf(context, rows, column));
  const left = row.getIntersection(columnOf(context, rows, columns[0]));
  return columns.length === 1 ? left : left.getResizedRange(0, columns.length - 1);
}
