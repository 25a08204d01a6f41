import type { Cell, Sheet, Table } from "./book";
import type { Kept } from "./keptElement";
import { type Area, areaName, parseArea } from "./a1";
import { isArrayFormula } from "./arrayFormula";
import { toFile } from "./fileFormula";
import { tokenize } from "./formulaTokens";
import { keptAttributes, keptOf, keptXml } from "./kept";
import type { Meter } from "./meter";
import { decodeEscapes } from "./textEscapes";
import type { Attributes } from "./scanXml";
import { shiftTokens } from "./shiftFormula";
import { childOf, childrenOf, type Element, escapeText, tag, xmlPart } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A table of its part; `sheet` is the one that it lies on, with its cells, where they have been read. */
export function readTable(part: Element, meter: Meter, sheet?: Sheet): Table | undefined {
  const { ref = "", name, displayName, headerRowCount = "1", totalsRowCount = "0" } = part.attributes;
  const area = parseArea(ref);
  if (!area) return undefined;
  meter.add("tables");
  const style = childOf(part, "tableStyleInfo");
  const columns = childrenOf(childOf(part, "tableColumns"), "tableColumn").slice(
    0,
    area.right - area.left + 1,
  );
  const table: Table = {
    name: displayName ?? name ?? "",
    range: areaName(area),
    columns: columns.map(({ attributes }) => decodeEscapes(attributes.name ?? "")),
    style: style?.attributes.name ?? "",
    totals: Number(totalsRowCount) > 0,
    ...(Number(headerRowCount) === 0 ? { headers: false } : {}),
  };
  const kept = readKeptOfTable(part, sheet, table);
  return kept.length > 0 ? { ...table, kept } : table;
}

/** A style that a table written without more has. */
const PLAIN_STYLE = {
  showFirstColumn: "0",
  showLastColumn: "0",
  showRowStripes: "1",
  showColumnStripes: "0",
};

/** Filters and sorting, the style's options where they are not the usual ones, and formulas of columns. */
function readKeptOfTable(part: Element, sheet: Sheet | undefined, table: Table): Kept[] {
  const area = parseArea(table.range)!;
  const columns = childrenOf(childOf(part, "tableColumns"), "tableColumn");
  const { name: _name, ...options } = childOf(part, "tableStyleInfo")?.attributes ?? { name: "" };
  const isPlain = Object.entries(PLAIN_STYLE).every(([key, value]) => (options as Attributes)[key] === value);
  return [
    ...["autoFilter", "sortState"]
      .flatMap((name) => childrenOf(part, name).map(keptOf))
      .filter(({ name, children }) => name === "sortState" || children),
    ...(isPlain || !Object.keys(options).length ? [] : [{ name: "tableStyleInfo", attributes: options }]),
    ...table.columns.flatMap((name, i) => {
      const formula = childOf(columns[i], "calculatedColumnFormula");
      // What all cells have is told by them.
      if (!formula || (sheet && columnFormula(sheet, table, area, area.left + i))) return [];
      const attributes = { ...formula.attributes, column: name };
      return [{ name: formula.name, attributes, text: formula.text }];
    }),
  ];
}

/** In an attribute a line feed of a column's name is written as cells escape it; Excel takes no other form. */
const columnAttribute = (name: string): string =>
  name
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/\r/g, "_x000d_")
    .replace(/\n/g, "_x000a_");

const TOTALS: Record<string, string> = {
  101: "average",
  102: "countNums",
  103: "count",
  104: "max",
  105: "min",
  107: "stdDev",
  109: "sum",
  110: "var",
};

/** A formula that its cells hold as an array is one here too. */
function formulaElement(name: string, formula: string, table: Table): string {
  const text = formula.replace(/^=/, "");
  return tag(name, isArrayFormula(text) ? { array: 1 } : {}, escapeText(toFile(text, table.name)));
}

