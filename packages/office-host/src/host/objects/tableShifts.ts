import { columnCount, intersection, rowCount, type Area } from "../../grid/address";
import type { GridTable } from "../../grid/gridTable";
import { OfficeError } from "../errors";
import type { Run } from "../officeType";
import { usedArea } from "./rangeNavigation";
import type { RangeSelf } from "./rangeSelf";
import { onSheet, refuseTornTables, shiftCells } from "./shiftCells";
import { blankRowKey, dataOf, tableOf } from "./tableSelf";

type Axis = "rows" | "columns";
type Change = Parameters<Run["grid"]["tables"]["reshape"]>[1];

const contains = (outer: Area, inner: Area): boolean =>
  outer.startRow <= inner.startRow &&
  outer.endRow >= inner.endRow &&
  outer.startColumn <= inner.startColumn &&
  outer.endColumn >= inner.endColumn;

/** Makes room for an area's cells (sign 1) or takes them away; tables grow, shrink or go with them, as in Excel. */
export async function shiftWithTables(run: Run, self: RangeSelf, axis: Axis, sign: 1 | -1): Promise<void> {
  const { sheetId, area } = self;
  refuseTornTables(run, self, axis);
  const crossed = run.grid.tables.at(sheetId, area);
  const isGone = (table: GridTable): boolean => sign < 0 && contains(area, table.area);
  const changes = crossed.flatMap((table): [string, Change][] =>
    isGone(table) ? [] : changesOf(table, area, axis, sign).map((change) => [table.id, change]),
  );
  const emptied =
    sign < 0 && axis === "rows" ? crossed.filter((table) => !isGone(table) && losesData(table, area)) : [];
  for (const table of crossed) if (isGone(table)) run.grid.tables.remove(table, false);
  let shift = (): Promise<void> => shiftCells(run, self, axis, sign);
  const once = (): Promise<void> => {
    const now = shift;
    shift = () => Promise.resolve();
    return now();
  };
  for (const [id, change] of changes) await run.grid.tables.reshape(tableOf(run, id), change, once);
  await once();
  for (const { id } of emptied) await giveRow(run, id);
}

/** What becomes of a table that some of the cells are of. */
function changesOf(table: GridTable, area: Area, axis: Axis, sign: 1 | -1): Change[] {
  const both = intersection(table.area, area);
  const [first, from] =
    axis === "rows" ? [table.area.startRow, area.startRow] : [table.area.startColumn, area.startColumn];
  if (!both) return [];
  if (sign > 0) {
    // Cells that come where the table begins move it as a whole.
    if (from <= first) return [];
    const columnAdded = from - first;
    return axis === "rows"
      ? [{ rows: rowCount(area) }]
      : Array.from({ length: columnCount(area) }, () => ({ columnAdded }));
  }
  if (axis === "columns") {
    const lost = both.startColumn - table.area.startColumn;
    return [{ columnsLost: Array.from({ length: columnCount(both) }, (_none, at) => lost + at) }];
  }
  if (both.startRow <= first || (table.totals && both.endRow >= table.area.endRow))
    throw new OfficeError("InvalidOperation", "a table keeps its header and its totals");
  return [{ rows: -rowCount(both) }];
}

/** Whether all of a table's data is among the cells. */
const losesData = (table: GridTable, area: Area): boolean => {
  const data = dataOf(table);
  return area.startRow <= data.startRow && area.endRow >= data.endRow;
};

/** Whether the first row below a table's header can be its blank one where it stands. */
function isFree(run: Run, { sheetId, totals }: GridTable, row: Area): boolean {
  return (
    !totals &&
    usedArea(run.grid, sheetId, row, false) === undefined &&
    run.grid.tables.at(sheetId, row).length === 0
  );
}

/** A table keeps a row, a blank one where all of its data went. */
async function giveRow(run: Run, id: string): Promise<void> {
  const table = tableOf(run, id);
  const startRow = table.area.startRow + (table.headers ? 1 : 0);
  const area = { ...table.area, startRow, endRow: startRow };
  await run.grid.tables.reshape(table, { rows: 1 }, () =>
    isFree(run, table, area)
      ? Promise.resolve()
      : shiftCells(run, { sheetId: table.sheetId, area }, "rows", 1),
  );
  run.grid.edits.setExtra(blankRowKey(id), true);
}

/** Takes whole rows away; a table that they hold all data of keeps a blank one. */
export async function removeRows(
  run: Run,
  { sheetId, area }: RangeSelf,
  work: () => Promise<unknown>,
): Promise<void> {
  const emptied = run.grid.tables
    .at(sheetId, area)
    .filter((table) => area.startRow > table.area.startRow && losesData(table, area));
  // The row that such a table would be given is below the rows that go; what stands there is not its own.
  for (const table of emptied) {
    const below = { ...table.area, startRow: area.endRow + 1, endRow: area.endRow + 1 };
    if (!isFree(run, table, below)) await shiftCells(run, { sheetId, area: below }, "rows", 1);
  }
  await onSheet(run, sheetId, work);
  for (const { id } of emptied) run.grid.edits.setExtra(blankRowKey(id), true);
}
