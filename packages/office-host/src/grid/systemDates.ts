import { InterceptorEffectEnum } from "@univerjs/core";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import type { Grid } from "./grid";
import { shownFormat } from "./localFormats";
import { atMidnight } from "./midnight";

/** Draws system dates in the display language's order, and the day that a time is rounded to. */
export function showSystemDates(grid: Grid): void {
  const drawn = grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    // Before the grid makes texts of numbers.
    priority: InterceptCellContentPriority.NUMFMT + 1,
    handler: (cell, { workbook }, next) => {
      const style = cell && workbook.getStyles().getStyleByCell(cell);
      const format = style?.n?.pattern;
      if (!cell || !format) return next(cell);
      const shown = shownFormat(format, grid.language);
      const value = typeof cell.v === "number" ? atMidnight(format, cell.v) : cell.v;
      if (shown === format && value === cell.v) return next(cell);
      return next({ ...cell, v: value, s: { ...style, n: { pattern: shown } } });
    },
  });
  grid.atEnd(() => drawn.dispose());
}
