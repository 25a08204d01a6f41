import type { CellValue } from "../../core/cellValue";
import { catalogue } from "../../core/checklist/catalogue";
import {
  stChecklist,
  type ChecklistColumn,
  type Item,
  type SectionId,
  type Status,
} from "../../core/checklist/checklist";
import type { Problem } from "../../core/checklist/opened";
import { languages, type Language } from "../../core/language";
import { columnsOf, type Row } from "../../core/model/table";
import { checklistWords } from "../../locale/sheets/tables";
import { worded } from "../../locale/sheets/tableWords";
import { sheetWords } from "../../locale/sheets/words";
import * as cells from "../model/cells";
import * as headers from "../model/headers";
import * as words from "../model/translate";

/** The checklist's table and all that it says. */
export const checklistTable = worded(stChecklist, checklistWords);

export type ColumnId = ChecklistColumn;
export type Places = headers.Places<typeof stChecklist>;

/** In the order in which a new table has them. */
export const freshColumns = columnsOf(stChecklist);
export const freshPlaces = Object.fromEntries(freshColumns.map((id, place) => [id, place])) as Places;

export const columnHeader = (id: ColumnId, language: Language): string =>
  headers.headerOf(checklistTable, id, language);
export const languageOf = (found: readonly CellValue[]): Language =>
  headers.languageOf(checklistTable, found);
export const readHeaders = (found: readonly CellValue[]): headers.Headers<typeof stChecklist> =>
  headers.readHeaders(checklistTable, found);
export const statusOf = (word: string): Status | undefined =>
  words.choiceOf(checklistTable, "status", word) as Status | undefined;
export const sectionOf = (word: string): SectionId | undefined =>
  words.choiceOf(checklistTable, "section", word) as SectionId | undefined;
export const translated = (column: string, id: string, now: string, language: Language): string | null =>
  words.translated(checklistTable, column, id, now, language);
/** The catalogue's item that a title of either language belongs to. */
export const idOfTitle = (title: string): string | undefined =>
  words.keyOfPhrase(checklistTable, "title", title);
export const cellOf = (item: Partial<Row<typeof stChecklist>>, column: ColumnId, language: Language) =>
  cells.cellOf(checklistTable, item, column, language);

/** What a copy of the checklist's sheet is called; Excel allows 31 characters. */
export const copyName = (sheet: string, language: Language): string =>
  `${sheet} ${sheetWords[language].copyOf}`.slice(0, 31);
export const copyNames = (sheet: string): string[] => languages.map((language) => copyName(sheet, language));

export interface Rows {
  readonly items: readonly Item[];
  readonly problems: readonly Problem[];
}

const kinds = new Map(catalogue.map(({ id, kind }) => [id, kind]));

/** How a cell that can't be read is told, in the order in which a row's are. */
const told: readonly [ColumnId, (id: string, cell: string, holds: string) => Problem][] = [
  ["id", (_id, cell) => ({ code: "blank-id", cell })],
  ["section", (id, cell, word) => ({ code: "unknown-section", id, cell, word })],
  ["status", (id, cell, word) => ({ code: "unknown-status", id, cell, word })],
  ["weight", (id, cell, value) => ({ code: "bad-weight", id, cell, value })],
  ["due", (id, cell, value) => ({ code: "bad-due", id, cell, value })],
];

/**
 * Reads the table's rows. A row belongs to the checklist when its section is known; what cannot be read is
 * reported with its cell and read as the sheet's formulas read it, so that both always show the same score.
 *
 * @param body rows of the table without its header, as wide as the table
 * @param corner sheet, row and column (from 0) of the body's first cell, for the addresses of problems
 */
export function readRows(
  body: readonly (readonly CellValue[])[],
  places: Places,
  corner: cells.Corner,
): Rows {
  const problems: Problem[] = [];
  const items: Item[] = [];
  const cellsById = new Map<string, string[]>();
  for (const { row, index, misfits } of cells.readRows(checklistTable, body, places, corner)) {
    const { id, section } = row;
    const idCell = cells.cellAt(corner, places.id, index);
    if (id !== "") cellsById.set(id, [...(cellsById.get(id) ?? []), idCell]);
    for (const [column, tell] of told) {
      const found = misfits.find((one) => one.column === column);
      if (found && (section !== null || column === "id" || column === "section"))
        problems.push(tell(id, found.cell, String(found.holds)));
    }
    if (section !== null)
      items.push({ ...row, kind: kinds.get(id) ?? "manual", section, weight: Math.max(row.weight ?? 0, 0) });
  }
  for (const [id, twice] of cellsById)
    if (twice.length > 1) problems.push({ code: "duplicate-id", id, cells: twice });
  const missing = catalogue.filter((item) => !cellsById.has(item.id)).map((item) => item.id);
  if (missing.length > 0) problems.push({ code: "missing-items", ids: missing });
  return { items, problems };
}

/** The catalogue's items as a new checklist has them. */
export const freshItems: readonly Item[] = catalogue.map((entry) => ({
  ...entry,
  title: null,
  status: "not-started",
  owner: "",
  due: null,
  evidence: "",
  note: "",
  proof: null,
  figures: "",
  checked: null,
  stale: "",
  override: "",
}));
