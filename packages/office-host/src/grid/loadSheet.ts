import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Cell, Format, Sheet } from "xlsx-book/book";
import { usualSizes } from "xlsx-book/kept";
import { readsOtherWorkbook } from "xlsx-book/otherWorkbooks";
import { lastColumn, lastRow, parseArea, type Area } from "./address";
import type { Cells } from "./cells";
import { constantIn, withFigure } from "./figures";
import { styleOf } from "./format";
import { storedContent } from "./typed";

/** Cells, blank ones too, between two pauses in which the page does what else there is to do. */
const PIECE = 20_000;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Equal formats share one style, as in a file. */
export class StyleTable {
  readonly all: Record<string, IStyleData> = {};
  private readonly ids = new Map<string, string>();

  id(format: Format): string | undefined {
    const style = styleOf(format);
    const text = JSON.stringify(style);
    if (text === "{}") return undefined;
    let id = this.ids.get(text);
    if (id === undefined) {
      id = `f${this.ids.size + 1}`;
      this.ids.set(text, id);
      this.all[id] = style;
    }
    return id;
  }
}

/** A Book's sheet as the grid's snapshot of it, without its charts, tables and rules. */
export async function worksheet(
  sheet: Sheet,
  id: string,
  styles: StyleTable,
): Promise<Partial<IWorksheetData>> {
  const cellData: Cells = {};
  const spilled = spilledCells(sheet);
  let width = 0;
  let since = 0;
  for (const [rowIndex, row] of sheet.cells.entries()) {
    row.forEach((cell, column) => {
      if (!cell) return;
      const data = cellOf(cell, styles, spilled.has(placeOf(rowIndex, column)));
      const { formula } = cell;
      if (formula !== undefined && (cell.uncalculated || readsOtherWorkbook(formula)))
        data.custom = withFigure(data, formula, constantIn(sheet.cells, cell));
      if (Object.keys(data).length === 0) return;
      (cellData[rowIndex] ??= {})[column] = data;
      width = Math.max(width, column + 1);
    });
    since += row.length + 1;
    if (since < PIECE) continue;
    since = 0;
    await pause();
  }
  const areas = [
    ...sheet.tables.map((table) => parseArea(table.range)),
    ...sheet.merges.map((range) => parseArea(range)),
  ];
  const bottom = Math.max(
    sheet.cells.length,
    ...areas.map((area) => (area && area.endRow < lastRow ? area.endRow + 1 : 0)),
  );
  const rowCount = Math.max(1000, bottom + 200);
  const right = Math.max(width, ...areas.map((area) => (area ? area.endColumn + 1 : 0)));
  const { frozen } = sheet;
  const usual = usualSizes(sheet);
  return {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount,
    columnCount: Math.max(50, right + 10),
    cellData,
    mergeData: sheet.merges
      .map((range) => parseArea(range))
      .filter((area): area is Area => area !== undefined)
      .map((area) => ({ ...area, endRow: Math.min(area.endRow, rowCount - 1) })),
    rowData: Object.fromEntries(
      lines(sheet.rowHeights, sheet.hiddenRows).map(([row, h, hd]) => [
        row,
        h === undefined ? { hd } : { h, ia: BooleanNumber.FALSE, hd },
      ]),
    ),
    columnData: Object.fromEntries(
      lines(sheet.columnWidths, sheet.hiddenColumns).map(([column, w, hd]) => [
        column,
        w === undefined ? { hd } : { w, hd },
      ]),
    ),
    ...(sheet.kept && { defaultColumnWidth: usual.width, defaultRowHeight: usual.height }),
    showGridlines: flag(sheet.gridlines),
    freeze: frozen
      ? {
          xSplit: frozen.columns,
          ySplit: frozen.rows,
          startRow: frozen.rows || -1,
          startColumn: frozen.columns || -1,
        }
      : { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  };
}

/** Columns or rows with a size of their own or hidden: which, its pixels, whether it is hidden. */
const lines = (
  sizes: Record<number, number>,
  hidden: readonly number[] = [],
): [number, number | undefined, BooleanNumber][] => {
  const out = new Set(hidden);
  const all = new Set([...Object.keys(sizes).map(Number), ...hidden]);
  return [...all].map((index) => [index, sizes[index], flag(out.has(index) || sizes[index] === 0)]);
};

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** A cell's place as one number. */
const placeOf = (row: number, column: number): number => row * (lastColumn + 1) + column;

/** The cells that a spilled formula filled: their values are its answer and nobody's input. */
function spilledCells(sheet: Sheet): Set<number> {
  const filled = new Set<number>();
  sheet.cells.forEach((cells, row) =>
    cells.forEach((cell, column) => {
      const area = cell?.spill === undefined ? undefined : parseArea(cell.spill);
      if (!area) return;
      for (let r = area.startRow; r <= area.endRow; r += 1)
        for (let c = area.startColumn; c <= area.endColumn; c += 1)
          if (r !== row || c !== column) filled.add(placeOf(r, c));
    }),
  );
  return filled;
}

function cellOf(cell: Cell, styles: StyleTable, spilled: boolean): ICellData {
  const data: ICellData = {};
  if (!spilled) {
    if (cell.formula !== undefined) data.f = cell.formula;
    if (cell.value !== undefined && cell.value !== null && cell.value !== "") {
      const stored = storedContent(cell.value);
      data.v = stored.v;
      data.t =
        cell.formula !== undefined && stored.t === CellValueType.FORCE_STRING
          ? CellValueType.STRING
          : stored.t;
    }
  }
  const style = cell.format && styles.id(cell.format);
  if (style !== undefined) data.s = style;
  const custom: Record<string, unknown> = {};
  if (cell.format?.locked === false) custom["locked"] = false;
  if (cell.format?.hidden) custom["hidden"] = true;
  if (cell.format?.style !== undefined) custom["style"] = cell.format.style;
  if (cell.link !== undefined) custom["link"] = cell.link;
  if (cell.linkTip !== undefined) custom["linkTip"] = cell.linkTip;
  if (Object.keys(custom).length > 0) data.custom = custom;
  return data;
}
