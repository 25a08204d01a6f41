import { statuses, type Item } from "../../core/checklist/checklist";
import { languages, type Language } from "../../core/language";
import type { Palette } from "../../core/palette";
import { sheetWords } from "../../locale/sheets/words";
import { dressTable } from "../model/looks";
import { addTable, nameTable } from "../model/writeTable";
import { letters, quotedText } from "../addresses";
import { checklistTable, freshPlaces, type ColumnId } from "./checklistCells";

const wordsOfAll = (pick: (language: Language) => string): string[] => languages.map(pick);
const anyOf = (cell: string, words: readonly string[]): string =>
  `OR(${words.map((word) => `${cell}=${quotedText(word)}`).join(",")})`;

/** Colours that follow the cells by themselves: the words of both languages count. */
function setColours(body: Excel.Range): void {
  const cell = (id: ColumnId): string => `$${letters(freshPlaces[id])}2`;
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
  const status = body.getColumn(freshPlaces.status);
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
    body.getColumn(freshPlaces.due),
    `=AND(ISNUMBER(${cell("due")}),${cell("due")}<TODAY(),NOT(${is("done")}),NOT(${is("not-applicable")}))`,
    (format) => {
      format.fill.color = "#FDE7E9";
      format.font.color = "#B10E1C";
    },
  );
  when(
    body.getColumn(freshPlaces.weight),
    `=OR(NOT(ISNUMBER(${cell("weight")})),${cell("weight")}<1,${cell("weight")}>5)`,
    (format) => {
      format.fill.color = "#FCE4D6";
    },
  );
  when(body, `=${is("not-applicable")}`, (format) => {
    format.font.color = "#8A8886";
  });
}

/** Looks, dropdowns and colours of a table that stands as a new one does. Queued; the caller syncs. */
export function dressChecklist(
  sheet: Excel.Worksheet,
  table: Excel.Table,
  language: Language,
  palette: Palette,
): void {
  dressTable(sheet, table, checklistTable, language, palette);
  const body = table.getDataBodyRange();
  body.conditionalFormats.clearAll();
  setColours(body);
}

/**
 * Writes a whole checklist onto a sheet of ours that has no table: cells, table, dropdowns, colours. Queued;
 * the caller syncs.
 */
export function writeChecklist(
  sheet: Excel.Worksheet,
  tableName: string,
  language: Language,
  palette: Palette,
  items: readonly Item[],
): void {
  // What is behind the notes stands on the readiness sheet, too, and would make all the letters small.
  sheet.pageLayout.setPrintArea(`A:${letters(freshPlaces.note)}`);
  const table = addTable(sheet, checklistTable, items, language);
  nameTable(table, tableName);
  dressChecklist(sheet, table, language, palette);
}
