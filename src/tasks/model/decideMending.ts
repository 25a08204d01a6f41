import type { CellValue } from "../../core/cellValue";
import type { Language } from "../../core/language";
import { columnsOf, columnsOfKind, type ColumnId, type Row, type Table } from "../../core/model/table";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { cellOf, formulaIn, idCell, idOf } from "../../workbook/model/cells";
import type { FoundTable } from "../../workbook/model/foundTable";
import { columnOf, headerOf, readHeaders, type Places } from "../../workbook/model/headers";
import type { Mending } from "../../workbook/model/mending";
import { translated, translatedColumns } from "../../workbook/model/translate";
import { sameName } from "../../workbook/names";

/** What a table is to be mended to, beside what is missing. */
export interface MendRequest extends Pick<Mending, "dress" | "makeTable" | "finishAs" | "isRetry"> {
  readonly language: Language;
  /** Whether headers and words are to be in that language, or only what is missing is written. */
  readonly words: boolean;
  /** Missing headers and the user's headers that stand for them. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** What a table's rows are to hold. */
export interface WantedRows<T extends Table> {
  /** Every row's key, as it will be; null for a row that is blank, or of a table without keys. */
  readonly keys: readonly (string | null)[];
  /** What a row that is there has in columns that are missing. */
  readonly known: (key: string) => Partial<Row<T>>;
  /** Rows that are missing. */
  readonly missing: readonly Partial<Row<T>>[];
}

/** Whether the columns stand as in a new table, so that it can be dressed as one. */
export const standsAsNew = (of: WordedTable, table: FoundTable): boolean =>
  table.row === 0 &&
  table.column === 0 &&
  columnsOf(of.table).every((id, place) => columnOf(of, String(table.headers[place] ?? "")) === id);

/**
 * What a table lacks of what is wished for.
 *
 * @param rowsWanted what its rows are to hold, from where its columns stand
 */
export function decideMending<T extends Table>(
  of: WordedTable<T>,
  table: FoundTable,
  request: MendRequest,
  rowsWanted: (places: Partial<Places<T>>) => WantedRows<T>,
): Mending {
  const { language } = request;
  const headers = table.headers.map(String);
  const renamed: { place: number; header: string }[] = [];
  for (const [missing, standsFor] of Object.entries(request.columns ?? {})) {
    const place = headers.findIndex((header) => sameName(header, standsFor));
    const id = columnOf(of, missing);
    if (place < 0 || id === undefined) continue;
    headers[place] = headerOf(of, id, language);
    renamed.push({ place, header: headers[place] });
  }
  const { places, missing } = readHeaders(of, headers);
  const [key] = columnsOfKind(of.table, "key") as ColumnId<T>[];
  const keyPlace = (key === undefined ? undefined : places[key]) ?? null;
  const wanted = rowsWanted(places);
  const { keys } = wanted;

  const cells: { place: number; values: (CellValue | null)[] }[] = [];
  if (keyPlace !== null) {
    const values = table.body.map((row, index) =>
      keys[index] === null || keys[index] === idOf(row[keyPlace]) ? null : idCell(keys[index]),
    );
    if (values.some((one) => one !== null)) cells.push({ place: keyPlace, values });
  }
  const words: Mending["words"][number][] = [];
  let untranslated = 0;
  if (request.words) {
    for (const id of translatedColumns(of) as ColumnId<T>[]) {
      const place = places[id];
      if (place === undefined) continue;
      words.push({ id, place, header: String(table.headers[place]) });
      untranslated += table.body.filter(
        (row, index) => translated(of, id, keys[index] ?? "", String(row[place]), language) !== null,
      ).length;
    }
    for (const [id, place] of Object.entries(places) as [ColumnId<T>, number][]) {
      const header = headerOf(of, id, language);
      // A column of the user's may have that name: ours is understood in either language.
      if (headers.some((one, at) => at !== place && sameName(one, header))) continue;
      if (headers[place] !== header) renamed.push({ place, header });
      headers[place] = header;
    }
  }

  const width = [...headers, ...missing.map((id) => headerOf(of, id, language))];
  const { places: finalPlaces } = readHeaders(of, width);
  const added = missing.map((id) => ({
    id,
    header: headerOf(of, id, language),
    values: keys.map((rowKey, index) => {
      const at = { row: table.row + 1 + index, column: table.column };
      const formula = formulaIn(of, id, finalPlaces, at);
      if (formula !== null || rowKey === null) return formula ?? "";
      return id === key ? idCell(rowKey) : cellOf(of, wanted.known(rowKey), id, language);
    }),
  }));
  const rows = wanted.missing.map((item) => {
    const row: CellValue[] = width.map(() => "");
    for (const [id, place] of Object.entries(finalPlaces) as [ColumnId<T>, number][])
      row[place] = cellOf(of, item, id, language);
    return row;
  });
  return {
    of,
    table,
    keyPlace,
    headers: renamed,
    cells,
    words,
    untranslated,
    added,
    rows,
    choices: request.words || request.isRetry,
    dress: request.dress,
    makeTable: request.makeTable,
    finishAs: request.finishAs,
    isRetry: request.isRetry,
  };
}
