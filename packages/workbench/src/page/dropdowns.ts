import { DataValidationType, InterceptorEffectEnum, VerticalAlign, type Worksheet } from "@univerjs/core";
import { FontCache, getFontStyleString } from "@univerjs/engine-render";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import type { Grid } from "office-host/grid/grid";

const ARROW = 14;
/** Beside a text, at both of its ends. */
const PADDING = 4;

/** A line of text, beside which the arrow stands. */
const LINE = 20;

interface Box {
  startX: number;
  endX: number;
  startY: number;
  endY: number;
}

/** What the grid knows of a cell when it draws what is the rule's. */
interface Place {
  subUnitId: string;
  row: number;
  col: number;
  style?: { vt?: VerticalAlign | null } | null;
  primaryWithCoord: Box & { isMergedMainCell?: boolean; mergeInfo: Box };
}

/** The grid notes where a click opens the list. */
interface Dropdown {
  _ensureMap(
    sheetId: string,
  ): Map<string, { left: number; top: number; width: number; height: number } | undefined>;
}

const widthOf = (text: string, font: string): number => FontCache.getMeasureText(text, font).width;

/**
 * Draws a cell with a dropdown as any other, with the arrow where there is room beside the text. The grid broke
 * numbers and days into lines within a pill, so that $1,234.50 read $1,2 in a row of one line.
 */
export function drawDropdowns(grid: Grid, measure = widthOf): void {
  const rules = grid.injector.get(SheetDataValidationModel);
  const drawn = grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    // Once the text is known, and what the grid would make of it.
    priority: InterceptCellContentPriority.DATA_VALIDATION - 1,
    handler: (cell, { unitId, subUnitId, row, col, workbook, worksheet }, next) => {
      const rule = rules.getRuleByLocation(unitId, subUnitId, row, col);
      if (!cell || rule?.type !== DataValidationType.LIST) return next(cell);
      const arrow = rules.getValidator(rule.type)?.canvasRender;
      if (arrow) Object.assign(arrow, replacements);
      const { tb: _wrap, ...interceptorStyle } = cell.interceptorStyle ?? {};
      const { rightOffset = 0, ...extension } = cell.fontRenderExtension ?? {};
      const font = getFontStyleString(workbook.getStyles().getStyleByCell(cell) ?? {}).fontCache;
      const room = widthIn(worksheet, row, col) - rightOffset - ARROW - PADDING;
      const isBeside = rule.showDropDown !== false && measure(String(cell.v ?? ""), font) <= room;
      return next({
        ...cell,
        interceptorStyle,
        customRender: isBeside ? cell.customRender : cell.customRender?.filter((one) => one !== arrow),
        fontRenderExtension: {
          ...extension,
          isSkip: false,
          rightOffset: rightOffset + (isBeside ? ARROW : 0),
        },
      });
    },
  });
  grid.atEnd(() => drawn.dispose());
}

function widthIn(worksheet: Worksheet, row: number, column: number): number {
  const merged = worksheet.getMergedCell(row, column);
  const [from, to] = [merged?.startColumn ?? column, merged?.endColumn ?? column];
  let width = 0;
  for (let each = from; each <= to; each++) width += worksheet.getColumnWidth(each);
  return width;
}

/** The height and width that a cell asks for are those of its text. */
const replacements = {
  drawWith: drawArrow,
  calcCellAutoHeight: () => undefined,
  calcCellAutoWidth: () => undefined,
};

function drawArrow(
  this: Dropdown,
  ctx: CanvasRenderingContext2D,
  { subUnitId, row, col, style, primaryWithCoord }: Place,
  { rowHeaderWidth, columnHeaderHeight }: { rowHeaderWidth: number; columnHeaderHeight: number },
): void {
  const { endX, startY, endY } = primaryWithCoord.isMergedMainCell
    ? primaryWithCoord.mergeInfo
    : primaryWithCoord;
  const height = endY - startY;
  const line = Math.min(height, LINE) / 2;
  const middle =
    style?.vt === VerticalAlign.TOP
      ? startY + line
      : style?.vt === VerticalAlign.MIDDLE
        ? startY + height / 2
        : endY - line;
  ctx.save();
  ctx.fillStyle = "#565656";
  ctx.beginPath();
  ctx.moveTo(endX - 11, middle - 2);
  ctx.lineTo(endX - 4, middle - 2);
  ctx.lineTo(endX - 7.5, middle + 2);
  ctx.closePath();
  ctx.fill();
  ctx.restore();
  const left = endX - ARROW + rowHeaderWidth;
  this._ensureMap(subUnitId).set(`${row}.${col}`, {
    left,
    top: startY + columnHeaderHeight,
    width: ARROW,
    height,
  });
}