/** What a totals cell says, in the table's own words, which must agree with the cell. */
function totalsAttributes(
  cell: Cell | undefined,
  table: Table,
): { attributes: Record<string, string>; inner: string } {
  if (cell?.formula !== undefined) {
    const [, number] = /^=SUBTOTAL\((\d+),[^()]*\[[^[\]]*\]\)$/i.exec(cell.formula) ?? [];
    if (number && TOTALS[number]) return { attributes: { totalsRowFunction: TOTALS[number] }, inner: "" };
    const inner = formulaElement("totalsRowFormula", cell.formula, table);
    return { attributes: { totalsRowFunction: "custom" }, inner };
  }
  if (typeof cell?.value === "string" && cell.value)
    return { attributes: { totalsRowLabel: columnAttribute(cell.value) }, inner: "" };
  return { attributes: {}, inner: "" };
}

/** The formula that every cell of a column has as seen from its own row, which Excel then puts into new rows. */
function columnFormula(sheet: Sheet, table: Table, area: Area, column: number): string {
  const top = area.top + (table.headers === false ? 0 : 1);
  const bottom = area.bottom - (table.totals ? 1 : 0);
  const first = sheet.cells[top]?.[column]?.formula;
  if (first === undefined) return "";
  const tokens = tokenize(first);
  for (let row = top; row <= bottom; row++) {
    const cell = sheet.cells[row]?.[column];
    if (cell?.formula !== shiftTokens(tokens, row - top, 0) || cell.spill !== undefined || cell.fixed)
      return "";
  }
  return formulaElement("calculatedColumnFormula", first, table);
}

/** The formula that Excel puts into a column's new rows though not all of its cells have it. */
function keptFormula({ kept }: Table, column: string): string {
  const found = kept?.find(
    ({ name, attributes }) => name === "calculatedColumnFormula" && attributes.column === column,
  );
  if (!found) return "";
  const { column: _column, ...attributes } = found.attributes;
  return keptXml({ ...found, attributes });
}

/** As many names as the range has columns. */
export function columnNames(table: Table): string[] {
  const area = parseArea(table.range)!;
  return Array.from({ length: area.right - area.left + 1 }, (_, i) => table.columns[i] ?? `Column${i + 1}`);
}

export function writeTable(sheet: Sheet, table: Table, id: number): string {
  const area = parseArea(table.range)!;
  const headers = table.headers !== false;
  const filter = table.kept?.find(({ name }) => name === "autoFilter") ?? { name: "autoFilter" };
  const sorted = table.kept?.find(({ name }) => name === "sortState");
  const body = { ...area, bottom: area.bottom - (table.totals ? 1 : 0) };
  const columns = columnNames(table).map((name, i) => {
    const totals = table.totals
      ? totalsAttributes(sheet.cells[area.bottom]?.[area.left + i], table)
      : { attributes: {}, inner: "" };
    const own = columnFormula(sheet, table, area, area.left + i) || keptFormula(table, name);
    const inner = own + totals.inner;
    return tag(
      "tableColumn",
      { id: i + 1, name: columnAttribute(name), ...totals.attributes },
      inner || undefined,
    );
  });
  return xmlPart(
    tag(
      "table",
      {
        xmlns: MAIN,
        id,
        name: table.name,
        displayName: table.name,
        ref: areaName(area),
        headerRowCount: headers ? undefined : 0,
        totalsRowCount: table.totals ? 1 : undefined,
        totalsRowShown: table.totals ? undefined : 0,
      },
      (headers ? keptXml({ ...filter, attributes: { ref: areaName(body) } }) : "") +
        (sorted ? keptXml(sorted) : "") +
        tag("tableColumns", { count: columns.length }, columns.join("")) +
        tag("tableStyleInfo", {
          name: table.style || undefined,
          ...(keptAttributes(table.kept, "tableStyleInfo") ?? PLAIN_STYLE),
        }),
    ),
  );
}
