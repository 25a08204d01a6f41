import type { CellValue } from "../../core/cellValue";
import type { Language } from "../../core/language";
import { columnsOf, type Row, type Table } from "../../core/model/table";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { addressOf, letters } from "../addresses";
import { fitOnPages } from "../fitOnPages";
import { cellOf, formulaIn } from "./cells";
import type { FoundTable } from "./foundTable";
import { headersOf, readHeaders } from "./headers";
import { formatOf } from "./looks";

/** Looks first: a table that has its name has them too. */
export function nameTable(table: Excel.Table, name: string): void {
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.name = name;
}

/** Cells of a row that are formulas over other tables, by column. */
export type RowFormulas = Readonly<Record<string, string>>;

/** The cells of a new table that begins in the sheet's corner. */
export function valuesOf<T extends Table>(
  of: WordedTable<T>,
  rows: readonly Partial<Row<T>>[],
  language: Language,
  formulas: readonly RowFormulas[] = [],
): CellValue[][] {
  const ids = columnsOf(of.table);
  const headers = headersOf(of, language);
  const { places } = readHeaders(of, headers);
  return [
    headers,
    ...rows.map((row, index) =>
      ids.map(
        (id) =>
          formulas[index]?.[id] ??
          formulaIn(of, id, places, { row: index + 1, column: 0 }) ??
          cellOf(of, row, id, language),
      ),
    ),
  ];
}

/**
 * Writes headers and rows onto a sheet that has no table, and makes one of them; the page first: a sheet that holds the
 * headers is taken to have it. Queued; the caller syncs.
 */
export function addTable<T extends Table>(
  sheet: Excel.Worksheet,
  of: WordedTable<T>,
  rows: readonly Partial<Row<T>>[],
  language: Language,
  formulas: readonly RowFormulas[] = [],
): Excel.Table {
  const ids = columnsOf(of.table);
  const values = valuesOf(of, rows, language, formulas);
  fitOnPages(sheet, "Landscape", "$1:$1");
  ids.forEach((id, place) => {
    const format = formatOf(of.table.columns[id]);
    const column = letters(place);
    if (format !== null)
      sheet.getRange(`${column}2:${column}${values.length}`).numberFormat = rows.map(() => [format]);
  });
  const range = sheet.getRange(addressOf({ row: 0, column: 0, rows: values.length, columns: ids.length }));
  range.values = values;
  return sheet.tables.add(range, true);
}

/** Makes cells that lost their table a table again, as they stand. */
export function makeTableAgain(
  sheet: Excel.Worksheet,
  name: string,
  { row, column, headers, body }: Pick<FoundTable, "row" | "column" | "headers" | "body">,
): Excel.Table {
  const address = addressOf({ row, column, rows: body.length + 1, columns: headers.length });
  const table = sheet.tables.add(address, true);
  nameTable(table, name);
  return table;
}
