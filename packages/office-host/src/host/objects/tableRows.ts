import { columnCount, lastRow, rowCount } from "../../grid/address";
import { fillDown } from "../../grid/growth";
import type { GridTable } from "../../grid/gridTable";
import { invalidArgument } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import { clear } from "./rangeEditing";
import { shiftCells } from "./shiftCells";
import { usedArea } from "./rangeNavigation";
import { mayChange, rangeTarget, type RangeSelf } from "./rangeSelf";
import { valueReads, writeValues } from "./rangeValues";
import { blankRowKey, dataOf, tableOf, type TableId } from "./tableSelf";
import * as argument from "./arguments";

/** A row has no id in Excel either: it is known by where it stands. */
interface RowSelf {
  table: TableId;
  index: number;
}

export const tableRowsTarget = (table: TableId): Target => target(rowsType, { table });

const count = (run: Run, id: TableId): number => rowCount(dataOf(tableOf(run, id)));

const cellsOf = (run: Run, { table: id, index }: RowSelf): RangeSelf => {
  const table = tableOf(run, id);
  const data = dataOf(table);
  if (index < 0 || index >= rowCount(data)) throw invalidArgument("index");
  const row = data.startRow + index;
  return { sheetId: table.sheetId, area: { ...data, startRow: row, endRow: row } };
};

/** Rows given as one row, several, or one value for each of its cells. */
function rowsToAdd(values: unknown, columns: number): unknown[][] {
  if (values === undefined || values === null) return [Array.from({ length: columns }, () => null)];
  if (!Array.isArray(values)) return [Array.from({ length: columns }, () => values)];
  const rows = (Array.isArray(values[0]) ? values : [values]) as unknown[][];
  if (rows.length === 0 || rows.some((row) => !Array.isArray(row) || row.length !== columns))
    throw invalidArgument("values");
  return rows;
}

/** Adds rows before a position or at the end; what stands below the table moves down where it is in the way. */
async function add(run: Run, id: TableId, [given, values]: unknown[]): Promise<Target> {
  const table = tableOf(run, id);
  const data = dataOf(table);
  const total = rowCount(data);
  const index =
    given === undefined || given === null || given === -1 ? total : argument.count(given, "index");
  if (index > total) throw invalidArgument("index");
  const rows = rowsToAdd(values, columnCount(data));
  if (isBlankRow(run, table)) return addFromBlank(run, id, rows);
  const startRow = data.startRow + index;
  const area = { ...data, startRow, endRow: startRow + rows.length - 1 };
  mayChange(run, { sheetId: table.sheetId, area });
  const below = { ...area, endRow: lastRow };
  const inTheWay =
    index < total ||
    table.totals ||
    usedArea(run.grid, table.sheetId, below, false) !== undefined ||
    run.grid.tables.at(table.sheetId, below).some((other) => other.id !== id);
  await run.grid.tables.reshape(table, { rows: rows.length }, () =>
    inTheWay ? shiftCells(run, { sheetId: table.sheetId, area }, "rows", 1) : Promise.resolve(),
  );
  run.grid.makeRoom(table.sheetId, area);
  writeValues(run, { sheetId: table.sheetId, area }, rows);
  fillDown(run.grid, table.sheetId, table.area, area);
  return target(rowType, { table: id, index });
}

/** Whether a table's only row is still as it was when the table was made over its header alone. */
const isBlankRow = (run: Run, table: GridTable): boolean =>
  run.grid.edits.extra<boolean>(blankRowKey(table.id)) === true &&
  rowCount(dataOf(table)) === 1 &&
  usedArea(run.grid, table.sheetId, dataOf(table), true) === undefined;

/** The first of the rows fills the blank one, the others follow it. */
async function addFromBlank(run: Run, id: TableId, [first, ...others]: unknown[][]): Promise<Target> {
  writeValues(run, cellsOf(run, { table: id, index: 0 }), [first]);
  run.grid.edits.setExtra(blankRowKey(id), undefined);
  if (others.length > 0) await add(run, id, [null, others]);
  return target(rowType, { table: id, index: 0 });
}

/** Deletes rows of data; the last one is emptied instead, since a table keeps one. */
async function remove(run: Run, id: TableId, indexes: readonly number[]): Promise<void> {
  const unique = [...new Set(indexes)].sort((a, b) => b - a);
  const total = count(run, id);
  if (unique.some((index) => index < 0 || index >= total)) throw invalidArgument("rows");
  for (const index of unique) mayChange(run, cellsOf(run, { table: id, index }));
  for (const index of unique) {
    const table = tableOf(run, id);
    const cells = cellsOf(run, { table: id, index });
    if (rowCount(dataOf(table)) === 1) {
      clear(run, cells, "Contents");
      run.grid.edits.setExtra(blankRowKey(id), true);
    } else await run.grid.tables.reshape(table, { rows: -1 }, () => shiftCells(run, cells, "rows", -1));
  }
}

export const rowType: OfficeType<RowSelf> = {
  name: "TableRow",
  key: ({ index }) => ({ Index: index }),
  read: {
    Index: (self, run) => {
      cellsOf(run, self);
      return self.index;
    },
    Values: (self, run) => valueReads["Values"]?.(cellsOf(run, self), run),
  },
  write: { Values: (self, value, run) => writeValues(run, cellsOf(run, self), value) },
  call: { Delete: (self, _args, run) => remove(run, self.table, [self.index]) },
  open: {
    GetRange: (self, _args, run) => {
      const { sheetId, area } = cellsOf(run, self);
      return rangeTarget(sheetId, area);
    },
  },
};

export const rowsType: OfficeType<{ table: TableId }> = {
  name: "TableRowCollection",
  read: { Count: ({ table }, run) => count(run, table) },
  items: ({ table }, run) =>
    Array.from({ length: count(run, table) }, (_row, index) => target(rowType, { table, index })),
  call: {
    GetCount: ({ table }, _args, run) => count(run, table),
    DeleteRows: ({ table }, [rows], run) => {
      if (!Array.isArray(rows)) throw invalidArgument("rows");
      const indexes = rows.map((row: unknown) => {
        if (typeof row === "number") return row;
        return ((row as Target | null)?.self as RowSelf | undefined)?.index ?? -1;
      });
      return remove(run, table, indexes);
    },
    DeleteRowsAt: ({ table }, [index, rows], run) => {
      const from = argument.count(index, "index");
      const many = rows === undefined || rows === null ? 1 : argument.count(rows, "count");
      return remove(
        run,
        table,
        Array.from({ length: many }, (_row, offset) => from + offset),
      );
    },
  },
  open: {
    GetItemAt: ({ table }, [index], run) => {
      const self = { table, index: argument.count(index, "index") };
      cellsOf(run, self);
      return target(rowType, self);
    },
    Add: ({ table }, args, run) => add(run, table, args),
  },
};
