import { catalogue } from "../../core/checklist/catalogue";
import { sections, statuses, type Item, type SectionId, type Status } from "../../core/checklist/checklist";
import type { Problem } from "../../core/checklist/opened";
import { languages, type Language } from "../../core/language";
import { columns, itemTitle, sectionTitle, sheetWords, type ColumnId } from "../../locale/sheets/words";
import { letters, quotedSheet } from "../addresses";
import { asText } from "../text";

export type { ColumnId };
export { columns as freshColumns };

/** A cell's value as Office.js hands it over: "" for a blank. */
export type CellValue = string | number | boolean;

/** What marks a critical item in its cell. */
export const star = "★";

/** The columns' places in the table, from the left, counting from 0. */
export type Places = Readonly<Record<ColumnId, number>>;

/** In the order in which a new table has them. */
export const freshPlaces = Object.fromEntries(columns.map((id, place) => [id, place])) as Places;

/** Excel's own formulas compare words without regard to case and with regard to blanks; so do we. */
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const inAny = <Id extends string>(
  ids: readonly Id[],
  word: (language: Language, id: Id) => string | undefined,
  text: string,
): Id | undefined => ids.find((id) => languages.some((language) => same(word(language, id) ?? "", text)));

export const columnHeader = (id: ColumnId, language: Language): string => sheetWords[language].columns[id];
/** What a copy of the checklist's sheet is called; Excel allows 31 characters. */
export const copyName = (sheet: string, language: Language): string =>
  `${sheet} ${sheetWords[language].copyOf}`.slice(0, 31);
export const copyNames = (sheet: string): string[] => languages.map((language) => copyName(sheet, language));
export const columnOf = (header: string): ColumnId | undefined =>
  inAny(columns, (language, id) => sheetWords[language].columns[id], header.trim());
export const statusOf = (word: string): Status | undefined =>
  inAny(statuses, (language, id) => sheetWords[language].statuses[id], word);
export const sectionOf = (word: string): SectionId | undefined => inAny(sections, sectionTitle, word);

/** Which language the headers speak: the one with more of its own words among them. */
export function languageOf(headers: readonly string[]): Language {
  const hits = (language: Language): number =>
    headers.filter((header) => Object.values(sheetWords[language].columns).includes(header.trim())).length;
  return languages.reduce((best, language) => (hits(language) > hits(best) ? language : best));
}

export interface Headers {
  readonly places: Partial<Places>;
  readonly missing: readonly ColumnId[];
  /** Headers that are not ours. */
  readonly unknown: readonly string[];
}

/** Finds our columns by their headers, in either language and any order; the first of two equal ones counts. */
export function readHeaders(headers: readonly CellValue[]): Headers {
  const places: Partial<Record<ColumnId, number>> = {};
  const unknown: string[] = [];
  headers.forEach((header, place) => {
    const id = columnOf(String(header));
    if (id === undefined || id in places) unknown.push(String(header));
    else places[id] = place;
  });
  return { places, missing: columns.filter((id) => !(id in places)), unknown };
}

export interface Rows {
  readonly items: readonly Item[];
  /** Each row's id, "" where it has none, in the sheet's order. */
  readonly ids: readonly string[];
  readonly problems: readonly Problem[];
}

