import { areaText, quotedSheet, type Area } from "./address";
import { seenFrom } from "./relativeNames";
import { closing, find, replace } from "./findReferences";

/** What a structured reference needs to know of a table: where it lies and what its columns are called. */
export interface TableShape {
  name: string;
  sheet: string;
  /** Header row, data and, where there is one, the totals row. */
  area: Area;
  columns: readonly string[];
  totals: boolean;
  headers: boolean;
  /** The table's cells are no more: whatever refers to them is `#REF!`. */
  gone?: boolean;
}

/** Where a formula stands; `[@column]` and a bare `[column]` mean something only there. */
export interface Place {
  sheet: string;
  row: number;
  column: number;
}

interface Specifier {
  items: string[];
  columns: [string, string] | undefined;
}

const unescaped = (name: string): string => name.replace(/'(.)/gs, "$1");

/** A column's name as it stands inside brackets. */
export const escapedColumn = (name: string): string => name.replace(/[[\]#'@]/g, "'$&");

function parse(specifier: string): Specifier {
  const items: string[] = [];
  const isThisRow = specifier.trim().startsWith("@");
  const written = isThisRow ? specifier.slice(specifier.indexOf("@") + 1) : specifier;
  const text = written.trim();
  if (isThisRow) items.push("#this row");
  if (text === "") return { items, columns: undefined };
  if (!text.startsWith("[")) {
    // A header may end in a space.
    if (!text.startsWith("#")) return { items, columns: [unescaped(written), unescaped(written)] };
    items.push(text.toLowerCase());
    return { items, columns: undefined };
  }
  const names: string[] = [];
  for (let at = 0; at < text.length;) {
    if (text[at] !== "[") {
      at += 1;
      continue;
    }
    const end = closing(text, at);
    const inner = text.slice(at + 1, end - 1);
    if (inner.startsWith("#")) items.push(inner.trim().toLowerCase());
    else names.push(unescaped(inner));
    at = end;
  }
  const [from, to = from] = names;
  return { items, columns: from === undefined || to === undefined ? undefined : [from, to] };
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Where a column stands: by its very name, or by the one that is left without spaces around what was written. */
function columnAt(columns: readonly string[], name: string): number {
  const at = columns.findIndex((column) => sameName(column, name));
  return at >= 0 ? at : columns.findIndex((column) => sameName(column, name.trim()));
}

const isInside = (place: Place, table: TableShape): boolean =>
  place.sheet === table.sheet &&
  place.row >= table.area.startRow &&
  place.row <= table.area.endRow &&
  place.column >= table.area.startColumn &&
  place.column <= table.area.endColumn;

/** The rows of a table without its header and totals. */
export function dataArea(table: TableShape): Area {
  return {
    ...table.area,
    startRow: table.area.startRow + (table.headers ? 1 : 0),
    endRow: table.area.endRow - (table.totals ? 1 : 0),
  };
}

/** The plain reference that a structured one stands for, or the error that Excel would show. */
function resolve(table: TableShape, specifier: string, place: Place): string {
  if (table.gone) return "#REF!";
  const { items, columns } = parse(specifier);
  if (items.includes("#ref!")) return "#REF!";
  const area = { ...table.area };
  if (columns) {
    const [from, to] = columns.map((name) => columnAt(table.columns, name));
    if (from === undefined || to === undefined || from < 0 || to < 0) return "#REF!";
    area.startColumn = table.area.startColumn + Math.min(from, to);
    area.endColumn = table.area.startColumn + Math.max(from, to);
  }
  const data = dataArea(table);
  if (items.includes("#this row")) {
    // From another sheet it is the row of the same number, as with any @.
    if (place.row < data.startRow || place.row > data.endRow) return "#VALUE!";
    area.startRow = place.row;
    area.endRow = place.row;
  } else if (!items.includes("#all")) {
    const headers = items.includes("#headers");
    const totals = items.includes("#totals");
    const rows = items.includes("#data") || (!headers && !totals);
    if (headers && !table.headers) return "#REF!";
    if (totals && !table.totals) return "#REF!";
    area.startRow = headers ? table.area.startRow : rows ? data.startRow : table.area.endRow;
    area.endRow = totals ? table.area.endRow : rows ? data.endRow : table.area.startRow;
  }
  return `${quotedSheet(table.sheet)}!${areaText(area, "$")}`;
}

/**
 * Turns structured references and defined names into what they mean at this moment, for the cell that holds the
 * formula; everything else stays as typed. `names` are the defined names, in lower case, with what they stand for, a
 * sheet's own under `sheet!name` as well; those in `within` are being written out already, and stay. The grid
 * calculates the answer, the user keeps seeing the question.
 * @example `SUM(stPlan[weight])` → `SUM(Plan!$C$2:$C$31)`; `[@weight]*2` in row 5 → `Plan!$C$5:$C$5*2`
 */
export function plainReferences(
  formula: string,
  tables: readonly TableShape[],
  place: Place,
  names: ReadonlyMap<string, string> = new Map(),
  within: readonly string[] = [],
): string {
  return replace(formula, ({ name: word, sheet, specifier, called }) => {
    if (word === "") {
      const table = tables.find((candidate) => isInside(place, candidate));
      return table && specifier !== undefined ? resolve(table, specifier, place) : undefined;
    }
    const table = called || sheet !== undefined ? undefined : tables.find(({ name }) => sameName(name, word));
    if (table) return resolve(table, specifier ?? "", place);
    const name = word.toLowerCase();
    if (specifier !== undefined || within.includes(name)) return undefined;
    const stands =
      sheet === undefined ? names.get(name) : (names.get(sheetKey(sheet) + name) ?? names.get(name));
    if (stands === undefined || (called && !isFunction.test(stands))) return undefined;
    const plain = plainReferences(seenFrom(stands, place), tables, place, names, [...within, name]);
    return called || isReference.test(plain) ? plain : `(${plain})`;
  });
}

/** A sheet's part of a name's key, however the sheet is written. */
export const sheetKey = (sheet: string): string =>
  `${sheet
    .replace(/!$/, "")
    .replace(/^'(.*)'$/s, "$1")
    .replaceAll("''", "'")
    .toLowerCase()}!`;

const isFunction = /^\s*LAMBDA\s*\(/i;

const isReference =
  /^('(?:[^']|'')+'|[^'"()\s+*/,&=<>^-]+)!(\$?[A-Za-z]{1,3}\$?\d+(:\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)$/;

/** Tells of texts whether they could mention one of the tables or columns at all: nearly all say no at first sight. */
export function mightMention(names: readonly string[]): (text: string) => boolean {
  const low = names.map((name) => name.toLowerCase());
  return (text) => {
    const found = text.toLowerCase();
    return found.includes("[") || low.some((name) => found.includes(name));
  };
}

/** Whether the text may hold a structured reference to one of the tables, or to the one it stands in. */
export function mentionsTable(formula: string, names: readonly string[]): boolean {
  return find(formula).some((found) => found.name === "" || names.some((name) => sameName(name, found.name)));
}

/** The formula after a table was renamed. */
export function withTableRenamed(formula: string, from: string, to: string): string {
  return replace(formula, ({ name, sheet, called, specifier }) =>
    sheet === undefined && !called && sameName(name, from)
      ? to + (specifier === undefined ? "" : `[${specifier}]`)
      : undefined,
  );
}

/**
 * The formula after a column was renamed, or lost (`to` undefined: Excel leaves `#REF!` in its place).
 * `inside` says whether the formula stands in the table, where references may leave out its name.
 */
export function withColumnRenamed(
  formula: string,
  table: string,
  from: string,
  to: string | undefined,
  inside: boolean,
): string {
  return replace(formula, (reference) => {
    const own = reference.name === "" ? inside : sameName(reference.name, table);
    if (!own || reference.sheet !== undefined || reference.specifier === undefined) return undefined;
    const specifier = renamedIn(reference.specifier, from, to);
    return specifier === reference.specifier ? undefined : `${reference.name}[${specifier}]`;
  });
}

function renamedIn(specifier: string, from: string, to: string | undefined): string {
  const { columns } = parse(specifier);
  const isMeant = (name: string): boolean => sameName(name, from) || sameName(name.trim(), from);
  if (!columns?.some(isMeant)) return specifier;
  if (to === undefined) return "#REF!";
  if (!specifier.includes("[")) {
    const at = specifier.trim().startsWith("@") ? "@" : "";
    const needsBrackets = at !== "" && /[^\p{L}\p{N}_]/u.test(to);
    return at + (needsBrackets ? `[${escapedColumn(to)}]` : escapedColumn(to));
  }
  return specifier.replace(/\[((?:'.|[^[\]'])*)\]/gs, (whole, inner: string) =>
    isMeant(unescaped(inner)) ? `[${escapedColumn(to)}]` : whole,
  );
}
