import { HorizontalAlign, InterceptorEffectEnum, WrapStrategy, type IStyleData } from "@univerjs/core";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import { ACROSS } from "./alignments";
import type { Grid } from "./grid";

/** A style as the grid can draw it; undefined where it can already. */
export function drawnAlignment(style: IStyleData, isRich: boolean): IStyleData | undefined {
  const { ht, pd } = style;
  if (ht === HorizontalAlign.RIGHT && pd?.l) return { ...style, pd: { ...pd, l: null as never, r: pd.l } };
  // Lines that fill their cell's width are as long as they are here, broken where they are there.
  if (ht === HorizontalAlign.JUSTIFIED) return { ...style, ht: HorizontalAlign.LEFT, tb: WrapStrategy.WRAP };
  if (ht === HorizontalAlign.DISTRIBUTED)
    return { ...style, ht: HorizontalAlign.CENTER, tb: WrapStrategy.WRAP };
  if (ht === ACROSS && (isRich || style.tb === WrapStrategy.WRAP || style.tr))
    return { ...style, ht: HorizontalAlign.CENTER };
  return undefined;
}

/** Draws alignments that the grid hasn't got as the nearest of those that it has, and indents from the right. */
export function drawAlignments(grid: Grid): void {
  const drawn = grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: InterceptCellContentPriority.NUMFMT - 0.5,
    handler: (cell, { workbook }, next) => {
      const style = cell && workbook.getStyles().getStyleByCell(cell);
      const other = style && drawnAlignment(style, Boolean(cell.p));
      return next(other ? { ...cell, s: other } : cell);
    },
  });
  grid.atEnd(() => drawn.dispose());
}