/** An id as text, whatever it was typed as. */
export const idOf = (value: CellValue): string => String(value).trim();

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
  corner: { readonly sheet: string; readonly row: number; readonly column: number },
): Rows {
  const problems: Problem[] = [];
  const items: Item[] = [];
  const cell = (row: number, id: ColumnId): string =>
    `${quotedSheet(corner.sheet)}!${letters(corner.column + places[id])}${corner.row + row + 1}`;
  const cellsById = new Map<string, string[]>();

  body.forEach((values, row) => {
    const at = (id: ColumnId): CellValue => values[places[id]];
    const text = (id: ColumnId): string => String(at(id));
    if (values.every((value) => value === "")) return;
    const id = idOf(at("id"));
    if (id === "") problems.push({ code: "blank-id", cell: cell(row, "id") });
    else cellsById.set(id, [...(cellsById.get(id) ?? []), cell(row, "id")]);

    const section = sectionOf(text("section"));
    if (section === undefined) {
      problems.push({ code: "unknown-section", id, cell: cell(row, "section"), word: text("section") });
      return;
    }
    const status = text("status") === "" ? "not-started" : statusOf(text("status"));
    if (status === undefined)
      problems.push({ code: "unknown-status", id, cell: cell(row, "status"), word: text("status") });
    const weight = at("weight");
    if (typeof weight !== "number" || weight < 1 || weight > 5)
      problems.push({ code: "bad-weight", id, cell: cell(row, "weight"), value: String(weight) });
    const due = at("due");
    if (due !== "" && (typeof due !== "number" || due < 1))
      problems.push({ code: "bad-due", id, cell: cell(row, "due"), value: String(due) });
    items.push({
      id,
      kind: "manual",
      section,
      title: languages.some((language) => itemTitle(language, id) === text("title")) ? null : text("title"),
      critical: text("critical") === star,
      weight: typeof weight === "number" ? Math.max(weight, 0) : 0,
      status: status ?? "not-started",
      owner: text("owner"),
      due: typeof due === "number" && due >= 1 ? due : null,
      evidence: text("evidence"),
      note: text("note"),
    });
  });

  for (const [id, cells] of cellsById)
    if (cells.length > 1) problems.push({ code: "duplicate-id", id, cells });
  const missing = catalogue.filter((item) => !cellsById.has(item.id)).map((item) => item.id);
  if (missing.length > 0) problems.push({ code: "missing-items", ids: missing });
  return { items, ids: body.map((values) => idOf(values[places.id])), problems };
}

/** An id as a cell is given it: the catalogue's own need no apostrophe. */
export const idCell = (id: string): string => (/^[a-z]\d$/.test(id) ? id : asText(id));

/** The catalogue's item that a title of either language belongs to. */
export const idOfTitle = (title: string): string | undefined =>
  catalogue.find((item) => languages.some((language) => itemTitle(language, item.id) === title))?.id;

/** The columns whose words are ours, each with all of them in a language. */
const translatedWords = {
  section: (language: Language): string[] => sections.map((id) => sectionTitle(language, id)),
  title: (language: Language): string[] => catalogue.map(({ id }) => itemTitle(language, id) ?? ""),
  status: (language: Language): string[] => statuses.map((id) => sheetWords[language].statuses[id]),
};
export type TranslatedColumn = keyof typeof translatedWords;
export const translatedColumns = Object.keys(translatedWords) as TranslatedColumn[];

/** Every word of ours in another language, with what stands for it in this one. */
export function dictionary(column: TranslatedColumn, language: Language): [from: string, to: string][] {
  const words = translatedWords[column];
  const to = words(language);
  return languages
    .filter((other) => other !== language)
    .flatMap((other) => words(other).map((from, index): [string, string] => [from, to[index]]))
    .filter(([from, into]) => from !== into);
}

/** A word of ours in another language; null where it is none of ours or stands already. */
export function translated(
  column: TranslatedColumn,
  id: string,
  now: string,
  language: Language,
): string | null {
  const word = (): string | undefined => {
    if (column === "title")
      return languages.some((one) => itemTitle(one, id) === now) ? itemTitle(language, id) : now;
    if (column === "section") {
      const section = sectionOf(now);
      return section && sectionTitle(language, section);
    }
    const status = statusOf(now);
    return status && sheetWords[language].statuses[status];
  };
  const next = word();
  return next === undefined || next === now ? null : asText(next);
}

/** What to write for one field of an item, so that it stays what it is. */
export function cellOf(item: Item, column: ColumnId, language: Language): string | number {
  switch (column) {
    case "id":
      return idCell(item.id);
    case "section":
      return asText(sectionTitle(language, item.section));
    case "title":
      return asText(item.title ?? itemTitle(language, item.id) ?? "");
    case "critical":
      return item.critical ? star : "";
    case "status":
      return sheetWords[language].statuses[item.status];
    case "due":
      return item.due ?? "";
    case "weight":
      return item.weight;
    default:
      return asText(item[column]);
  }
}

/** What a cell holds once it was given a value: Excel keeps the apostrophe out of it. */
export const plainValue = (value: CellValue): CellValue =>
  typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;

/** The catalogue's items as a new checklist has them. */
export const freshItems: readonly Item[] = catalogue.map((entry) => ({
  ...entry,
  title: null,
  status: "not-started",
  owner: "",
  due: null,
  evidence: "",
  note: "",
}));
