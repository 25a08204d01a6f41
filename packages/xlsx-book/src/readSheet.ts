import type { Sheet } from "./book";
import { type Area, areaName, LAST_COLUMN, LAST_ROW, parseArea } from "./a1";
import { readColor, type Palette } from "./colors";
import { FileFailure } from "./failure";
import { type CellSource, CellReader } from "./readCells";
import { GroupsReader } from "./groups";
import { readKept } from "./kept";
import type { LeftOuts } from "./leftOut";
import type { Meter } from "./meter";
import { type Attributes, scanXml, type Visitor } from "./scanXml";
import { childOf, childrenOf, type Element, everyOf, isOn, TreeBuilder, within } from "./xml";

/** A column's width in a file counts digits of the default font, which are 7 pixels wide. */
export const DIGIT = 7;
/** Widths for columns beyond what anybody filled say nothing about the sheet. */
const MORE_COLUMNS = 26;
const WIDEST = 255;

export interface SheetPart {
  sheet: Sheet;
  /** All but the rows. */
  frame: Element;
}

/** Gives the rows to the one and all the rest, which is small, to the other. */
class SheetReader implements Visitor {
  private inRows = false;

  constructor(
    private readonly rows: Visitor,
    private readonly frame: Visitor,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (this.inRows) return this.rows.open(name, attributes);
    this.inRows = name === "sheetData";
    this.frame.open(name, attributes);
  }

  text(text: string): void {
    (this.inRows ? this.rows : this.frame).text(text);
  }

  close(name: string): void {
    if (name === "sheetData") this.inRows = false;
    (this.inRows ? this.rows : this.frame).close(name);
  }
}

function readColumns(
  frame: Element,
  columns: number,
  left: LeftOuts,
): Required<Pick<Sheet, "columnWidths" | "hiddenColumns">> & Pick<Sheet, "columnGroups"> {
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  const groups = new GroupsReader();
  let told = 0;
  const ranges = childrenOf(childOf(frame, "cols"), "col");
  if (ranges.length > LAST_COLUMN + 1) throw new FileFailure("broken", "more widths than columns");
  for (const { attributes } of ranges) {
    const { width, customWidth, hidden, style, outlineLevel, collapsed } = attributes;
    const min = Math.max(1, Math.round(Number(attributes.min ?? 1)));
    const max = Math.min(LAST_COLUMN + 1, Math.round(Number(attributes.max ?? min)));
    if (Number(style)) left.add("row-or-column-formats");
    const isTold = isOn(hidden) || Number(outlineLevel) > 0 || isOn(collapsed);
    if (isTold) {
      told += max - min + 1;
      if (told > LAST_COLUMN + 1) throw new FileFailure("broken", "more hidden columns than columns");
      for (let column = min; column <= max; column++) {
        groups.add(column - 1, attributes);
        if (isOn(hidden)) hiddenColumns.push(column - 1);
      }
    }
    // A hidden or grouped column that nobody sized says how wide the others are.
    if (!(Number(width) > 0) || (isTold && !isOn(customWidth))) continue;
    const last = Math.min(max, Math.max(columns, min) + MORE_COLUMNS);
    for (let column = min; column <= last; column++)
      columnWidths[column - 1] = Math.round(Math.min(Number(width), WIDEST) * DIGIT * 100) / 100;
  }
  return { columnWidths, hiddenColumns, ...groups.read("columnGroups") };
}

function readFrozen(frame: Element): Sheet["frozen"] {
  const pane = within(frame, "sheetViews", "sheetView", "pane")?.attributes;
  if (!pane?.state?.startsWith("frozen")) return undefined;
  const split = (text: string | undefined, most: number): number =>
    Math.max(0, Math.min(most, Math.round(Number(text ?? 0)) || 0));
  const frozen = { rows: split(pane.ySplit, LAST_ROW), columns: split(pane.xSplit, LAST_COLUMN) };
  return frozen.rows || frozen.columns ? frozen : undefined;
}

const cellsIn = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

function readMerges(frame: Element, meter: Meter): string[] {
  const merges: string[] = [];
  for (const { attributes } of childrenOf(childOf(frame, "mergeCells"), "mergeCell")) {
    const area = parseArea(attributes.ref ?? "");
    if (!area) continue;
    meter.add("merges");
    meter.add("merged", cellsIn(area));
    merges.push(areaName(area));
  }
  return merges;
}

function countRest(frame: Element, left: LeftOuts): void {
  left.add("sparklines", everyOf(childOf(frame, "extLst"), "sparkline").length);
  // One behind the cells, and those in headers and footers.
  left.add("pictures", childrenOf(frame, "picture").length + childrenOf(frame, "legacyDrawingHF").length);
  left.add("custom-views", everyOf(frame, "customSheetView").length);
}

export function readSheet(
  xml: string,
  name: string,
  visibility: Sheet["visibility"],
  palette: Palette,
  source: CellSource,
): SheetPart {
  const cellReader = new CellReader(source);
  const tree = new TreeBuilder(source.meter);
  scanXml(xml, source.meter, new SheetReader(cellReader, tree));
  const frame = tree.root;
  const usual = Number(childOf(frame, "sheetFormatPr")?.attributes.defaultRowHeight) || 15;
  const { cells, rowHeights, hiddenRows, ...rowGroups } = cellReader.read(usual);
  const tabColor = readColor(within(frame, "sheetPr", "tabColor")?.attributes, palette);
  const view = within(frame, "sheetViews", "sheetView")?.attributes;
  const protection = childOf(frame, "sheetProtection")?.attributes;
  const frozen = readFrozen(frame);
  countRest(frame, source.left);
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const { columnWidths, hiddenColumns, ...columnGroups } = readColumns(frame, columns, source.left);
  const kept = readKept(frame);
  const sheet: Sheet = {
    name,
    visibility,
    ...(tabColor ? { tabColor } : {}),
    cells,
    columnWidths,
    rowHeights,
    ...(hiddenColumns.length > 0 && { hiddenColumns }),
    ...(hiddenRows.length > 0 && { hiddenRows }),
    ...columnGroups,
    ...rowGroups,
    merges: readMerges(frame, source.meter),
    ...(frozen ? { frozen } : {}),
    gridlines: view?.showGridLines === undefined || isOn(view.showGridLines),
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    protected: protection !== undefined && isOn(protection.sheet),
    ...(kept.length > 0 && { kept }),
  };
  return { sheet, frame };
}
