import { CellValueType } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import type { Grid } from "./grid";

/** Has what a person types into a cell read as what an add-in writes: the grid knows less of Excel's typing. */
export function readTyping(grid: Grid): void {
  const { writeCellInterceptor } = grid.injector.get(SheetInterceptorService);
  const typing = writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 100,
    handler: (cell, { subUnitId, row, col }, next) => {
      const text = cell?.f ?? cell?.v;
      const isText = typeof text === "string" && cell?.t !== CellValueType.FORCE_STRING;
      if (!cell || !isText || cell.p) return next(cell);
      const read = grid.typed(subUnitId, row, col, text);
      const looks = [cell.s, read.s].map((style) => (typeof style === "object" ? style : undefined));
      return { ...cell, ...read, ...(read.s && { s: { ...looks[0], ...looks[1] } }) };
    },
  });
  grid.atEnd(typing);
}
