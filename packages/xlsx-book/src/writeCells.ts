import type { Cell, Sheet, Table } from "./book";
import { areaName, cellName, type Area, parseArea } from "./a1";
import { isArrayFormula, withIntersections, withoutIntersections } from "./arrayFormula";
import { toFile } from "./fileFormula";
import { groupAttributes, groupedLines } from "./groups";
import { columnNames } from "./tables";
import { encodeEscapes } from "./textEscapes";
import type { StyleSheet } from "./writeStyles";
import { escapeText, tag } from "./xml";

/** The texts of all sheets, each once. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  number(text: string): number {
    this.uses++;
    const known = this.numbers.get(text) ?? this.numbers.size;
    this.numbers.set(text, known);
    return known;
  }

  content(): string {
    const items = [...this.numbers.keys()].map((text) => `<si>${textElement("t", text)}</si>`);
    return tag(
      "sst",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        count: this.uses,
        uniqueCount: this.numbers.size,
      },
      items.join(""),
    );
  }

  get size(): number {
    return this.numbers.size;
  }
}

export function textElement(name: string, text: string): string {
  const space = /^\s|\s$|[\n\t]| {2}/.test(text) ? { "xml:space": "preserve" } : {};
  return tag(name, space, escapeText(encodeEscapes(text)));
}

export interface CellTarget {
  styles: StyleSheet;
  texts: SharedStrings;
  /** Whether a defined name stands for more than one cell. */
  isWide: (name: string) => boolean;
}

/** Typed into a cell again, such a text would become something else: the quote prefix keeps it text. */
const READS_AS_OTHER = /^[=+\-@']|^\s*[\d.]|^(true|false|#\S+)$/i;

/** Errors that the format has a word for. Excel stores the others as #VALUE! and finds them again by calculating. */
const STORED_ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** A number with all its digits; what no cell can hold is the error that Excel would show. */
function valuePart(cell: Cell, target: CellTarget): { type?: string; value?: string } {
  const { value } = cell;
  if (value === undefined || value === null) return {};
  if (typeof value === "boolean") return { type: "b", value: value ? "1" : "0" };
  if (typeof value === "object")
    return { type: "e", value: STORED_ERRORS.has(value.error) ? value.error : "#VALUE!" };
  if (typeof value === "number")
    return Number.isFinite(value) ? { value: String(value + 0) } : { type: "e", value: "#NUM!" };
  if (cell.formula !== undefined) return { type: "str", value: encodeEscapes(value) };
  return { type: "s", value: String(target.texts.number(value)) };
}

function formulaElement(cell: Cell, place: string, table: string | undefined, target: CellTarget): string {
  if (cell.formula === undefined) return "";
  const text = cell.formula.replace(/^=/, "");
  const plain = withoutIntersections(text);
  if (
    plain !== text &&
    cell.spill === undefined &&
    !cell.fixed &&
    withIntersections(plain, target.isWide) === text
  )
    return tag("f", {}, escapeText(encodeEscapes(toFile(plain, table))));
  const isArray = cell.fixed || cell.spill !== undefined || isArrayFormula(text, target.isWide);
  const ref = cell.spill ?? place;
  return tag("f", isArray ? { t: "array", ref } : {}, escapeText(encodeEscapes(toFile(text, table))));
}

interface TablePlace {
  table: Table;
  area: Area;
}

const tableAt = (tables: TablePlace[], row: number, column: number): TablePlace | undefined =>
  tables.find(
    ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
  );

function cellElement(
  cell: Cell,
  row: number,
  column: number,
  table: Table | undefined,
  target: CellTarget,
): string {
  const place = cellName(row, column);
  const formula = formulaElement(cell, place, table?.name, target);
  const { type, value } = valuePart(cell, target);
  const quoted = type === "s" && READS_AS_OTHER.test(String(cell.value));
  const style = cell.format || quoted ? target.styles.cell(cell.format, quoted) : 0;
  if (!formula && value === undefined && !style) return "";
  const content = formula + (value === undefined ? "" : tag("v", {}, escapeText(value)));
  return tag(
    "c",
    {
      ...{ r: place, s: style || undefined, t: type },
      cm: formula.startsWith("<f t=") && !cell.fixed ? 1 : undefined,
    },
    content || undefined,
  );
}

/** A table's header cells are text that equals its columns' names, or Excel finds the file damaged. */
function withHeaders(sheet: Sheet, tables: TablePlace[]): Sheet["cells"] {
  const lines = [...sheet.cells];
  for (const { table, area } of tables) {
    if (table.headers === false) continue;
    const line = [...(lines[area.top] ?? [])];
    columnNames(table).forEach((name, i) => {
      const { value: _value, formula: _formula, spill: _spill, ...look } = line[area.left + i] ?? {};
      line[area.left + i] = { value: name, ...look };
    });
    lines[area.top] = line;
  }
  return lines;
}

const points = (pixels: number): number => Math.round(pixels * 0.75 * 10000) / 10000;

/** The rows of a sheet, and the area that holds anything. */
export function writeCells(
  sheet: Sheet,
  target: CellTarget,
): { rows: string; dimension: string; arrays: boolean } {
  const tables = sheet.tables.map((table) => ({ table, area: parseArea(table.range)! }));
  const lines = withHeaders(sheet, tables);
  const hidden = new Set(sheet.hiddenRows);
  const groups = groupAttributes(sheet.rowGroups);
  const last = [...Object.keys(sheet.rowHeights), ...hidden, ...groupedLines(sheet.rowGroups)].reduce<number>(
    (row, key) => Math.max(row, Number(key)),
    lines.length - 1,
  );
  const used = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  const rows: string[] = [];
  for (let row = 0; row <= last; row++) {
    let content = "";
    (lines[row] ?? []).forEach((cell, column) => {
      const element = cell ? cellElement(cell, row, column, tableAt(tables, row, column)?.table, target) : "";
      if (!element) return;
      content += element;
      used.top = Math.min(used.top, row);
      used.bottom = row;
      used.left = Math.min(used.left, column);
      used.right = Math.max(used.right, column);
    });
    const height = sheet.rowHeights[row];
    const isHidden = hidden.has(row);
    const group = groups(row);
    if (!content && height === undefined && !isHidden && Object.keys(group).length === 0) continue;
    const size = {
      ...(height !== undefined && { ht: points(height), customHeight: 1 }),
      ...(isHidden && { hidden: 1 }),
      ...group,
    };
    rows.push(tag("row", { r: row + 1, ...size }, content || undefined));
  }
  const text = rows.join("");
  return {
    rows: text,
    dimension: used.top === Infinity ? "A1" : areaName(used),
    arrays: text.includes(' cm="1"'),
  };
}
