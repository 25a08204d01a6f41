import type { KeptOfBook } from "xlsx-book/book";
import { readPalette } from "xlsx-book/colors";
import { parseXml } from "xlsx-book/xml";
import type { Grid } from "./grid";

const themeOf = (grid: Grid): string | undefined => grid.edits.extra<KeptOfBook>("kept")?.theme;

/** Whether the workbook says itself which theme it has. */
export const hasTheme = (grid: Grid): boolean => themeOf(grid) !== undefined;

/** The six accents of the workbook's theme as #RRGGBB; where it has none, those that Excel begins with. */
export function themeAccents(grid: Grid): readonly string[] {
  const theme = themeOf(grid);
  const { theme: colors } = readPalette(theme === undefined ? undefined : parseXml(theme), undefined);
  return colors.slice(4, 10).map((color) => `#${color.toUpperCase()}`);
}
