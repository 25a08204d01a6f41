import type { Sheet } from "../book";
import { areaName, parseArea } from "./a1";
import { readColor, type Palette } from "./colors";
import { type CellSource, CellReader } from "./read-cells";
import { childOf, childrenOf, type Element, everyOf, isOn, parseXml, within } from "./xml";
import type { LeftOuts } from "./left-out";

/** A column's width in a file counts digits of the default font, which are 7 pixels wide. */
export const DIGIT = 7;
/** Widths for columns beyond what anybody filled say nothing about the sheet. */
const MORE_COLUMNS = 26;

export interface SheetPart {
  sheet: Sheet;
  /** All but the rows. */
  frame: Element;
}

/** Takes the rows out, which are read in one pass, and leaves the rest, which is small, as a tree. */
function splitRows(xml: string): { rows: string; frame: Element } {
  const start = /<(?:\w+:)?sheetData[\s>/]/.exec(xml)?.index ?? -1;
  if (start < 0) return { rows: "", frame: parseXml(xml) };
  const close = /<\/(?:\w+:)?sheetData\s*>/.exec(xml);
  const end = close ? close.index + close[0].length : xml.indexOf(">", start) + 1;
  return { rows: xml.slice(start, end), frame: parseXml(xml.slice(0, start) + xml.slice(end)) };
}

function readWidths(frame: Element, columns: number, left: LeftOuts): Record<number, number> {
  const widths: Record<number, number> = {};
  for (const { attributes } of childrenOf(childOf(frame, "cols"), "col")) {
    const { min = "1", max = min, width, hidden, style, outlineLevel } = attributes;
    if (isOn(hidden)) left.add("hidden-columns", Number(max) - Number(min) + 1);
    if (Number(outlineLevel)) left.add("outline");
    if (Number(style)) left.add("row-or-column-formats");
    if (!(Number(width) > 0) || isOn(hidden)) continue;
    const last = Math.min(Number(max), Math.max(columns, Number(min)) + MORE_COLUMNS);
    for (let column = Number(min); column <= last; column++)
      widths[column - 1] = Math.round(Number(width) * DIGIT * 100) / 100;
  }
  return widths;
}

function readFrozen(frame: Element): Sheet["frozen"] {
  const pane = within(frame, "sheetViews", "sheetView", "pane")?.attributes;
  if (!pane?.state?.startsWith("frozen")) return undefined;
  const frozen = { rows: Number(pane.ySplit ?? 0), columns: Number(pane.xSplit ?? 0) };
  return frozen.rows || frozen.columns ? frozen : undefined;
}

const PRINTING = new Set(["pageSetup", "headerFooter", "rowBreaks", "colBreaks", "printOptions"]);

function countRest(frame: Element, left: LeftOuts): void {
  if (frame.children.some(({ name }) => PRINTING.has(name))) left.add("page-setup");
  if (childOf(frame, "autoFilter") || childOf(frame, "sortState")) left.add("filters");
  left.add("sparklines", everyOf(childOf(frame, "extLst"), "sparkline").length);
  const { password, hashValue } = childOf(frame, "sheetProtection")?.attributes ?? {};
  if (password || hashValue) left.add("password");
}

export function readSheet(
  xml: string,
  name: string,
  visibility: Sheet["visibility"],
  palette: Palette,
  source: CellSource,
): SheetPart {
  const { rows, frame } = splitRows(xml);
  const height = Number(childOf(frame, "sheetFormatPr")?.attributes.defaultRowHeight) || 15;
  const { cells, rowHeights } = new CellReader(source, height).read(rows);
  const tabColor = readColor(within(frame, "sheetPr", "tabColor")?.attributes, palette);
  const view = within(frame, "sheetViews", "sheetView")?.attributes;
  const protection = childOf(frame, "sheetProtection")?.attributes;
  const frozen = readFrozen(frame);
  countRest(frame, source.left);
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const sheet: Sheet = {
    name,
    visibility,
    ...(tabColor ? { tabColor } : {}),
    cells,
    columnWidths: readWidths(frame, columns, source.left),
    rowHeights,
    merges: childrenOf(childOf(frame, "mergeCells"), "mergeCell").flatMap(({ attributes }) => {
      const area = parseArea(attributes.ref ?? "");
      return area ? [areaName(area)] : [];
    }),
    ...(frozen ? { frozen } : {}),
    gridlines: view?.showGridLines === undefined || isOn(view.showGridLines),
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    protected: protection !== undefined && isOn(protection.sheet),
  };
  return { sheet, frame };
}
