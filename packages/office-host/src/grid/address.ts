/** A block of cells on one sheet; rows and columns count from 0, both ends included. */
export interface Area {
  startRow: number;
  startColumn: number;
  endRow: number;
  endColumn: number;
}

/** Excel's own limits, whatever the grid has room for at the moment. */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** "A" → 0; -1 for what lies outside a sheet. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1 > lastColumn ? -1 : column - 1;
}

const cells = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** "B2", "A1:C3", "A:C" or "3:5" as an area, corners in any order; undefined for anything else. */
export function parseArea(text: string): Area | undefined {
  const area = parseCorners(text.trim());
  if (!area) return undefined;
  const { startRow, startColumn, endRow, endColumn } = area;
  if (Math.min(startRow, endRow, startColumn, endColumn) < 0) return undefined;
  if (Math.max(startRow, endRow) > lastRow || Math.max(startColumn, endColumn) > lastColumn) return undefined;
  return {
    startRow: Math.min(startRow, endRow),
    startColumn: Math.min(startColumn, endColumn),
    endRow: Math.max(startRow, endRow),
    endColumn: Math.max(startColumn, endColumn),
  };
}

function parseCorners(text: string): Area | undefined {
  const cell = cells.exec(text);
  if (cell) {
    const [, left = "", top = "", right = left, bottom = top] = cell;
    return {
      startRow: Number(top) - 1,
      startColumn: columnNumber(left),
      endRow: Number(bottom) - 1,
      endColumn: columnNumber(right),
    };
  }
  const column = columns.exec(text);
  if (column) {
    const [, left = "", right = ""] = column;
    return { startRow: 0, startColumn: columnNumber(left), endRow: lastRow, endColumn: columnNumber(right) };
  }
  const row = rows.exec(text);
  if (row) {
    const [, top = "", bottom = ""] = row;
    return { startRow: Number(top) - 1, startColumn: 0, endRow: Number(bottom) - 1, endColumn: lastColumn };
  }
  return undefined;
}

/** The area as Excel writes it: "B2", "A1:C3", "A:C", "3:5". */
export function areaText(area: Area, dollar = ""): string {
  const { startRow, startColumn, endRow, endColumn } = area;
  const left = dollar + columnLetters(startColumn);
  const right = dollar + columnLetters(endColumn);
  if (startRow === 0 && endRow === lastRow) return `${left}:${right}`;
  if (startColumn === 0 && endColumn === lastColumn) return `${dollar}${startRow + 1}:${dollar}${endRow + 1}`;
  const from = `${left}${dollar}${startRow + 1}`;
  const to = `${right}${dollar}${endRow + 1}`;
  return from === to ? from : `${from}:${to}`;
}

/** A sheet's name as it stands before "!", in quotes where Excel needs them. */
export function quotedSheet(name: string): string {
  const plain = /^[A-Za-z_\u00aa-\uffff][\w.\u00aa-\uffff]*$/.test(name);
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name);
  return plain && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'My sheet'!A1" into its sheet and the rest; the sheet is undefined where none is named. */
export function splitSheet(text: string): { sheet?: string; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const bang = text.lastIndexOf("!");
  return bang > 0 ? { sheet: text.slice(0, bang), rest: text.slice(bang + 1) } : { rest: text };
}

export function intersection(a: Area, b: Area): Area | undefined {
  const both = {
    startRow: Math.max(a.startRow, b.startRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endRow: Math.min(a.endRow, b.endRow),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return both.startRow <= both.endRow && both.startColumn <= both.endColumn ? both : undefined;
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endRow >= inner.endRow &&
    outer.endColumn >= inner.endColumn
  );
}

export function sameArea(a: Area, b: Area): boolean {
  return contains(a, b) && contains(b, a);
}

export const rowCount = (area: Area): number => area.endRow - area.startRow + 1;
export const columnCount = (area: Area): number => area.endColumn - area.startColumn + 1;

/** A Book's range text, several areas apart by a space or comma. */
export const areasOf = (range: string): Area[] =>
  range
    .split(/[\s,]+/)
    .map((part) => parseArea(part))
    .filter((area) => area !== undefined);

export const rangeText = (areas: readonly Area[]): string => areas.map((area) => areaText(area)).join(" ");

/** An area without what the grid adds to its own ranges. */
export const bare = (area: Area): Area => ({
  startRow: area.startRow,
  startColumn: area.startColumn,
  endRow: area.endRow,
  endColumn: area.endColumn,
});

/** With its beginning before its end. */
export const straightened = ({ startRow, startColumn, endRow, endColumn }: Area): Area => ({
  startRow: Math.min(startRow, endRow),
  startColumn: Math.min(startColumn, endColumn),
  endRow: Math.max(startRow, endRow),
  endColumn: Math.max(startColumn, endColumn),
});
