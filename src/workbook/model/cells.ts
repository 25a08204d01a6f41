import type { CellValue } from "../../core/cellValue";
import type { Language } from "../../core/language";
import { readCell, star, type Misfit } from "../../core/model/readCell";
import { columnsOf, columnsOfKind, type ColumnId, type Row, type Table } from "../../core/model/table";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { addressOf, letters, withSheet } from "../addresses";
import { asText } from "../text";
import type { Places } from "./headers";
import { choiceOf, isOurPhrase, wordOf } from "./translate";

/** An id as text, whatever it was typed as. */
export const idOf = (value: CellValue): string => String(value).trim();

/** An id as a cell is given it: a letter and a digit need no apostrophe. */
export const idCell = (id: string): string => (/^[a-z]\d$/.test(id) ? id : asText(id));

/** What a row's cell is given, so that it stays what it is. A phrase of ours needs the row's key. */
export function cellOf<T extends Table>(
  of: WordedTable<T>,
  row: Partial<Row<T>>,
  id: ColumnId<T>,
  language: Language,
): string | number {
  const column = of.table.columns[id];
  const value: unknown = row[id];
  switch (column.kind) {
    case "key":
      return idCell(String(value ?? ""));
    case "mark":
      return value === true ? star : "";
    case "choice":
      return asText(wordOf(of, id, String(value ?? ""), language) ?? "");
    case "phrase": {
      const [key] = columnsOfKind(of.table, "key");
      const text = value ?? wordOf(of, id, String(row[key as ColumnId<T>] ?? ""), language);
      return asText(String(text ?? ""));
    }
    case "text":
      return asText(String(value ?? ""));
    default:
      return typeof value === "number" ? value : "";
  }
}

/**
 * The formula of a column that follows from others of its row; null for any other column.
 *
 * @param at row and first column of the sheet on which the table's row stands, from 0
 */
export function formulaIn<T extends Table>(
  { table }: WordedTable<T>,
  id: ColumnId<T>,
  places: Partial<Places<T>>,
  at: { readonly row: number; readonly column: number },
): string | null {
  const { formula } = table.columns[id];
  if (formula === undefined) return null;
  return formula((column) => `${letters(at.column + (places[column as ColumnId<T>] ?? 0))}${at.row + 1}`);
}

/** A cell that is not what its column holds. */
export interface Misfitting<T extends Table> {
  readonly column: ColumnId<T>;
  readonly misfit: Misfit;
  /** "'Checklist'!F2" */
  readonly cell: string;
  readonly holds: CellValue;
}

export interface RowRead<T extends Table> {
  readonly row: Row<T>;
  /** Of the table's body, from 0. */
  readonly index: number;
  readonly misfits: readonly Misfitting<T>[];
}

/** Where the first cell of a table's body stands; row and column count from 0. */
export interface Corner {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** "'Checklist'!F2", by the place in the table's body, from 0. */
export const cellAt = ({ sheet, row, column }: Corner, place: number, index: number): string =>
  withSheet({ sheet, address: addressOf({ row: row + index, column: column + place, rows: 1, columns: 1 }) });

/**
 * Reads a table's rows as its declaration says; rows without any content are passed over.
 *
 * @param body rows of the table without its header, as wide as the table
 */
export function readRows<T extends Table>(
  of: WordedTable<T>,
  body: readonly (readonly CellValue[])[],
  places: Places<T>,
  corner: Corner,
): RowRead<T>[] {
  const ids = columnsOf(of.table);
  const [key] = columnsOfKind(of.table, "key") as ColumnId<T>[];
  return body.flatMap((cells, index) => {
    if (cells.every((value) => value === "")) return [];
    const row: Partial<Record<ColumnId<T>, unknown>> = {};
    const misfits: Misfitting<T>[] = [];
    for (const id of ids) {
      const holds = cells[places[id]];
      const { value, misfit } = readCell(of.table.columns[id], holds, (word) => choiceOf(of, id, word));
      const isOurs =
        of.table.columns[id].kind === "phrase" &&
        isOurPhrase(of, id, idOf(cells[places[key]]), String(value));
      row[id] = isOurs ? null : value;
      if (misfit !== null)
        misfits.push({ column: id, misfit, cell: cellAt(corner, places[id], index), holds });
    }
    return [{ row: row as Row<T>, index, misfits }];
  });
}
