import type { Univer } from "@univerjs/core";
import { RangeThemeStyle, SheetRangeThemeModel, SheetRangeThemeService } from "@univerjs/sheets";
import type { Grid } from "office-host/grid/grid";
import { themeOf } from "office-host/grid/drawnTables";

/** Head and band of Excel's six colour families, in the order of its table styles: 2, 3, 4 … of each row of seven. */
const families = [
  ["#4472C4", "#D9E1F2"],
  ["#ED7D31", "#FCE4D6"],
  ["#A5A5A5", "#EDEDED"],
  ["#BF9000", "#FFF2CC"],
  ["#5B9BD5", "#DDEBF7"],
  ["#548235", "#E2EFDA"],
] as const;

/** Gives the grid's table themes the colours that a table of that style has in Excel. */
export function colourTables(univer: Univer): void {
  const themes = univer.__getInjector().get(SheetRangeThemeModel);
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
