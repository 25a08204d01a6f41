import { BooleanNumber } from "@univerjs/core";
import { ISheetRowFilteredService } from "@univerjs/engine-formula";
import { SetRowHiddenMutation, SetRowVisibleMutation } from "@univerjs/sheets";
import type { Kept } from "xlsx-book/keptElement";
import { parseArea, type Area } from "../address";
import type { DirtyArea } from "./gatherer";
import type { Grid } from "../grid";
import { keptOfSheet, keptOfTable } from "../keptParts";

/** The ranges of a sheet on which a filter has something to say. */
function filteredAreas(grid: Grid, sheetId: string): Area[] {
  const chooses = (kept: Kept[] = []): boolean =>
    kept.some(({ name, children }) => name === "autoFilter" && children !== undefined);
  const { kept } = keptOfSheet(grid, sheetId);
  const own = kept?.find(({ name }) => name === "autoFilter");
  const area = chooses(kept) ? parseArea(own?.attributes["ref"] ?? "") : undefined;
  const tables = grid.tables
    .list()
    .filter((table) => table.sheetId === sheetId && chooses(keptOfTable(grid, table).kept));
  return [...(area ? [area] : []), ...tables.map((table) => table.area)];
}

/** The formulas whose answer depends on which rows are shown. */
function readers(grid: Grid): DirtyArea[] {
  const areas: DirtyArea[] = [];
  for (const { sheetId, row, column, formula } of grid.formulaCells())
    if (/\b(?:SUBTOTAL|AGGREGATE)\(/i.test(formula)) {
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      areas.push({ unitId: grid.unitId, sheetId, range });
    }
  return areas;
}

/**
 * Rows that a filter has hidden: SUBTOTAL and AGGREGATE leave them out, whatever they are
 * told to do with rows that somebody hid.
 */
export function knowFilteredRows(grid: Grid): void {
  const service = grid.injector.get(ISheetRowFilteredService);
  const filteredHere = service.getRowFiltered.bind(service);
  const known = new Map<string, Area[]>();
  const done = grid.commands.onCommandExecuted(({ id }) => {
    known.clear();
    if (id === SetRowHiddenMutation.id || id === SetRowVisibleMutation.id)
      grid.calculation.markDirty(readers(grid));
  });
  grid.atEnd(() => done.dispose());
  service.getRowFiltered = (unitId, sheetId, row) => {
    if (filteredHere(unitId, sheetId, row)) return true;
    let areas = known.get(sheetId);
    if (!areas) known.set(sheetId, (areas = filteredAreas(grid, sheetId)));
    if (!areas.some(({ startRow, endRow }) => row > startRow && row <= endRow)) return false;
    return grid.sheet(sheetId)?.getConfig().rowData[row]?.hd === BooleanNumber.TRUE;
  };
}
