import { paletteOf, type Palette } from "../core/palette";

/** Gives a chart of ours the colour of the sheet around it; of itself it has the theme's, which is Office's blue in most. */
export const dressChart = (chart: Excel.Chart, { ink }: Palette): void =>
  chart.series.getItemAt(0).format.fill.setSolidColor(ink);

/**
 * Asks for the colours of the workbook's theme, which Office.js tells by the built-in style of its first accent; the
 * next sync tells. Excel in some languages calls that style otherwise: then ours are taken.
 */
export function askPalette(context: Excel.RequestContext): () => Palette {
  const accent = context.workbook.styles.getItemOrNullObject("Accent1").load("fill/color");
  return () => paletteOf(accent.isNullObject ? null : accent.fill.color);
}
