import type { CellValue } from "../../core/cellValue";
import type { Language } from "../../core/language";
import { letters } from "../addresses";
import { columnHeader, freshColumns, readHeaders, type ColumnId } from "./checklistCells";
import type { Source } from "./readinessCells";

/** The headers and letters that formulas speak of, for a table whose headers are these. */
export function sourceOf(
  table: string,
  sheet: string,
  headers: readonly CellValue[],
  firstColumn: number,
): Source {
  const { places } = readHeaders(headers);
  const each = (make: (place: number) => string): Record<ColumnId, string> =>
    Object.fromEntries(freshColumns.map((id) => [id, make(places[id] ?? 0)])) as Record<ColumnId, string>;
  return {
    table,
    sheet,
    headers: each((place) => String(headers[place])),
    letters: each((place) => letters(firstColumn + place)),
  };
}

/** The same for a table that is yet to be written. */
export const freshSource = (table: string, sheet: string, language: Language): Source =>
  sourceOf(
    table,
    sheet,
    freshColumns.map((id) => columnHeader(id, language)),
    0,
  );
