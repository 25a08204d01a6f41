import { CellValueType, InterceptorEffectEnum, ThemeService, numfmt } from "@univerjs/core";
import { ERROR_TYPE_SET, type ErrorType } from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import type { Grid } from "./grid";
import { lettersOf } from "./midnight";

/** Excel's calendar ends on 31 December 9999. */
const LAST_DAY = 2_958_465;

/** More signs than any column has room for, as a format. */
const SIGNS = `"${"#".repeat(255)}"`;

/** The grid takes no text at all for a format that failed, and draws the value. */
const BLANK = " ";

/** The format by which a number is written as this, whatever its sign. */
const always = (quoted: string): { pattern: string } => ({ pattern: `${quoted};${quoted}` });

/** Excel has no day or time before 1900 or after 9999, and fills the cell with signs where a format asks for one. */
export function isOutOfCalendar(format: string, value: number): boolean {
  if ((value >= 0 && value < LAST_DAY + 1) || !numfmt.isDateFormat(format)) return false;
  const parts = lettersOf(format).split(";");
  // A second part that is not the texts' speaks of what is below zero.
  return value > 0 || parts.length < 2 || parts[1]!.includes("@");
}

export const isErrorText = (value: unknown): boolean => ERROR_TYPE_SET.has(value as ErrorType);

/** Whether a format wants nothing of a value to be seen: `;;;` hides all but errors, `0;-0;` a zero. */
export const isHidden = (format: string, value: number | string): boolean =>
  numfmt.format(format, value, { throws: false }) === "" && !isErrorText(value);

/** The colour that a format's part names; the grid itself gives it to no more than what is below zero. */
function colorOf(grid: Grid, format: string, value: number): string | undefined {
  const color = value < 0 || !format.includes("[") ? undefined : numfmt.formatColor(format, value);
  if (typeof color !== "string") return undefined;
  const themed: unknown = grid.injector.get(ThemeService).getColorFromTheme(`${color}.500`);
  return typeof themed === "string" ? themed : color;
}

/** Draws what a number format hides, colours or can't show as Excel does. */
export function drawFormats(grid: Grid): void {
  const drawn = grid.injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    // Between the system's dates and the texts that the grid makes of numbers.
    priority: InterceptCellContentPriority.NUMFMT + 0.5,
    handler: (cell, { workbook }, next) => {
      const style = cell && workbook.getStyles().getStyleByCell(cell);
      const format = style?.n?.pattern;
      const value = cell?.v;
      if (!cell || !format || cell.t === CellValueType.BOOLEAN) return next(cell);
      if (typeof value !== "number" && (typeof value !== "string" || value === "")) return next(cell);
      const hidden = isHidden(format, value);
      if (typeof value !== "number") return next(hidden ? { ...cell, v: BLANK } : cell);
      if (hidden) return next({ ...cell, s: { ...style, n: always(`"${BLANK}"`) } });
      if (isOutOfCalendar(format, value)) return next({ ...cell, s: { ...style, n: always(SIGNS) } });
      const rgb = colorOf(grid, format, value);
      return next(
        rgb === undefined ? cell : { ...cell, interceptorStyle: { ...cell.interceptorStyle, cl: { rgb } } },
      );
    },
  });
  grid.atEnd(() => drawn.dispose());
}
