import type { Item } from "../../core/checklist/checklist";
import {
  cellOf,
  columnHeader,
  columnOf,
  freshColumns,
  freshItems,
  idCell,
  idOf,
  idOfTitle,
  readHeaders,
  translated,
  translatedColumns,
  type CellValue,
  type ColumnId,
  type Places,
} from "../../workbook/checklist/checklistCells";
import type { FoundTable } from "../../workbook/checklist/sheetsFound";
import { sameName } from "../../workbook/checklist/inventory";
import type { Mending } from "../../workbook/checklist/sheetsWrite";
import type { SheetsRequest } from "./request";

const byId = new Map(freshItems.map((item) => [item.id, item]));

/** Every row's id: what it has; the catalogue's by its title; else a new one. Later doubles get a new one too. */
function soundIds(table: FoundTable, places: Partial<Places>): (string | null)[] {
  const used = new Set<string>(byId.keys());
  const seen = new Set<string>();
  const fresh = (): string => {
    let number = 1;
    while (used.has(`own-${number}`)) number += 1;
    return `own-${number}`;
  };
  const idAt = (row: readonly CellValue[]): string => (places.id === undefined ? "" : idOf(row[places.id]));
  for (const row of table.body) used.add(idAt(row));
  return table.body.map((row) => {
    if (row.every((value) => value === "")) return null;
    const title = places.title === undefined ? "" : String(row[places.title]);
    const id = [idAt(row), idOfTitle(title) ?? ""].find((one) => one !== "" && !seen.has(one)) ?? fresh();
    used.add(id);
    seen.add(id);
    return id;
  });
}

/** Whether the columns stand as in a new checklist, so that it can be dressed as one. */
export const standsAsNew = (table: FoundTable): boolean =>
  table.row === 0 &&
  table.column === 0 &&
  freshColumns.every((id, place) => columnOf(String(table.headers[place] ?? "")) === id);

/** What a table lacks of what is wished for. */
export function planMending(
  table: FoundTable,
  request: SheetsRequest & Pick<Mending, "dress" | "makeTable" | "finishAs" | "isRetry">,
): Mending {
  const { language } = request;
  const headers = table.headers.map(String);
  const renamed: { place: number; header: string }[] = [];
  for (const [missing, standsFor] of Object.entries(request.columns ?? {})) {
    const place = headers.findIndex((header) => sameName(header, standsFor));
    const id = columnOf(missing);
    if (place < 0 || id === undefined) continue;
    headers[place] = columnHeader(id, language);
    renamed.push({ place, header: headers[place] });
  }
  const { places, missing } = readHeaders(headers);
  const ids = soundIds(table, places);
  const itemAt = (row: number): Item | undefined => byId.get(ids[row] ?? "");

  const cells: { place: number; values: (CellValue | null)[] }[] = [];
  const write = (id: ColumnId, value: (row: number, now: CellValue) => CellValue | null): void => {
    const place = places[id];
    if (place === undefined) return;
    const values = table.body.map((row, index) => value(index, row[place]));
    if (values.some((one) => one !== null)) cells.push({ place, values });
  };
  write("id", (row, now) => (ids[row] === null || ids[row] === idOf(now) ? null : idCell(ids[row])));
  const words: Mending["words"][number][] = [];
  let untranslated = 0;
  if (request.words) {
    for (const id of translatedColumns) {
      const place = places[id];
      if (place === undefined) continue;
      words.push({ id, place, header: String(table.headers[place]) });
      untranslated += table.body.filter(
        (row, index) => translated(id, ids[index] ?? "", String(row[place]), language) !== null,
      ).length;
    }
    for (const [id, place] of Object.entries(places) as [ColumnId, number][]) {
      const header = columnHeader(id, language);
      // A column of the user's may have that name: ours is understood in either language.
      if (headers.some((one, at) => at !== place && sameName(one, header))) continue;
      if (headers[place] !== header) renamed.push({ place, header });
      headers[place] = header;
    }
  }

  const added = missing.map((id) => ({
    id,
    header: columnHeader(id, language),
    values: ids.map((rowId, row) => {
      if (rowId === null) return "";
      if (id === "id") return idCell(rowId);
      const item = itemAt(row);
      return item ? cellOf(item, id, language) : id === "weight" ? 1 : "";
    }),
  }));
  const width = [...headers, ...added.map((column) => column.header)];
  const { places: finalPlaces } = readHeaders(width);
  const there = new Set(ids);
  const rows = freshItems
    .filter((item) => !there.has(item.id))
    .map((item) => {
      const row: CellValue[] = width.map(() => "");
      for (const [id, place] of Object.entries(finalPlaces) as [ColumnId, number][])
        row[place] = cellOf(item, id, language);
      return row;
    });
  return {
    table,
    idPlace: places.id ?? null,
    headers: renamed,
    cells,
    words,
    untranslated,
    added,
    rows,
    choices: request.words,
    dress: request.dress,
    makeTable: request.makeTable,
    finishAs: request.finishAs,
    isRetry: request.isRetry,
  };
}
