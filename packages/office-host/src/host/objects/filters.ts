import { BooleanNumber } from "@univerjs/core";
import { SetRowHiddenMutation, SetRowVisibleMutation } from "@univerjs/sheets";
import type { Kept } from "xlsx-book/keptElement";
import { areaText, parseArea, type Area } from "../../grid/address";
import type { Grid } from "../../grid/grid";
import type { GridTable } from "../../grid/gridTable";
import { keepElement, keptElement } from "../../grid/keptElements";
import { keepTableElement, keptFilter, keptOfTable } from "../../grid/keptParts";
import { invalidArgument } from "../errors";
import type { Run } from "../officeType";
import { filterTest, type Filtered } from "./filterTests";
import { mayChange } from "./rangeSelf";
import { textOf } from "./rangeValues";
import { dataOf, tableOf } from "./tableSelf";

/** A sheet's own filter, or a table's. */
export type FilterPlace = { sheetId: string } | { table: string };

/** Where a filter lies: its sheet, all of it with the header, and the rows that it chooses among. */
export interface FilterField {
  sheetId: string;
  area: Area;
  data: Area;
}

/** Whoever filters, an add-in or the table itself. */
type Workbook = Pick<Run, "grid">;

const NAME = "autoFilter";

function elementAt(run: Workbook, place: FilterPlace): Kept | undefined {
  if ("sheetId" in place) return keptElement(run.grid, place.sheetId, NAME);
  const { kept } = keptOfTable(run.grid, tableOf(run, place.table));
  return kept?.find(({ name }) => name === NAME);
}

export function fieldOf(run: Workbook, place: FilterPlace): FilterField | undefined {
  if ("sheetId" in place) {
    const { sheetId } = place;
    const area = parseArea(elementAt(run, place)?.attributes["ref"] ?? "");
    return area && { sheetId, area, data: { ...area, startRow: Math.min(area.startRow + 1, area.endRow) } };
  }
  const table = tableOf(run, place.table);
  const data = dataOf(table);
  return { sheetId: table.sheetId, area: { ...table.area, endRow: data.endRow }, data };
}

/** What is filtered, by columns counted from the filter's first. */
export function filtersOf(run: Workbook, place: FilterPlace): Map<number, Kept> {
  return filtersIn(elementAt(run, place));
}

function filtersIn(element: Kept | undefined): Map<number, Kept> {
  const columns = element?.children ?? [];
  return new Map(
    columns.flatMap(({ name, attributes, children = [] }): [number, Kept][] =>
      name === "filterColumn" && children[0] ? [[Number(attributes["colId"]), children[0]]] : [],
    ),
  );
}

function keep(
  run: Workbook,
  place: FilterPlace,
  area: Area,
  filters: ReadonlyMap<number, Kept>,
  undoable = true,
): void {
  const children = [...filters]
    .sort(([a], [b]) => a - b)
    .map(([column, filter]): Kept => ({
      name: "filterColumn",
      attributes: { colId: String(column) },
      children: [filter],
    }));
  const element: Kept = {
    name: NAME,
    attributes: { ref: areaText(area) },
    ...(children.length > 0 && { children }),
  };
  if ("sheetId" in place) keepElement(run.grid, place.sheetId, NAME, element);
  else {
    const table = tableOf(run, place.table);
    keepTableElement(run.grid, table, NAME, children.length > 0 ? element : undefined, undoable);
  }
}

function columnOf(run: Workbook, { sheetId, data }: FilterField, index: number): Filtered[] {
  const column = data.startColumn + index;
  const cells: Filtered[] = [];
  for (let row = data.startRow; row <= data.endRow; row += 1)
    cells.push({ value: run.grid.value(sheetId, row, column), text: textOf(run.grid, sheetId, row, column) });
  return cells;
}

/** Hides and shows rows so that those stand that pass; undone as one. */
function showRows(run: Workbook, { sheetId, data }: FilterField, passes: (index: number) => boolean): void {
  const rows = run.grid.sheet(sheetId)?.getConfig().rowData ?? {};
  const changes = { hide: [] as Area[], show: [] as Area[] };
  for (let row = data.startRow; row <= data.endRow; row += 1) {
    const isShown = passes(row - data.startRow);
    if (isShown === (rows[row]?.hd !== BooleanNumber.TRUE)) continue;
    const list = changes[isShown ? "show" : "hide"];
    const last = list.at(-1);
    if (last?.endRow === row - 1) last.endRow = row;
    else list.push({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 });
  }
  const unit = { unitId: run.grid.unitId, subUnitId: sheetId };
  for (const [ranges, id, back] of [
    [changes.hide, SetRowHiddenMutation.id, SetRowVisibleMutation.id],
    [changes.show, SetRowVisibleMutation.id, SetRowHiddenMutation.id],
  ] as const)
    if (ranges.length > 0)
      run.grid.edits.mutate(
        [{ id, params: { ...unit, ranges } }],
        [{ id: back, params: { ...unit, ranges } }],
      );
}

