import { CellValueType, InterceptorEffectEnum, ThemeService, numfmt } from "@univerjs/core";
import { ERROR_TYPE_SET, type ErrorType } from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, InterceptCellContentPriority, SheetInterceptorService } from "@univerjs/sheets";
import { hasChineseNumerals } from "./chineseNumerals";
import { formatNumber, isOutOfCalendar } from "./formatNumber";
import type { Grid } from "./grid";

/** More signs than any column has room for, as a format. */
const SIGNS = `"${"#".repeat(255)}"`;

/** The grid takes no text at all for a format that failed, and draws the value. */
const BLANK = " ";

const quoted = (text: string): string => `"${text.replaceAll('"', '"\\""')}"`;

/** The format by which a number is written as this, whatever its sign. */
const always = (quoted: string): { pattern: string } => ({ pattern: `${quoted};${quoted}` });

export const isErrorText = (value: unknown): boolean => ERROR_TYPE_SET.has(value as ErrorType);

/** Whether a format wants nothing of a value to be seen: `;;;` hides all but errors, `0;-0;` a zero. */
export const isHidden = (format: string, value: number | string): boolean =>
  numfmt.format(format, value, { throws: false }) === "" && !isErrorText(value);

/** The colour that a format's part names; the grid itself gives it to no more than what is below zero and formatted by it. */
function colorOf(grid: Grid, format: string, value: number): string | undefined {
  const isDrawn = value < 0 && !hasChineseNumerals(format);
  const color = isDrawn || !format.includes("[") ? undefined : numfmt.formatColor(format, value);
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
      const said = hasChineseNumerals(format)
        ? { ...cell, s: { ...style, n: always(quoted(formatNumber(format, value))) } }
        : cell;
      const rgb = colorOf(grid, format, value);
      return next(
        rgb === undefined ? said : { ...said, interceptorStyle: { ...cell.interceptorStyle, cl: { rgb } } },
      );
    },
  });
  grid.atEnd(() => drawn.dispose());
}
