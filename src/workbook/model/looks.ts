import type { CellValue } from "../../core/cellValue";
import type { Palette } from "../../core/palette";
import type { Language } from "../../core/language";
import type { Column, Kind } from "../../core/model/column";
import { star } from "../../core/model/readCell";
import { columnsOf, type ColumnId, type Table } from "../../core/model/table";
import { askByKind } from "../../locale/sheets/askByKind";
import type { WordedTable } from "../../locale/sheets/tableWords";
import { figureWidth, lengthOf } from "../textWidth";
import { headersOf, readHeaders, type Places } from "./headers";

export const dayFormat = "yyyy-mm-dd";

/** Null: as Excel shows it by itself. */
const formats: Readonly<Record<Kind, string | null>> = {
  key: null,
  text: null,
  phrase: null,
  mark: null,
  choice: null,
  // Small weights and thresholds as they are; what may be money with its thousands set off.
  number: "[>=1000]#,##0;General",
  count: null,
  date: dayFormat,
  amount: "#,##0",
  share: "0.0%",
  days: "0",
  factor: "0.00",
};
/** In points. */
const widths: Readonly<Record<Kind, number>> = {
  key: 40,
  text: 90,
  phrase: 260,
  mark: 52,
  choice: 90,
  number: 80,
  count: 52,
  date: 80,
  amount: 90,
  share: 70,
  days: 60,
  factor: 70,
};
/** At both sides of a cell and for the button in it, in points. */
const room = 28;
/** A header breaks between its words, and one without blanks anywhere: more figures than these it need not fit. */
const longestWord = 12;

/** As wide as its kind is, and never so narrow that a word of its header or a choice is cut. */
function widthOf(column: Column, header: string, choices: readonly string[]): number {
  const words = header.split(/\s+/).map((word) => Math.min(longestWord, lengthOf(word) * 1.1));
  const longest = Math.max(...words, ...choices.map(lengthOf));
  return Math.max(column.width ?? widths[column.kind], Math.ceil(longest * figureWidth + room));
}

const centred: readonly Kind[] = ["key", "mark", "count"];
const muted = "#8A8886";

export const formatOf = ({ kind }: Column): string | null => formats[kind];

const limited = ({
  from,
  to,
}: {
  readonly from: number | null;
  readonly to: number | null;
}): Excel.BasicDataValidation =>
  from !== null && to !== null
    ? { formula1: from, formula2: to, operator: "Between" }
    : to !== null
      ? { formula1: to, operator: "LessThanOrEqualTo" }
      : { formula1: from ?? 0, operator: "GreaterThanOrEqualTo" };

/** What Excel lets a user type into a column; null for anything. */
function ruleOf(column: Column, words: Readonly<Record<string, string>>): Excel.DataValidationRule | null {
  const list = (source: readonly string[]): Excel.DataValidationRule => ({
    list: { inCellDropDown: true, source: source.join(",") },
  });
  switch (column.kind) {
    case "choice":
      return list(column.ids.map((id) => words[id]));
    case "mark":
      return list([star]);
    case "date":
      return { date: { formula1: "1900-01-01", operator: "GreaterThanOrEqualTo" } };
    case "count":
      return { wholeNumber: limited(column) };
    case "days":
    case "share":
    case "factor":
      return column.from === null && column.to === null ? null : { decimal: limited(column) };
    default:
      return null;
  }
}

/**
 * Dropdowns and limits, in the sheet's language. A word of the other language is understood, so a list of words only
 * warns.
 */
export function setChoices<T extends Table>(
  of: WordedTable<T>,
  bodyOf: (id: ColumnId<T>) => Excel.Range | null,
  language: Language,
): void {
  const words = of.words[language];
  if (of.table.log) return;
  for (const id of columnsOf(of.table)) {
    const column = of.table.columns[id];
    const rule = ruleOf(column, words.choices[id] ?? {});
    const validation = rule && !column.formula && bodyOf(id)?.dataValidation;
    if (!validation) continue;
    validation.rule = rule;
    validation.ignoreBlanks = true;
    validation.errorAlert = {
      title: words.title,
      message: words.ask?.[id] ?? askByKind(column, language),
      showAlert: true,
      style: column.kind === "choice" ? "Warning" : "Stop",
    };
  }
}

/** Widths and heights, header and what every column's kind asks for, of a table that stands as a new one does. */
function setLook<T extends Table>(
  sheet: Excel.Worksheet,
  range: Excel.Range,
  body: Excel.Range,
  { table, words }: WordedTable<T>,
  headers: readonly CellValue[],
  places: Partial<Places<T>>,
  language: Language,
  { ink }: Palette,
): void {
  const header = range.getRow(0);
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.font.color = "#FFFFFF";
  header.format.fill.color = ink;
  header.format.verticalAlignment = "Center";
  sheet.tabColor = ink;
  if (!table.log) body.format.verticalAlignment = "Top";
  for (const id of columnsOf(table)) {
    const place = places[id];
    if (place === undefined) continue;
    const column = table.columns[id];
    const { format } = range.getColumn(place);
    const choices = Object.values(words[language].choices[id] ?? {});
    format.columnWidth = widthOf(column, String(headers[place]), choices);
    if (table.log) continue;
    if (centred.includes(column.kind)) format.horizontalAlignment = "Center";
    if (column.wraps) body.getColumn(place).format.wrapText = true;
    if (column.kind === "mark") body.getColumn(place).format.font.color = "#C55A11";
    // In sight, since Excel's search may pass over what is hidden, but out of the way.
    if (column.kind === "key") body.getColumn(place).format.font.color = muted;
  }
  range.format.autofitRows();
  sheet.freezePanes.freezeRows(1);
}

/**
 * Looks and dropdowns of a table that was just written. Queued; the caller syncs.
 *
 * @param headers as they stand, where they may not stand as in a new table
 */
export function dressTable<T extends Table>(
  sheet: Excel.Worksheet,
  table: Excel.Table,
  of: WordedTable<T>,
  language: Language,
  palette: Palette,
  headers: readonly CellValue[] = headersOf(of, language),
): void {
  const { places } = readHeaders(of, headers);
  const body = table.getDataBodyRange();
  setLook(sheet, table.getRange(), body, of, headers, places, language, palette);
  const bodyOf = (place: number | undefined) => (place === undefined ? null : body.getColumn(place));
  setChoices(of, (id) => bodyOf(places[id]), language);
}