/** Hides the rows that don't pass every column's filter, as the cells are now. */
export async function reapply(run: Run, place: FilterPlace): Promise<void> {
  await run.settled();
  chooseRows(run, place);
}

function chooseRows(run: Workbook, place: FilterPlace): void {
  const field = fieldOf(run, place);
  if (!field) return;
  const columns = [...filtersOf(run, place)].map(([index, filter]) => {
    const cells = columnOf(run, field, index);
    const test = filterTest(filter, cells);
    return cells.map(test);
  });
  showRows(run, field, (index) => columns.every((passes) => passes[index]));
}

/** Filters one column; none takes its filter away. */
export async function setFilter(
  run: Run,
  place: FilterPlace,
  index: number,
  filter: Kept | undefined,
): Promise<void> {
  const field = fieldOf(run, place);
  if (!field || index > field.area.endColumn - field.area.startColumn) throw invalidArgument("columnIndex");
  mayChange(run, { sheetId: field.sheetId, area: field.area });
  const filters = filtersOf(run, place);
  if (filter) filters.set(index, filter);
  else filters.delete(index);
  keep(run, place, field.area, filters);
  await reapply(run, place);
}

/**
 * Has a table's filters go with their columns, whoever moves or removes these: an add-in, a person, undo. A filter
 * whose column went shows its rows again.
 */
export function followColumns(grid: Grid): void {
  const stop = grid.tables.onChange((change) => {
    const { isUndoing } = grid.edits;
    // What is under way ends first: rows that are shown again belong to it.
    queueMicrotask(() =>
      grid.edits.following(() => {
        if (change.kind !== "removed") moveFilters({ grid }, change.table.id, isUndoing);
        else if (change.cellsStay) showFiltered({ grid }, change.table);
      }),
    );
  });
  grid.atEnd(stop);
}

function moveFilters(run: Workbook, id: string, isUndoing: boolean): void {
  const table = run.grid.tables.byId(id);
  const kept = table && keptFilter(run.grid, table);
  const field = kept && !kept.isInPlace && fieldOf(run, { table: id });
  if (!field) return;
  const moved = [...filtersIn(kept.element)].map(([index, filter]) => [kept.now(index), filter] as const);
  const stays = moved.filter(([index]) => index >= 0);
  const isLost = stays.length < moved.length;
  // Undo brings columns first and their names after them.
  if (moved.length === 0 || (isLost && isUndoing)) return;
  keep(run, { table: id }, field.area, new Map(stays), isLost);
  if (isLost) chooseRows(run, { table: id });
}

/** A table that became a range has no filter, as in Excel. */
function showFiltered(run: Workbook, table: GridTable): void {
  const isThere = run.grid.tables.byId(table.id) !== undefined;
  if (isThere || filtersIn(keptFilter(run.grid, table)?.element).size === 0) return;
  showRows(run, { sheetId: table.sheetId, area: table.area, data: dataOf(table) }, () => true);
}

/** Shows every row again; the filter's buttons stay. */
export function clearFilters(run: Run, place: FilterPlace): void {
  const field = fieldOf(run, place);
  if (!field) return;
  mayChange(run, { sheetId: field.sheetId, area: field.area });
  if (filtersOf(run, place).size === 0) return;
  keep(run, place, field.area, new Map());
  showRows(run, field, () => true);
}

/** Lays a sheet's filter over a range, without choosing anything yet. */
export function layFilter(run: Run, sheetId: string, area: Area): void {
  mayChange(run, { sheetId, area });
  const before = fieldOf(run, { sheetId });
  if (before && areaText(before.area) === areaText(area)) return;
  clearFilters(run, { sheetId });
  keep(run, { sheetId }, area, new Map());
}

export function removeFilter(run: Run, sheetId: string): void {
  clearFilters(run, { sheetId });
  keepElement(run.grid, sheetId, NAME, undefined);
}
