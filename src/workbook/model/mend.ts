import type { CellValue } from "../../core/cellValue";
import type { Language } from "../../core/language";
import { columnsOf, columnsOfKind } from "../../core/model/table";
import { readHeaders, type Places } from "./headers";
import { formatOf, setChoices } from "./looks";
import { headersAfter, type Mending } from "./mending";
import { literally } from "./rows";
import { dictionary } from "./translate";
import { makeTableAgain, nameTable } from "./writeTable";

/** What the rows were before a mending and are after it; read as the batch is carried out. */
export interface Mended {
  readonly before: Excel.Range;
  readonly after: Excel.Range;
}

/**
 * Puts our words of other languages into this one, wherever they stand when the batch is carried out: whoever sorts
 * or edits meanwhile loses nothing. A phrase of ours that the user gave to a row of their own counts as ours.
 */
function translate(table: Excel.Table, { of, words }: Mending, language: Language): void {
  for (const { id, header } of words) {
    const column = table.columns.getItem(header).getRange();
    const matchCase = of.table.columns[id].kind === "phrase";
    for (const [from, to] of dictionary(of, id, language))
      column.replaceAll(literally(from), to, { completeMatch: true, matchCase });
  }
}

/**
 * Does to a table what a plan says. Queued; the caller syncs and checks.
 *
 * @param dress gives a table that stands as a new one does all its looks
 */
export function mend(
  context: Excel.RequestContext,
  mending: Mending,
  language: Language,
  dress: (sheet: Excel.Worksheet, table: Excel.Table) => void,
): Mended {
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
  for (const { header, values } of added) {
    const lines = values.map((value) => [value]);
    // With its cells in one action: a retry takes a column that is there for the user's, blank as it may be. Whether
    // they may be told beside a totals row Microsoft does not say.
    if (!found.hasTotals) table.columns.add(undefined, [[header], ...lines] as string[][]);
    else table.columns.add(undefined, undefined, header).getDataBodyRange().values = lines;
  }
  if (rows.length > 0) table.rows.add(undefined, rows as CellValue[][]);
  if (mending.finishAs !== null) nameTable(table, mending.finishAs);
  if (mending.dress) dress(sheet, table);
  look(table, mending, language);
  return { before, after };
}

/** Dropdowns and number formats, as far as what is mended needs them anew. */
function look(table: Excel.Table, mending: Mending, language: Language): void {
  const { of, added, choices, isRetry } = mending;
  const now = headersAfter(mending);
  const { places, missing } = readHeaders(of, now);
  const bodyOf = (id: string): Excel.Range =>
    table.columns.getItem(String(now[(places as Places<typeof of.table>)[id]])).getDataBodyRange();
  if (!mending.dress && missing.length === 0 && (choices || added.length > 0))
    setChoices(of, bodyOf, language);
  for (const id of columnsOf(of.table)) {
    const format = formatOf(of.table.columns[id]);
    const isNew = isRetry || added.some((column) => column.id === id);
    if (format !== null && isNew && places[id] !== undefined)
      bodyOf(id).numberFormat = format as unknown as string[][];
  }
}

/** Whether the rows stood where the plan took them to be, as far as it wrote by their places. */
export function stoodStill({ of, table, cells, added, keyPlace }: Mending, { before }: Mended): boolean {
  if (cells.length === 0 && added.length === 0) return true;
  const { places } = readHeaders(of, table.headers);
  const phrases = columnsOfKind(of.table, "phrase").map((id) => places[id] ?? null);
  const known = [keyPlace, ...phrases].filter((place) => place !== null);
  return (
    before.values.length === table.body.length &&
    before.values.every((row, index) =>
      (known.length > 0 ? known : row.map((_value, place) => place)).every(
        (place) => row[place] === table.body[index][place],
      ),
    )
  );
}
