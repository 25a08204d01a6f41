import { parseArea } from "../../grid/address";
import { OfficeError, invalidArgument, notFound } from "../errors";
import { target, type OfficeType, type Run } from "../officeType";
import { isRange } from "./arguments";
import { autoFilterType } from "./autoFilter";
import { allNames } from "./findName";
import { clearFilters, reapply } from "./filters";
import { clear } from "./rangeEditing";
import { rangeOfText } from "./rangeOfText";
import { mayChange, rangeTarget, type RangeSelf } from "./rangeSelf";
import { worksheetTarget } from "./sheetSelf";
import { tableColumnsTarget } from "./tableColumns";
import { tableRowsTarget } from "./tableRows";
import { dataOf, tableOf, type TableId } from "./tableSelf";
import { tableSortType } from "./tableSort";
import * as argument from "./arguments";

function checkTableName(run: Run, id: TableId, name: string): void {
  const good = /^[\p{L}_\\][\p{L}\p{N}\p{M}_.\\]{0,254}$/u.test(name);
  if (!good || parseArea(name) !== undefined || /^[rc]$/i.test(name)) throw invalidArgument("name");
  const other = run.grid.tables.byName(name);
  const taken = allNames(run.grid).some((known) => known.name.toLowerCase() === name.toLowerCase());
  if ((other && other.id !== id) || taken) throw new OfficeError("ItemAlreadyExists", "name");
}

function rename(run: Run, id: TableId, value: unknown): void {
  const name = argument.text(value, "name");
  const table = tableOf(run, id);
  checkTableName(run, id, name);
  if (name !== table.name) run.grid.tables.rename(table, name);
}

function setTotals(run: Run, id: TableId, value: unknown): void {
  const totals = argument.flag(value, "showTotals");
  const table = tableOf(run, id);
  if (totals === table.totals) return;
  const row = { ...table.area, startRow: table.area.endRow + (totals ? 1 : 0) };
  row.endRow = row.startRow;
  mayChange(run, { sheetId: table.sheetId, area: row });
  run.grid.makeRoom(table.sheetId, row);
  const area = { ...table.area, endRow: table.area.endRow + (totals ? 1 : -1) };
  if (!totals) clear(run, { sheetId: table.sheetId, area: row }, "Contents");
  run.grid.tables.setLook(tableOf(run, id), { totals }, area);
  if (totals) run.grid.write(table.sheetId, { [row.startRow]: { [row.startColumn]: { v: "Total", t: 4 } } });
}

function resize(run: Run, id: TableId, newRange: unknown): void {
  const table = tableOf(run, id);
  const self = (
    isRange(newRange) ? newRange : rangeOfText(run, table.sheetId, argument.text(newRange, "newRange"))
  ).self as RangeSelf;
  // Excel lets a table keep its header row where it is, and wants at least one row of data.
  const fits =
    self.sheetId === table.sheetId &&
    self.area.startRow === table.area.startRow &&
    self.area.endRow > self.area.startRow &&
    self.area.startColumn <= table.area.endColumn &&
    self.area.endColumn >= table.area.startColumn;
  if (!fits) throw invalidArgument("newRange");
  if (run.grid.tables.at(table.sheetId, self.area).some((other) => other.id !== id))
    throw invalidArgument("newRange");
  mayChange(run, { sheetId: table.sheetId, area: { ...self.area } });
  run.grid.makeRoom(table.sheetId, self.area);
  run.grid.tables.resize(table, { ...self.area });
}

async function deleteTable(run: Run, id: TableId): Promise<void> {
  const table = tableOf(run, id);
  const cells: RangeSelf = { sheetId: table.sheetId, area: { ...table.area } };
  mayChange(run, cells);
  run.grid.tables.remove(table, false);
  clear(run, cells, "All");
  await run.grid.calculated();
}

const option = (name: string, initial: boolean) => ({
  read: (id: TableId, run: Run): boolean => {
    tableOf(run, id);
    return run.grid.edits.extra<boolean>(`table option ${name} ${id}`) ?? initial;
  },
  write: (id: TableId, value: unknown, run: Run): void => {
    tableOf(run, id);
    run.grid.edits.setExtra(`table option ${name} ${id}`, argument.flag(value, name));
  },
});
const bandedRows = option("showBandedRows", true);
const bandedColumns = option("showBandedColumns", false);
const filterButton = option("showFilterButton", true);
const firstColumn = option("highlightFirstColumn", false);
const lastColumn = option("highlightLastColumn", false);

export const tableType: OfficeType<TableId> = {
  name: "Table",
  events: ["onChanged", "onSelectionChanged"],
  key: (id) => ({ Id: id }),
  read: {
    Id: (id, run) => tableOf(run, id).id,
    Name: (id, run) => tableOf(run, id).name,
    Style: (id, run) => tableOf(run, id).style,
    ShowHeaders: (id, run) => tableOf(run, id).headers,
    ShowTotals: (id, run) => tableOf(run, id).totals,
    ShowBandedRows: bandedRows.read,
    ShowBandedColumns: bandedColumns.read,
    ShowFilterButton: filterButton.read,
    HighlightFirstColumn: firstColumn.read,
    HighlightLastColumn: lastColumn.read,
    LegacyId: (id) => id,
  },
  write: {
    Name: (id, value, run) => rename(run, id, value),
    Style: (id, value, run) =>
      run.grid.tables.setLook(tableOf(run, id), { style: argument.text(value, "style") }),
    ShowTotals: (id, value, run) => setTotals(run, id, value),
    ShowHeaders: (_id, value) => {
      if (value !== true) throw new OfficeError("NotImplemented", "Table.showHeaders = false");
    },
    ShowBandedRows: bandedRows.write,
    ShowBandedColumns: bandedColumns.write,
    ShowFilterButton: filterButton.write,
    HighlightFirstColumn: firstColumn.write,
    HighlightLastColumn: lastColumn.write,
  },
  call: {
    Delete: (id, _args, run) => deleteTable(run, id),
    Resize: (id, [newRange], run) => resize(run, id, newRange),
    ClearFilters: (id, _args, run) => clearFilters(run, { table: tableOf(run, id).id }),
    ReapplyFilters: (id, _args, run) => reapply(run, { table: tableOf(run, id).id }),
  },
  open: {
    Columns: (id) => tableColumnsTarget(id),
    Rows: (id) => tableRowsTarget(id),
    Sort: (id) => target(tableSortType, id),
    AutoFilter: (id, _args, run) => target(autoFilterType, { table: tableOf(run, id).id }),
    Worksheet: (id, _args, run) => worksheetTarget(tableOf(run, id).sheetId),
    GetRange: (id, _args, run) => {
      const table = tableOf(run, id);
      return rangeTarget(table.sheetId, { ...table.area });
    },
    GetDataBodyRange: (id, _args, run) => {
      const table = tableOf(run, id);
      return rangeTarget(table.sheetId, dataOf(table));
    },
    GetHeaderRowRange: (id, _args, run) => {
      const table = tableOf(run, id);
      if (!table.headers) throw notFound();
      return rangeTarget(table.sheetId, { ...table.area, endRow: table.area.startRow });
    },
    GetTotalRowRange: (id, _args, run) => {
      const table = tableOf(run, id);
      if (!table.totals) throw notFound();
      return rangeTarget(table.sheetId, { ...table.area, startRow: table.area.endRow });
    },
    ConvertToRange: (id, _args, run) => {
      const table = tableOf(run, id);
      run.grid.tables.remove(table, true);
      return rangeTarget(table.sheetId, { ...table.area });
    },
  },
};
