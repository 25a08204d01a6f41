import { CellValueType, HorizontalAlign, WrapStrategy, type ICellData } from "@univerjs/core";
import { DEFAULT_PADDING_DATA, Font, FontCache } from "@univerjs/engine-render";
import { fitted, wholeTexts, type NumberTexts } from "./numberTexts";
import type { TextDrawing } from "./textDrawing";

/** What the grid has at hand when it draws a cell's text. */
interface Drawing {
  startX: number;
  endX: number;
  fontCache?: {
    cellData: ICellData;
    fontString: string;
    horizontalAlign: HorizontalAlign;
    wrapStrategy: WrapStrategy;
    style?: { pd?: { l?: number; r?: number } | null };
  };
}

const drawing = Font.prototype as unknown as TextDrawing<Drawing>;
const draw = drawing._renderText;

/** All of a cell that is shrunk to its column is drawn, in letters as narrow as that takes. */
const isShrunk = ({ custom }: ICellData): boolean => custom?.["shrink"] === true;

/** How the cell may be written so that all of it has room; undefined for a text, which may be cut off. */
function textsOf(cell: ICellData, wrap: WrapStrategy): NumberTexts | undefined {
  const whole = wholeTexts(cell);
  if (whole || !isShrunk(cell) || wrap === WrapStrategy.WRAP || typeof cell.v !== "string") return whole;
  return { plain: [cell.v], powers: [] };
}

/** Numbers stand at the right; truths and errors in the middle, as in Excel. */
function written(cell: ICellData, text: string, said: HorizontalAlign) {
  const isNumber = typeof cell.v === "number" && cell.t !== CellValueType.BOOLEAN;
  if (isNumber || cell.t === CellValueType.NUMBER)
    return { cellData: { ...cell, v: text, t: CellValueType.NUMBER }, horizontalAlign: said };
  const middle = wholeTexts(cell) && said === HorizontalAlign.UNSPECIFIED;
  return {
    cellData: { ...cell, v: text, t: CellValueType.STRING },
    horizontalAlign: middle ? HorizontalAlign.CENTER : said,
  };
}

/**
 * Draws a number, a truth or an error with the signs that its column has room for, and `####` where it has none. The
 * grid cuts off those that stand beyond the edge, so that 123,456,789 reads 123,456.
 */
export function drawNumbersWhole(): void {
  drawing._renderText = function (ctx, row, column, cell, ...more) {
    const { fontCache, startX, endX } = cell;
    const texts = fontCache && textsOf(fontCache.cellData, fontCache.wrapStrategy);
    if (!texts) return draw.call(this, ctx, row, column, cell, ...more);
    const { l: left = DEFAULT_PADDING_DATA.l, r: right = DEFAULT_PADDING_DATA.r } = fontCache.style?.pd ?? {};
    const { text, scale } = fitted(
      texts,
      endX - startX - left - right,
      (one) => FontCache.getMeasureText(one, fontCache.fontString).width,
      isShrunk(fontCache.cellData) ? 0 : undefined,
    );
    const content = written(fontCache.cellData, text, fontCache.horizontalAlign);
    const drawn = { ...fontCache, ...content, wrapStrategy: WrapStrategy.OVERFLOW };
    ctx.save();
    ctx.scale(scale, 1);
    const wide = { ...cell, endX: startX + (endX - startX) / scale, fontCache: drawn };
    draw.call(this, ctx, row, column, wide, ...more);
    ctx.restore();
  };
}
