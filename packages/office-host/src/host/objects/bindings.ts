import { intersection, type Area } from "../../grid/address";
import type { Grid } from "../../grid/grid";
import { invalidArgument, notFound, OfficeError } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";
import { areaOfText } from "./rangeNavigation";
import { rangeOfText } from "./rangeOfText";
import { bounded, present, type RangeSelf } from "./rangeSelf";
import { textOf } from "./rangeValues";
import { tableTarget } from "./tableSelf";

/** A range that an add-in watches under a name of its own; it goes with its cells. */
interface Binding {
  id: string;
  type: "Range" | "Table" | "Text";
  range: RangeSelf;
}

const key = "bindings";
const all = (grid: Grid): readonly Binding[] => grid.edits.extra<readonly Binding[]>(key) ?? [];
const find = (run: Run, id: unknown): Binding | undefined => all(run.grid).find((each) => each.id === id);
const bindingOf = (run: Run, id: string): Binding => {
  const found = find(run, id);
  if (!found) throw notFound(id);
  return found;
};

/** The bindings that a block of cells touches. */
export const bindingsAt = (grid: Grid, sheetId: string, area: Area): readonly Binding[] =>
  all(grid).filter(
    ({ range }) => !range.gone && range.sheetId === sheetId && intersection(range.area, area) !== undefined,
  );

function add(run: Run, { sheetId, area }: RangeSelf, givenType: unknown, givenId: unknown): Target {
  const type = argument.oneOf(givenType, ["Range", "Table", "Text"] as const, "bindingType");
  const id = argument.text(givenId, "id");
  if (id === "") throw invalidArgument("id");
  if (type === "Text" && (area.startRow !== area.endRow || area.startColumn !== area.endColumn))
    throw invalidArgument("bindingType");
  if (type === "Table" && !tableAt(run.grid, { sheetId, area })) throw invalidArgument("bindingType");
  const range = { sheetId, area: { ...area } };
  // What is held moves with its cells.
  run.session.keep({ type: "Range", self: range });
  run.session.watch();
  run.grid.edits.keepExtra(key, [...all(run.grid).filter((each) => each.id !== id), { id, type, range }]);
  return target(bindingType, id);
}

const tableAt = (grid: Grid, { sheetId, area }: RangeSelf) => grid.tables.at(sheetId, area)[0];

export const bindingType: OfficeType<string> = {
  name: "Binding",
  events: ["onDataChanged", "onSelectionChanged"],
  key: (id) => ({ Id: id }),
  read: { Id: (id) => id, Type: (id, run) => bindingOf(run, id).type },
  call: {
    Delete: (id, _args, run) => {
      bindingOf(run, id);
      const others = all(run.grid).filter((each) => each.id !== id);
      run.grid.edits.keepExtra(key, others);
    },
    GetText: (id, _args, run) => {
      const { range } = bindingOf(run, id);
      const { startRow, startColumn } = present(range, run);
      return textOf(run.grid, range.sheetId, startRow, startColumn);
    },
  },
  open: {
    GetRange: (id, _args, run) => ({ type: "Range", self: bindingOf(run, id).range }),
    GetTable: (id, _args, run) => {
      const { type, range } = bindingOf(run, id);
      const table = type === "Table" && tableAt(run.grid, { ...range, area: bounded(run.grid, range) });
      if (!table) throw new OfficeError("InvalidOperation");
      return tableTarget(table.id);
    },
  },
};

export const bindingsType: OfficeType<undefined> = {
  name: "BindingCollection",
  items: (_self, run) => all(run.grid).map(({ id }) => target(bindingType, id)),
  read: { Count: (_self, run) => all(run.grid).length },
  call: { GetCount: (_self, _args, run) => all(run.grid).length },
  open: {
    Add: (_self, [range, type, id], run) => {
      if (argument.isRange(range)) return add(run, range.self, type, id);
      const front = run.grid.workbook.getActiveSheet().getSheetId();
      return add(run, areaOfText(run.grid, front, argument.text(range, "range")), type, id);
    },
    AddFromNamedItem: (_self, [name, type, id], run) => {
      const front = run.grid.workbook.getActiveSheet().getSheetId();
      return add(run, rangeOfText(run, front, argument.text(name, "name")).self as RangeSelf, type, id);
    },
    GetItem: (_self, [id], run) => target(bindingType, bindingOf(run, argument.text(id, "id")).id),
    GetItemOrNullObject: (_self, [id], run) => {
      const found = find(run, argument.text(id, "id"));
      return found ? target(bindingType, found.id) : null;
    },
    GetItemAt: (_self, [index], run) => target(bindingType, argument.itemAt(all(run.grid), index).id),
  },
};
