import type { Univer } from "@univerjs/core";
import { knowFilteredRows } from "./engine/filteredRows";
import { takeFormatsOnEntry } from "./engine/takenFormats";
import { readWrittenFormulas } from "./engine/writtenFormulas";
import { forgetFigures } from "./forgetFigures";
import { followRules } from "./followRules";
import { freeSpills } from "./freedSpills";
import { Grid } from "./grid";
import { growGroups } from "./growGroups";
import { growTables } from "./growth";
import { knowKeptFigures } from "./keptFigures";
import { keepLostNames } from "./lostSheets";
import { moveChartsWithCells } from "./moveCharts";
import { shiftKept } from "./keptParts";
import { sizeNewSheets } from "./newSheets";
import { compareInOneCase } from "./sameValues";
import { shiftCharts } from "./shiftCharts";
import { showSystemDates } from "./systemDates";
import { followTables } from "./tableFormulas";
import { translateFormulas } from "./translation";
import { readTyping } from "./typing";
import { removeWhole } from "./wholeRemovals";

/** A grid that behaves as a workbook of Excel's, over one Univer, headless or visible. */
export function openGrid(univer: Univer): Grid {
  const grid = new Grid(univer);
  knowKeptFigures(grid);
  translateFormulas(grid);
  followTables(grid);
  shiftCharts(grid);
  moveChartsWithCells(grid);
  shiftKept(grid);
  knowFilteredRows(grid);
  readWrittenFormulas(grid);
  takeFormatsOnEntry(grid);
  readTyping(grid);
  followRules(grid);
  forgetFigures(grid);
  freeSpills(grid);
  growTables(grid);
  growGroups(grid);
  sizeNewSheets(grid);
  keepLostNames(grid);
  removeWhole(grid);
  showSystemDates(grid);
  compareInOneCase(grid);
  return grid;
}
