import { RangeThemeStyle, SheetRangeThemeModel, SheetRangeThemeService } from "@univerjs/sheets";
import type { Grid } from "office-host/grid/grid";
import { plainTheme, themeOf } from "office-host/grid/drawnTables";
import { hasTheme, themeAccents } from "office-host/grid/themeAccents";
import { tinted } from "xlsx-book/colors";

/** Head and band of a colour family. */
type Family = readonly [head: string, band: string];

/** Excel's six colour families, in the order of its table styles: 2, 3, 4 … of each row of seven. */
const usualFamilies: readonly Family[] = [
  ["#4472C4", "#D9E1F2"],
  ["#ED7D31", "#FCE4D6"],
  ["#A5A5A5", "#EDEDED"],
  ["#BF9000", "#FFF2CC"],
  ["#5B9BD5", "#DDEBF7"],
  ["#548235", "#E2EFDA"],
];

const familyOf = (accent: string): Family => [accent, `#${tinted(accent.slice(1), 0.8).toUpperCase()}`];

/** Gives the grid's table themes the colours that a table of that style has in Excel, by the workbook's theme. */
export function colourTables(grid: Grid): void {
  const families = hasTheme(grid) ? themeAccents(grid).map(familyOf) : usualFamilies;
  const themes = grid.injector.get(SheetRangeThemeModel);
  themes.registerDefaultRangeTheme(new RangeThemeStyle(plainTheme, {}));
  families.forEach(([head, band], index) =>
    themes.registerDefaultRangeTheme(
      new RangeThemeStyle(`table-default-${index}`, {
        headerRowStyle: { bg: { rgb: head }, cl: { rgb: "#FFFFFF" } },
        firstRowStyle: { bg: { rgb: band } },
        secondRowStyle: { bg: { rgb: "#FFFFFF" } },
      }),
    ),
  );
}

/** Dresses the tables of a workbook that was just opened: the grid gives them all the same look then. */
export function dressTables(grid: Grid): void {
  const service = grid.injector.get(SheetRangeThemeService);
  for (const { sheetId, area, style } of grid.tables.list()) {
    const rule = { unitId: grid.unitId, subUnitId: sheetId, range: { ...area } };
    service.removeRangeThemeRule(themeOf(""), rule);
    if (style !== "") service.registerRangeThemeStyle(themeOf(style), rule);
  }
}
