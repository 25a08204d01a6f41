import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import { keptFigure } from "office-host/grid/figures";
import type { Grid } from "office-host/grid/grid";

/** The corner of a cell whose value is not calculated here; errors, notes and input rules have the upper ones. */
const MARK = { bl: { color: "#7b4fb5", size: 7 } };

/** Marks the cells that show what Excel has calculated. */
export function markFigures(grid: Grid): void {
  const drawn = grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    priority: 100,
    handler: (cell, { rawData }, next) => {
      const isKept = !!rawData?.f && keptFigure(rawData, rawData.f) !== undefined;
      return next(isKept ? { ...(cell ?? rawData), markers: { ...cell?.markers, ...MARK } } : cell);
    },
  });
  grid.atEnd(() => drawn.dispose());
}
