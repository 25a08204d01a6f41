import type { Univer } from "@univerjs/core";
import { knowFilteredRows } from "./engine/filteredRows";
import { readWrittenFormulas } from "./engine/writtenFormulas";
import { forgetFigures } from "./forgetFigures";
import { Grid } from "./grid";
import { growTables } from "./growth";
import { knowKeptFigures } from "./keptFigures";
import { shiftKept } from "./keptParts";
import { shiftCharts } from "./shiftCharts";
import { showSystemDates } from "./systemDates";
import { followTables } from "./tableFormulas";
import { translateFormulas } from "./translation";

/** A grid that behaves as a workbook of Excel's, over one Univer, headless or visible. */
export function openGrid(univer: Univer): Grid {
  const grid = new Grid(univer);
  knowKeptFigures(grid);
  translateFormulas(grid);
  followTables(grid);
  shiftCharts(grid);
  shiftKept(grid);
  knowFilteredRows(grid);
  readWrittenFormulas(grid);
  forgetFigures(grid);
  growTables(grid);
  showSystemDates(grid);
  return grid;
}
