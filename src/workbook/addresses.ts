/** Cells of a sheet by their A1 address, without dollar signs. */
export interface Reference {
  readonly sheet: string;
  readonly address: string;
}

/** A block of cells; rows and columns count from 0. */
export interface Block {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A sheet's name in a formula, always in quotes: they never harm. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** A text in a formula. */
export const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A table's column in a formula; the signs that mean something inside brackets are escaped. */
export const structured = (table: string, header: string): string => `${table}[${escaped(header)}]`;

const escaped = (header: string): string => header.replace(/['#[\]@]/g, (sign) => `'${sign}`);

/**
 * A formula's row in a table, or beside it: 1 for the first. It is told by one header cell, since LibreOffice knows no row of
 * several.
 */
export const rowIn = (table: string, header: string): string =>
  `ROW()-ROW(${table}[[#Headers],[${escaped(header)}]])`;

/** "A" for 0, "AA" for 26. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
}

/** 0 for "A", 26 for "AA". */
const columnNumber = (name: string): number =>
  [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** "B2:C9", or "B2" for one cell. */
export function addressOf({ row, column, rows, columns }: Omit<Block, "sheet">): string {
  const first = `${letters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows}`;
}

const corners = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/;

/**
 * The block of an address such as "B2:C9", whichever corners it names; null where it is no address of cells.
 *
 * @example parsedBlock({ sheet: "Plan", address: "B2:C9" }) // { sheet: "Plan", row: 1, column: 1, rows: 8, columns: 2 }
 */
export function parsedBlock({ sheet, address }: Reference): Block | null {
  const [, first, top, second = first, bottom = top] = corners.exec(address) ?? [];
  if (first === undefined) return null;
  const [left, right] = [columnNumber(first), columnNumber(second)].sort((a, b) => a - b);
  const [upper, lower] = [Number(top), Number(bottom)].sort((a, b) => a - b);
  if (right >= 16_384 || lower > 1_048_576) return null;
  return { sheet, row: upper - 1, column: left, rows: lower - upper + 1, columns: right - left + 1 };
}

/** The same for an address that Excel gave. */
export function blockAt(reference: Reference): Block {
  const block = parsedBlock(reference);
  if (block === null) throw new RangeError(`No address of cells: ${reference.address}`);
  return block;
}

/** The address of a cell by its place in a block, from 0. */
export function cellIn(block: Reference, column: number, row: number): string {
  const corner = blockAt(block);
  return addressOf({ row: corner.row + row, column: corner.column + column, rows: 1, columns: 1 });
}

/** "$B$2:$C$9" */
export const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** "'Readiness'!B6" */
export const withSheet = ({ sheet, address }: Reference): string => `${quotedSheet(sheet)}!${address}`;

/** 'Sheet 1'!$B$2:$C$9, without the sheet where the formula stands on it. */
export const referenceTo = (block: Block, from: string | null): string =>
  `${block.sheet === from ? "" : `${quotedSheet(block.sheet)}!`}${absolute(addressOf(block))}`;

/** The sheet's name and the cells of an address as Office.js gives it. */
export function splitAddress(address: string): Reference {
  const at = address.lastIndexOf("!");
  const sheet = address.slice(0, Math.max(at, 0));
  return {
    sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    address: address.slice(at + 1),
  };
}

const onSheet = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(#?)$/i;

/** Cells that a formula names: their sheet where it says one, and whether what spills from there is meant. */
export function namedCells(
  formula: string,
): { readonly sheet: string | undefined; readonly address: string; readonly spills: boolean } | null {
  const [, inQuotes, bare, address, spill] = onSheet.exec(formula) ?? [];
  if (address === undefined) return null;
  const sheet = inQuotes?.replaceAll("''", "'") ?? bare;
  return { sheet, address: address.replaceAll("$", "").toUpperCase(), spills: spill !== "" };
}

/**
 * What a defined name points to, from its formula; null where it is no plain range of a sheet, as after its
 * cells or its sheet were deleted.
 *
 * @example reference("='Plan 2'!$A$1:$B$2") // { sheet: "Plan 2", address: "A1:B2" }
 */
export function reference(formula: string): Reference | null {
  if (formula.includes("#REF!")) return null;
  const named = namedCells(formula);
  return named === null || named.sheet === undefined || named.spills
    ? null
    : { sheet: named.sheet, address: named.address };
}

/** The cells that two blocks share; null where they share none. */
export function shared(a: Block, b: Block): Block | null {
  if (a.sheet.toLowerCase() !== b.sheet.toLowerCase()) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
}
