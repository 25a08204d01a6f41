import { sections, statuses, type Item } from "../../core/checklist/checklist";
import { languages, type Language } from "../../core/language";
import { columns, sectionTitle, sheetWords, type ColumnId } from "../../locale/sheets/words";
import { cellOf, freshPlaces, star, type CellValue, type Places } from "./checklistCells";
import type { FoundTable } from "./sheetsFound";
import { letters, quotedText } from "../addresses";

/** Widths in points; text wraps in the wide ones. */
const widths: Readonly<Record<ColumnId, number>> = {
  id: 40,
  section: 140,
  title: 260,
  critical: 52,
  weight: 52,
  status: 90,
  owner: 90,
  due: 80,
  evidence: 200,
  note: 200,
};
const centred: readonly ColumnId[] = ["id", "critical", "weight"];
export const dayFormat = "yyyy-mm-dd";

const wordsOfAll = (pick: (language: Language) => string): string[] => languages.map(pick);
const anyOf = (cell: string, words: readonly string[]): string =>
  `OR(${words.map((word) => `${cell}=${quotedText(word)}`).join(",")})`;

/** Dropdowns, in the sheet's language. A word of the other language is understood, so the list only warns. */
export function setChoices(bodyOf: (id: ColumnId) => Excel.Range, language: Language): void {
  const say = sheetWords[language].choose;
  const rule = (
    id: ColumnId,
    value: Excel.DataValidationRule,
    message: string,
    style: "Stop" | "Warning",
  ) => {
    const validation = bodyOf(id).dataValidation;
    validation.rule = value;
    validation.ignoreBlanks = true;
    validation.errorAlert = { title: say.title, message, showAlert: true, style };
  };
  const list = (words: readonly string[]): Excel.DataValidationRule => ({
    list: { inCellDropDown: true, source: words.join(",") },
  });
  rule("section", list(sections.map((id) => sectionTitle(language, id))), say.section, "Warning");
  rule("critical", list([star]), say.critical, "Stop");
  rule("weight", { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } }, say.weight, "Stop");
  rule("status", list(statuses.map((id) => sheetWords[language].statuses[id])), say.status, "Warning");
  rule("due", { date: { formula1: "1900-01-01", operator: "GreaterThanOrEqualTo" } }, say.due, "Stop");
}

/** Colours that follow the cells by themselves: the words of both languages count. */
function setColours(body: Excel.Range, places: Places, firstRow: number, firstColumn: number): void {
  const cell = (id: ColumnId): string => `$${letters(firstColumn + places[id])}${firstRow + 1}`;
  const is = (status: (typeof statuses)[number]): string =>
    anyOf(
      cell("status"),
      wordsOfAll((language) => sheetWords[language].statuses[status]),
    );
  const known = anyOf(cell("status"), [
    ...statuses.flatMap((status) => wordsOfAll((language) => sheetWords[language].statuses[status])),
    "",
  ]);
  const when = (
    range: Excel.Range,
    formula: string,
    paint: (format: Excel.ConditionalRangeFormat) => void,
  ) => {
    const custom = range.conditionalFormats.add("Custom").custom;
    custom.rule.formula = formula;
    paint(custom.format);
  };
  const status = body.getColumn(places.status);
  when(status, `=NOT(${known})`, (format) => {
    format.fill.color = "#FCE4D6";
    format.font.color = "#C00000";
  });
  when(status, `=${is("done")}`, (format) => {
    format.fill.color = "#E2F0D9";
    format.font.color = "#1E6B34";
  });
  when(status, `=${is("in-progress")}`, (format) => {
    format.fill.color = "#FFF4CE";
    format.font.color = "#7A5B00";
  });
  when(
    body.getColumn(places.due),
    `=AND(ISNUMBER(${cell("due")}),${cell("due")}<TODAY(),NOT(${is("done")}),NOT(${is("not-applicable")}))`,
    (format) => {
      format.fill.color = "#FDE7E9";
      format.font.color = "#B10E1C";
    },
  );
  when(
    body.getColumn(places.weight),
    `=OR(NOT(ISNUMBER(${cell("weight")})),${cell("weight")}<1,${cell("weight")}>5)`,
    (format) => {
      format.fill.color = "#FCE4D6";
    },
  );
  when(body, `=${is("not-applicable")}`, (format) => {
    format.font.color = "#8A8886";
  });
}

function setLook(sheet: Excel.Worksheet, range: Excel.Range, body: Excel.Range): void {
  const header = range.getRow(0);
  header.format.font.bold = true;
  header.format.font.color = "#FFFFFF";
  header.format.fill.color = "#1F3864";
  header.format.verticalAlignment = "Center";
  header.format.wrapText = true;
  body.format.verticalAlignment = "Top";
  for (const id of columns) {
    const column = range.getColumn(freshPlaces[id]);
    column.format.columnWidth = widths[id];
    if (centred.includes(id)) column.format.horizontalAlignment = "Center";
  }
  for (const id of ["title", "section", "evidence", "note"] as const)
    body.getColumn(freshPlaces[id]).format.wrapText = true;
  body.getColumn(freshPlaces.critical).format.font.color = "#C55A11";
  // In sight, since Excel's search may pass over what is hidden, but out of the way.
  body.getColumn(freshPlaces.id).format.font.color = "#8A8886";
  sheet.freezePanes.freezeRows(1);
  sheet.tabColor = "#1F3864";
}

/** Looks, dropdowns and colours of a table that stands as a new one does. Queued; the caller syncs. */
export function dressChecklist(sheet: Excel.Worksheet, table: Excel.Table, language: Language): void {
  const body = table.getDataBodyRange();
  setLook(sheet, table.getRange(), body);
  setChoices((id) => body.getColumn(freshPlaces[id]), language);
  body.conditionalFormats.clearAll();
  setColours(body, freshPlaces, 1, 0);
}

/**
 * Writes a whole checklist onto a sheet of ours that has no table: cells, table, dropdowns, colours. Queued;
 * the caller syncs.
 */
export function writeChecklist(
  sheet: Excel.Worksheet,
  tableName: string,
  language: Language,
  items: readonly Item[],
): void {
  const rows: CellValue[][] = [
    columns.map((id) => sheetWords[language].columns[id]),
    ...items.map((item) => columns.map((id) => cellOf(item, id, language))),
  ];
  const range = sheet.getRange(`A1:${letters(columns.length - 1)}${rows.length}`);
  const days = letters(freshPlaces.due);
  sheet.getRange(`${days}2:${days}${rows.length}`).numberFormat = items.map(() => [dayFormat]);
  range.values = rows;
  const table = sheet.tables.add(range, true);
  nameTable(table, tableName);
  dressChecklist(sheet, table, language);
}

/** Looks first: a table that has its name has them too. */
export function nameTable(table: Excel.Table, name: string): void {
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.name = name;
}

/** Makes cells that lost their table a table again, as they stand. */
export function makeTableAgain(
  sheet: Excel.Worksheet,
  name: string,
  { row, column, headers, body }: Pick<FoundTable, "row" | "column" | "headers" | "body">,
): Excel.Table {
  const last = letters(column + headers.length - 1);
  const table = sheet.tables.add(`${letters(column)}${row + 1}:${last}${row + 1 + body.length}`, true);
  nameTable(table, name);
  return table;
}
