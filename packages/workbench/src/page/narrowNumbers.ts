import { CellValueType, WrapStrategy, type ICellData } from "@univerjs/core";
import { DEFAULT_PADDING_DATA, Font, FontCache, type UniverRenderingContext } from "@univerjs/engine-render";
import { fitted, generalTexts, type NumberTexts } from "./numberTexts";

/** What the grid has at hand when it draws a cell's text. */
interface Drawing {
  startX: number;
  endX: number;
  fontCache?: {
    cellData: ICellData;
    fontString: string;
    wrapStrategy: WrapStrategy;
    style?: { pd?: { l?: number; r?: number } | null };
  };
}

/** What of the grid's drawing of texts is replaced. */
interface TextDrawing {
  _renderText(
    ctx: UniverRenderingContext,
    row: number,
    column: number,
    cell: Drawing,
    ...more: unknown[]
  ): void;
}

const drawing = Font.prototype as unknown as TextDrawing;
const draw = drawing._renderText;

/** How a cell's number may be written; undefined where it holds none. A format has made a text of it already. */
function textsOf({ t: type, v: value }: ICellData): NumberTexts | undefined {
  if (typeof value === "number" && (type ?? CellValueType.NUMBER) === CellValueType.NUMBER)
    return generalTexts(value);
  return typeof value === "string" && type === CellValueType.NUMBER
    ? { plain: [value], powers: [] }
    : undefined;
}

/**
 * Draws a number with the digits that its column has room for, and `####` where it has none. The grid cuts off those
 * that stand beyond the edge, so that 123,456,789 reads 123,456.
 */
export function drawNumbersWhole(): void {
  drawing._renderText = function (ctx, row, column, cell, ...more) {
    const { fontCache, startX, endX } = cell;
    const texts = fontCache && textsOf(fontCache.cellData);
    if (!texts) return draw.call(this, ctx, row, column, cell, ...more);
    const { l: left = DEFAULT_PADDING_DATA.l, r: right = DEFAULT_PADDING_DATA.r } = fontCache.style?.pd ?? {};
    const { text, scale } = fitted(
      texts,
      endX - startX - left - right,
      (one) => FontCache.getMeasureText(one, fontCache.fontString).width,
    );
    const cellData = { ...fontCache.cellData, v: text, t: CellValueType.NUMBER };
    const drawn = { ...fontCache, cellData, wrapStrategy: WrapStrategy.OVERFLOW };
    ctx.save();
    ctx.scale(scale, 1);
    const wide = { ...cell, endX: startX + (endX - startX) / scale, fontCache: drawn };
    draw.call(this, ctx, row, column, wide, ...more);
    ctx.restore();
  };
}
