import { intersection, lastColumn, type Area } from "../../grid/address";
import type { GridTable } from "../../grid/gridTable";
import { OfficeError, invalidArgument, notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import { shiftCells } from "./shiftCells";
import { usedArea } from "./rangeNavigation";
import { mayChange, rangeTarget, type RangeSelf } from "./rangeSelf";
import { valueReads, writeValues } from "./rangeValues";
import { dataOf, tableOf, type TableId } from "./tableSelf";
import { columnFilter } from "./autoFilter";
import * as argument from "./arguments";

/** A column is known by its number inside its table, which stays when it is renamed or others come and go. */
interface ColumnSelf {
  table: TableId;
  column: number;
}

export const tableColumnsTarget = (table: TableId): Target => target(columnsType, { table });

const indexOf = (run: Run, { table, column }: ColumnSelf): number => {
  const index = tableOf(run, table).columns.findIndex(({ id }) => id === column);
  if (index < 0) throw notFound("column");
  return index;
};

const cellsOf = (run: Run, self: ColumnSelf, rows: (table: GridTable) => Area): RangeSelf => {
  const table = tableOf(run, self.table);
  const column = table.area.startColumn + indexOf(run, self);
  return { sheetId: table.sheetId, area: { ...rows(table), startColumn: column, endColumn: column } };
};

const all = (table: GridTable): Area => ({ ...table.area });
const header = (table: GridTable): Area => ({ ...table.area, endRow: table.area.startRow });
const totals = (table: GridTable): Area => {
  if (!table.totals) throw notFound();
  return { ...table.area, startRow: table.area.endRow };
};
const rangeOf = (run: Run, self: ColumnSelf, rows: (table: GridTable) => Area): Target => {
  const { sheetId, area } = cellsOf(run, self, rows);
  return rangeTarget(sheetId, area);
};

function rename(run: Run, self: ColumnSelf, value: unknown): void {
  const name = argument.text(value, "name");
  if (name === "") throw invalidArgument("name");
  const index = indexOf(run, self);
  const taken = tableOf(run, self.table).columns.some(
    (column, other) => other !== index && column.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw invalidArgument("name");
  const { sheetId, area } = cellsOf(run, self, header);
  mayChange(run, { sheetId, area });
  run.grid.write(sheetId, {
    [area.startRow]: { [area.startColumn]: { v: name, t: 4, f: null, si: null, p: null } },
  });
}

/** Removes a column; the cells right of it move left within the table's rows. */
async function remove(run: Run, self: ColumnSelf): Promise<void> {
  const table = tableOf(run, self.table);
  if (table.columns.length === 1) throw new OfficeError("InvalidOperation", "a table keeps one column");
  const cells = cellsOf(run, self, all);
  mayChange(run, cells);
  const index = indexOf(run, self);
  await run.grid.tables.reshape(table, { columnsLost: [index] }, () => shiftCells(run, cells, "columns", -1));
}

async function add(run: Run, id: TableId, [given, values, name]: unknown[]): Promise<Target> {
  const table = tableOf(run, id);
  const count = table.columns.length;
  const index =
    given === undefined || given === null || given === -1 ? count : argument.count(given, "index");
  if (index > count) throw invalidArgument("index");
  const at = table.area.startColumn + index;
  const area = { ...table.area, startColumn: at, endColumn: at };
  mayChange(run, { sheetId: table.sheetId, area });
  const right = { ...area, endColumn: lastColumn };
  const used = usedArea(run.grid, table.sheetId, right, false);
  const others = run.grid.tables
    .at(table.sheetId, right)
    .some((other) => other.id !== id && intersection(other.area, right));
  const shifts = index < count || used || others;
  await run.grid.tables.reshape(table, { columnAdded: index }, () =>
    shifts ? shiftCells(run, { sheetId: table.sheetId, area }, "columns", 1) : Promise.resolve(),
  );
  run.grid.makeRoom(table.sheetId, area);
  const column = tableOf(run, id).columns[index];
  if (!column) throw new OfficeError("GeneralException", "the table got no column");
  const self = { table: id, column: column.id };
  const wanted = argument.optionalText(name, "name");
  if (values !== undefined && values !== null) fill(run, self, values, wanted !== undefined);
  if (wanted !== undefined) rename(run, self, wanted);
  return target(columnType, self);
}

/** Values for a new column: all of its cells, or its data cells where the header has a name of its own. */
function fill(run: Run, self: ColumnSelf, values: unknown, named: boolean): void {
  const whole = cellsOf(run, self, all);
  const rows = Array.isArray(values) ? values.length : 1;
  const data = cellsOf(run, self, dataOf);
  const onlyData = rows === data.area.endRow - data.area.startRow + 1 && named;
  writeValues(run, onlyData || !Array.isArray(values) ? data : whole, values);
}

export const columnType: OfficeType<ColumnSelf> = {
  name: "TableColumn",
  key: ({ column }) => ({ Id: column }),
  read: {
    Id: (self, run) => {
      indexOf(run, self);
      return self.column;
    },
    Name: (self, run) => tableOf(run, self.table).columns[indexOf(run, self)]?.name ?? "",
    Index: (self, run) => indexOf(run, self),
    Values: (self, run) => valueReads["Values"]?.(cellsOf(run, self, all), run),
  },
  write: {
    Name: (self, value, run) => rename(run, self, value),
    Values: (self, value, run) => writeValues(run, cellsOf(run, self, all), value),
  },
  call: { Delete: (self, _args, run) => remove(run, self) },
  open: {
    Filter: ({ table, column }, _args, run) =>
      columnFilter(
        table,
        tableOf(run, table).columns.findIndex(({ id }) => id === column),
      ),
    GetRange: (self, _args, run) => rangeOf(run, self, all),
    GetDataBodyRange: (self, _args, run) => rangeOf(run, self, dataOf),
    GetHeaderRowRange: (self, _args, run) => rangeOf(run, self, header),
    GetTotalRowRange: (self, _args, run) => rangeOf(run, self, totals),
  },
};

const find = (run: Run, table: TableId, key: unknown): Target | null => {
  const found = tableOf(run, table).columns.find(({ id, name }) =>
    typeof key === "number" ? id === key : name.toLowerCase() === String(key).toLowerCase(),
  );
  return found ? target(columnType, { table, column: found.id }) : null;
};

export const columnsType: OfficeType<{ table: TableId }> = {
  name: "TableColumnCollection",
  read: { Count: ({ table }, run) => tableOf(run, table).columns.length },
  items: ({ table }, run) =>
    tableOf(run, table).columns.map(({ id }) => target(columnType, { table, column: id })),
  call: { GetCount: ({ table }, _args, run) => tableOf(run, table).columns.length },
  open: {
    GetItem: ({ table }, [key], run) => {
      const found = find(run, table, key);
      if (!found) throw notFound(String(key));
      return found;
    },
    GetItemOrNullObject: ({ table }, [key], run) => find(run, table, key),
    GetItemAt: ({ table }, [index], run) => {
      const column = argument.itemAt(tableOf(run, table).columns, index);
      return target(columnType, { table, column: column.id });
    },
    Add: ({ table }, args, run) => add(run, table, args),
  },
};
