import type { Language } from "../../core/language";
import { dictionary, readHeaders, type CellValue, type Places } from "./checklistCells";
import { dayFormat, dressChecklist, makeTableAgain, nameTable, setChoices } from "./checklistSheet";
import type { Mending } from "./sheetsWrite";
import { literally } from "./rows";

/** What the checklist's rows were before a mending and are after it; read as the batch is carried out. */
export interface Mended {
  readonly before: Excel.Range;
  readonly after: Excel.Range;
}

/**
 * Puts our words of other languages into this one, wherever they stand when the batch is carried out: whoever sorts
 * or edits meanwhile loses nothing. A title of ours that the user gave to a row of their own counts as ours.
 */
function translate(table: Excel.Table, { words }: Mending, language: Language): void {
  for (const { id, header } of words) {
    const column = table.columns.getItem(header).getRange();
    for (const [from, to] of dictionary(id, language))
      column.replaceAll(literally(from), to, { completeMatch: true, matchCase: id === "title" });
  }
}

/** The headers that the table has once a mending is carried out. */
export function headersAfter({ table, headers, added }: Mending): CellValue[] {
  const now = [...table.headers];
  for (const { place, header } of headers) now[place] = header;
  return [...now, ...added.map((column) => column.header)];
}

/** Does to a table what a plan says. Queued; the caller syncs and checks. */
export function mend(context: Excel.RequestContext, mending: Mending, language: Language): Mended {
  const { table: found, headers, cells, added, rows } = mending;
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(found.sheet);
  const table = mending.makeTable
    ? makeTableAgain(sheet, found.name, found)
    : workbook.tables.getItem(found.name);
  const before = table.getDataBodyRange().load("values");
  translate(table, mending, language);
  const after = table.getDataBodyRange().load("values");
  for (const { place, values } of cells)
    table.getDataBodyRange().getColumn(place).values = values.map((value) => [value]);
  for (const { place, header } of headers) table.columns.getItem(String(found.headers[place])).name = header;
  for (const { header, values } of added)
    table.columns.add(undefined, [[header], ...values.map((value) => [value])]);
  if (rows.length > 0) table.rows.add(undefined, rows as CellValue[][]);
  if (mending.finishAs !== null) nameTable(table, mending.finishAs);
  look(sheet, table, mending, language);
  return { before, after };
}

function look(sheet: Excel.Worksheet, table: Excel.Table, mending: Mending, language: Language): void {
  const now = headersAfter(mending);
  const { places, missing } = readHeaders(now);
  const isDue = mending.isRetry || mending.added.some(({ id }) => id === "due");
  if (mending.dress) dressChecklist(sheet, table, language);
  else if (missing.length === 0 && (mending.choices || mending.added.length > 0))
    setChoices(
      (id) => table.columns.getItem(String(now[(places as Places)[id]])).getDataBodyRange(),
      language,
    );
  if (isDue && places.due !== undefined)
    table.columns.getItem(String(now[places.due])).getDataBodyRange().numberFormat =
      dayFormat as unknown as string[][];
}

/** Whether the rows stood where the plan took them to be, as far as it wrote by their places. */
export function stoodStill({ table, cells, added, idPlace }: Mending, { before }: Mended): boolean {
  if (cells.length === 0 && added.length === 0) return true;
  const title = readHeaders(table.headers).places.title;
  const known = [idPlace, title ?? null].filter((place) => place !== null);
  return (
    before.values.length === table.body.length &&
    before.values.every((row, index) =>
      (known.length > 0 ? known : row.map((_value, place) => place)).every(
        (place) => row[place] === table.body[index][place],
      ),
    )
  );
}
