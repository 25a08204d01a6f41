import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IRowData,
  type IStyleData,
  type IWorksheetData,
} from "@univerjs/core";
import type { Cell, Format, Sheet } from "xlsx-book/book";
import { groupedLines, type Groups } from "xlsx-book/groups";
import { usualSizes } from "xlsx-book/kept";
import { readsOtherWorkbook } from "xlsx-book/otherWorkbooks";
import { zoomOf } from "xlsx-book/zoom";
import { lastColumn, lastRow, parseArea, type Area } from "./address";
import type { Cells } from "./cells";
import { constantIn, withFigure } from "./figures";
import { fixedArrayOf } from "./fixedArrays";
import { styleOf } from "./format";
import { keptGroup } from "./groups";
import { storedContent } from "./typed";
import { drawnFreeze } from "./wholeFreeze";

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
  const spills = spillAreas(sheet);
  const spilled = spilledCells(spills);
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
    ...spills,
    ...[...sheet.tables.map(({ range }) => range), ...sheet.merges].flatMap(
      (range) => parseArea(range) ?? [],
    ),
  ];
  const bottom = areas.reduce(
    (last, { endRow }) => (endRow < lastRow ? Math.max(last, endRow + 1) : last),
    sheet.cells.length,
  );
  const right = areas.reduce((last, { endColumn }) => Math.max(last, endColumn + 1), width);
  const rowCount = Math.max(1000, bottom + 200);
  const frozen = sheet.frozen && drawnFreeze(sheet.frozen);
  const usual = usualSizes(sheet);
  return {
    id,
    name: sheet.name,
    tabColor: sheet.tabColor ?? "",
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount,
    columnCount: Math.min(Math.max(50, right + 10), lastColumn + 1),
    cellData,
    mergeData: sheet.merges
      .map((range) => parseArea(range))
      .filter((area): area is Area => area !== undefined)
      .map((area) => ({ ...area, endRow: Math.min(area.endRow, rowCount - 1) })),
    rowData: Object.fromEntries(
      lines(sheet.rowHeights, sheet.hiddenRows, sheet.rowGroups).map(([row, h, rest]) => [
        row,
        h === undefined ? rest : { h, ia: BooleanNumber.FALSE, ...rest },
      ]),
    ),
    columnData: Object.fromEntries(
      lines(sheet.columnWidths, sheet.hiddenColumns, sheet.columnGroups).map(([column, w, rest]) => [
        column,
        w === undefined ? rest : { w, ...rest },
      ]),
    ),
    defaultColumnWidth: usual.width,
    defaultRowHeight: usual.height,
    showGridlines: flag(sheet.gridlines),
    zoomRatio: zoomOf(sheet),
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

/** Columns or rows with a size of their own, hidden or in groups: which, its pixels, and what else is said of it. */
function lines(
  sizes: Record<number, number>,
  hidden: readonly number[] = [],
  groups?: Groups,
): [number, number | undefined, IRowData][] {
  const [out, folded] = [new Set(hidden), new Set(groups?.folded)];
  const all = new Set([...Object.keys(sizes).map(Number), ...hidden, ...groupedLines(groups)]);
  return [...all].map((index) => {
    const hd = flag(out.has(index) || sizes[index] === 0);
    return [index, sizes[index], { hd, ...keptGroup(groups?.levels[index], folded.has(index)) }];
  });
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** A cell's place as one number. */
const placeOf = (row: number, column: number): number => row * (lastColumn + 1) + column;

const spillAreas = ({ cells }: Sheet): Area[] =>
  cells.flatMap((line) =>
    line.flatMap((cell) => (cell?.spill === undefined ? [] : (parseArea(cell.spill) ?? []))),
  );

/** The cells that spilled formulas filled: their values are those formulas' answers and nobody's input. */
function spilledCells(areas: readonly Area[]): Set<number> {
  const filled = new Set<number>();
  for (const { startRow, endRow, startColumn, endColumn } of areas)
    for (let row = startRow; row <= endRow; row += 1)
      for (let column = startColumn; column <= endColumn; column += 1)
        if (row !== startRow || column !== startColumn) filled.add(placeOf(row, column));
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
  if (cell.format?.shrink) custom["shrink"] = true;
  if (cell.format?.style !== undefined) custom["style"] = cell.format.style;
  if (cell.link !== undefined) custom["link"] = cell.link;
  if (cell.linkTip !== undefined) custom["linkTip"] = cell.linkTip;
  const fixed = fixedArrayOf(cell);
  if (fixed) custom["fixed"] = fixed;
  if (Object.keys(custom).length > 0) data.custom = custom;
  return data;
}
