import { BooleanNumber } from "@univerjs/core";
import { SetRowHiddenMutation, SetRowVisibleMutation } from "@univerjs/sheets";
import type { Kept } from "xlsx-book/book";
import { areaText, parseArea, type Area } from "../../grid/address";
import { keepElement, keptElement } from "../../grid/keptElements";
import { keepTableElement, keptOfTable } from "../../grid/keptParts";
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

const NAME = "autoFilter";

function elementAt(run: Run, place: FilterPlace): Kept | undefined {
  if ("sheetId" in place) return keptElement(run.grid, place.sheetId, NAME);
  const { kept } = keptOfTable(run.grid, tableOf(run, place.table));
  return kept?.find(({ name }) => name === NAME);
}

export function fieldOf(run: Run, place: FilterPlace): FilterField | undefined {
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
export function filtersOf(run: Run, place: FilterPlace): Map<number, Kept> {
  const columns = elementAt(run, place)?.children ?? [];
  return new Map(
    columns.flatMap(({ name, attributes, children = [] }): [number, Kept][] =>
      name === "filterColumn" && children[0] ? [[Number(attributes["colId"]), children[0]]] : [],
    ),
  );
}

function keep(run: Run, place: FilterPlace, area: Area, filters: ReadonlyMap<number, Kept>): void {
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
  else keepTableElement(run.grid, tableOf(run, place.table), NAME, children.length > 0 ? element : undefined);
}

function columnOf(run: Run, { sheetId, data }: FilterField, index: number): Filtered[] {
  const column = data.startColumn + index;
  const cells: Filtered[] = [];
  for (let row = data.startRow; row <= data.endRow; row += 1)
    cells.push({ value: run.grid.value(sheetId, row, column), text: textOf(run.grid, sheetId, row, column) });
  return cells;
}

/** Hides and shows rows so that those stand that pass; undone as one. */
function showRows(run: Run, { sheetId, data }: FilterField, passes: (index: number) => boolean): void {
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
