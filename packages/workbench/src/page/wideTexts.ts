import { HorizontalAlign, type ICellData, type Worksheet } from "@univerjs/core";
import { Font, FontCache, SpreadsheetSkeleton } from "@univerjs/engine-render";
import { ACROSS, FILLED } from "office-host/grid/alignments";
import { repeated, wholeTexts } from "./numberTexts";
import type { TextDrawing } from "./textDrawing";

/** What the grid knows of a cell's text when it draws it. */
interface Text {
  cellData: ICellData;
  fontString: string;
  horizontalAlign: HorizontalAlign;
  vertexAngle?: number;
  documentSkeleton?: unknown;
}

interface Drawing {
  startX: number;
  endX: number;
  fontCache?: Text;
  overflowRectangle?: { startColumn: number; endColumn: number } | null;
  spreadsheetSkeleton: SpreadsheetSkeleton;
}

interface Skeleton {
  worksheet: Worksheet;
  _calculateOverflowCell(row: number, column: number, text: Text): boolean;
  appendToOverflowCache(row: number, column: number, startColumn: number, endColumn: number): void;
  getColumnCount(): number;
}

const isBlank = (cell: ICellData | null | undefined | void): boolean =>
  !cell || ((cell.v ?? "") === "" && !cell.p && !cell.f);

type Content = ReturnType<Worksheet["getCell"]>;

const isAcross = (sheet: Worksheet, beside: Content): boolean =>
  (typeof beside?.s === "string" ? sheet.getStyleDataByHash(beside.s) : beside?.s)?.ht === ACROSS;

/** The last of the blank cells beside a text that belong to the selection it stands in the middle of. */
function lastAcross(sheet: Worksheet, row: number, column: number, columns: number): number {
  const continues = (next: number): boolean =>
    isAcross(sheet, sheet.getCell(row, next)) &&
    isBlank(sheet.getCell(row, next)) &&
    !sheet.getMergedCell(row, next);
  let last = column;
  while (last + 1 < columns && continues(last + 1)) last += 1;
  return last;
}

/** What the grid leaves between a text and the edges of its cell. */
const PADDING = 4;

function filled(cell: Drawing, text: Text): Text {
  const shown = wholeTexts(text.cellData)?.plain[0] ?? String(text.cellData.v ?? "");
  const { width } = FontCache.getMeasureText(shown, text.fontString);
  const v = repeated(shown, width, cell.endX - cell.startX - PADDING);
  return {
    ...text,
    horizontalAlign: HorizontalAlign.LEFT,
    // One that has room once may be a number, which gives way to `####`.
    ...(v !== shown && { cellData: { ...text.cellData, v, t: undefined } }),
  };
}

/** Draws a text in the middle of its cell and of the blank ones beside it, or as often as its cell has room for. */
export function drawWideTexts(): void {
  const drawing = Font.prototype as unknown as TextDrawing<Drawing>;
  const draw = drawing._renderText;
  drawing._renderText = function (ctx, row, column, cell, ...more) {
    const { fontCache, overflowRectangle, spreadsheetSkeleton } = cell;
    const align = fontCache?.horizontalAlign;
    if (align === FILLED)
      return draw.call(this, ctx, row, column, { ...cell, fontCache: filled(cell, fontCache!) }, ...more);
    if (align !== ACROSS) return draw.call(this, ctx, row, column, cell, ...more);
    const last = overflowRectangle?.endColumn ?? column;
    const { endX } = spreadsheetSkeleton.getCellWithCoordByIndex(row, last, false);
    const middle = { ...fontCache!, horizontalAlign: HorizontalAlign.CENTER };
    const wide = { ...cell, endX: last > column ? endX : cell.endX, fontCache: middle };
    return draw.call(this, ctx, row, column, wide, ...more);
  };
  const skeleton = SpreadsheetSkeleton.prototype as unknown as Skeleton;
  const reach = skeleton._calculateOverflowCell;
  skeleton._calculateOverflowCell = function (row, column, text) {
    if (text.horizontalAlign === FILLED) return true;
    if (text.horizontalAlign !== ACROSS) return reach.call(this, row, column, text);
    if (isBlank(text.cellData)) return true;
    const last = lastAcross(this.worksheet, row, column, this.getColumnCount());
    if (last > column) this.appendToOverflowCache(row, column, column, last);
    return last === column;
  };
}
