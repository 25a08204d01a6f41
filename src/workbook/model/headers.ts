import type { CellValue } from "../../core/cellValue";
import { languages, type Language } from "../../core/language";
import { columnsOf, type ColumnId, type Table } from "../../core/model/table";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { sameName } from "../names";

/** The columns' places in a table, from the left, counting from 0. */
export type Places<T extends Table> = Readonly<Record<ColumnId<T>, number>>;

export interface Headers<T extends Table> {
  readonly places: Partial<Places<T>>;
  readonly missing: readonly ColumnId<T>[];
  /** Headers that are not ours. */
  readonly unknown: readonly string[];
}

export const headerOf = <T extends Table>(
  { words }: WordedTable<T>,
  id: ColumnId<T>,
  language: Language,
): string => words[language].columns[id];

/** The headers of a new table. */
export const headersOf = <T extends Table>(of: WordedTable<T>, language: Language): string[] =>
  columnsOf(of.table).map((id) => headerOf(of, id, language));

/** The column that a header names, in either language, as now or as a version before. */
export const columnOf = <T extends Table>(of: WordedTable<T>, header: string): ColumnId<T> | undefined =>
  columnsOf(of.table).find((id) =>
    languages.some((language) =>
      [headerOf(of, id, language), of.words[language].formerColumns?.[id]].some(
        (ours) => ours !== undefined && sameName(ours, header.trim()),
      ),
    ),
  );

/** Which language the headers speak: the one with more of its own words among them. */
export function languageOf({ words }: WordedTable, headers: readonly CellValue[]): Language {
  const hits = (language: Language): number => {
    const ours = Object.values(words[language].columns);
    return headers.filter((header) => ours.includes(String(header).trim())).length;
  };
  return languages.reduce((best, language) => (hits(language) > hits(best) ? language : best));
}

/** Finds the columns by their headers, in either language and any order; the first of two equal ones counts. */
export function readHeaders<T extends Table>(of: WordedTable<T>, headers: readonly CellValue[]): Headers<T> {
  const places: { [Id in ColumnId<T>]?: number } = {};
  const unknown: string[] = [];
  headers.forEach((header, place) => {
    const id = columnOf(of, String(header));
    if (id === undefined || id in places) unknown.push(String(header));
    else places[id] = place;
  });
  return { places, missing: columnsOf(of.table).filter((id) => !(id in places)), unknown };
}
