import { contains, rowCount, type Area } from "../../grid/address";
import type { Cells } from "../../grid/cells";
import { headerNames } from "../../grid/headerNames";
import { valueOf } from "../../grid/typed";
import { OfficeError, invalidArgument, notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import { insert } from "./insertRemove";
import { rangeOfText } from "./rangeOfText";
import { mayChange, type RangeSelf } from "./rangeSelf";
import { blankRowKey, tableTarget } from "./tableSelf";
import * as argument from "./arguments";

/** The tables of one sheet, or of the workbook where no sheet is given. */
type Scope = string | undefined;

export const tablesTarget = (scope: Scope): Target => target(tablesType, scope);

const own = (run: Run, scope: Scope) =>
  run.grid.tables.list().filter((table) => scope === undefined || table.sheetId === scope);

function find(run: Run, scope: Scope, key: unknown): Target | null {
  const text = typeof key === "number" ? String(key) : argument.text(key, "key");
  const table = own(run, scope).find(
    ({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase(),
  );
  return table ? tableTarget(table.id) : null;
}

function freeTableName(run: Run): string {
  for (let number = run.grid.tables.list().length + 1; ; number += 1)
    if (!run.grid.tables.byName(`Table${number}`)) return `Table${number}`;
}

async function add(run: Run, scope: Scope, [address, hasHeaders]: unknown[]): Promise<Target> {
  const { grid } = run;
  const sheetId = scope ?? grid.workbook.getActiveSheet().getSheetId();
  const range = argument.isRange(address)
    ? address
    : rangeOfText(run, sheetId, argument.text(address, "address"));
  const self = range.self as RangeSelf;
  if (scope !== undefined && self.sheetId !== scope) throw invalidArgument("address");
  const headers = argument.flag(hasHeaders, "hasHeaders");
  let area: Area = { ...self.area };
  if (grid.tables.at(self.sheetId, area).length > 0)
    throw new OfficeError("InvalidOperation", "a table can't overlap another table");
  if (!headers) {
    await insert(run, { sheetId: self.sheetId, area: { ...area, endRow: area.startRow } }, "Down");
    area = { ...area, endRow: area.endRow + 1 };
  }
  const onlyHeaders = rowCount(area) === 1;
  if (onlyHeaders) area = { ...area, endRow: area.endRow + 1 };
  mayChange(run, { sheetId: self.sheetId, area });
  grid.makeRoom(self.sheetId, area);
  const columns = writeHeaders(run, self.sheetId, area);
  const made = grid.tables.add({
    id: grid.tables.newId(),
    sheetId: self.sheetId,
    name: freeTableName(run),
    area,
    columns,
    style: "TableStyleMedium2",
    totals: false,
    headers: true,
  });
  if (onlyHeaders) grid.edits.setExtra(blankRowKey(made.id), true);
  return tableTarget(made.id);
}

/** Header cells become text, none empty and none twice, as in Excel. */
function writeHeaders(run: Run, sheetId: string, area: Area): string[] {
  const sheet = run.grid.sheet(sheetId);
  if (!sheet) throw notFound("worksheet");
  const names = headerNames(sheet, area, [], run.grid.language);
  const row: Cells[number] = {};
  names.forEach((name, index) => {
    const column = area.startColumn + index;
    const cell = sheet.getCellRaw(area.startRow, column);
    if (cell?.f || valueOf(cell) !== name) row[column] = { v: name, t: 4, f: null, si: null, p: null };
  });
  if (Object.keys(row).length > 0) run.grid.write(sheetId, { [area.startRow]: row });
  return names;
}

export const tablesType: OfficeType<Scope> = {
  name: "TableCollection",
  events: ["onAdded", "onChanged", "onDeleted"],
  read: { Count: (scope, run) => own(run, scope).length },
  items: (scope, run) => own(run, scope).map(({ id }) => tableTarget(id)),
  call: { GetCount: (scope, _args, run) => own(run, scope).length },
  open: {
    GetItem: (scope, [key], run) => {
      const found = find(run, scope, key);
      if (!found) throw notFound(String(key));
      return found;
    },
    GetItemOrNullObject: (scope, [key], run) => find(run, scope, key),
    GetItemAt: (scope, [index], run) => {
      const table = argument.itemAt(own(run, scope), index);
      return tableTarget(table.id);
    },
    Add: (scope, args, run) => add(run, scope, args),
  },
};

/** The tables that touch a range, or lie wholly inside it. */
const tablesOf = (run: Run, { self, fully }: RangeScope) =>
  run.grid.tables.at(self.sheetId, self.area).filter((table) => !fully || contains(self.area, table.area));

interface RangeScope {
  self: RangeSelf;
  fully: boolean;
}

function scoped(run: Run, scope: RangeScope, key: unknown): Target | null {
  const text = argument.text(key, "key");
  const found = tablesOf(run, scope).find(
    ({ id, name }) => id === text || name.toLowerCase() === text.toLowerCase(),
  );
  return found ? tableTarget(found.id) : null;
}

/** What `Range.getTables` gives. */
export const scopedTablesType: OfficeType<RangeScope> = {
  name: "TableScopedCollection",
  read: { Count: (scope, run) => tablesOf(run, scope).length },
  items: (scope, run) => tablesOf(run, scope).map(({ id }) => tableTarget(id)),
  call: { GetCount: (scope, _args, run) => tablesOf(run, scope).length },
  open: {
    GetFirst: (scope, _args, run) => {
      const [first] = tablesOf(run, scope);
      if (!first) throw notFound("table");
      return tableTarget(first.id);
    },
    GetItem: (scope, [key], run) => {
      const found = scoped(run, scope, key);
      if (!found) throw notFound(String(key));
      return found;
    },
    GetItemOrNullObject: (scope, [key], run) => scoped(run, scope, key),
  },
};
