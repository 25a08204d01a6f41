import { areaText, type Area } from "../../grid/address";
import { OfficeError, invalidArgument } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";
import { bounded, rangeTarget, type RangeSelf } from "./rangeSelf";
import { valueReads } from "./rangeValues";

/** The rows of a range that are shown, or one of them. */
interface ViewSelf {
  range: RangeSelf;
  index?: number;
}

const columnsIn = (run: Run, { range }: ViewSelf): number[] => {
  const { startColumn, endColumn } = bounded(run.grid, range);
  const sheet = run.grid.sheet(range.sheetId);
  return Array.from({ length: endColumn - startColumn + 1 }, (_, index) => startColumn + index).filter(
    (column) => sheet?.getColVisible(column),
  );
};

function rowsIn(run: Run, { range, index }: ViewSelf): number[] {
  const { startRow, endRow } = bounded(run.grid, range);
  const sheet = run.grid.sheet(range.sheetId);
  if (!sheet) throw new OfficeError("InvalidReference");
  const rows: number[] = [];
  for (let row = startRow; row <= endRow; row += 1) if (sheet.getRowVisible(row)) rows.push(row);
  if (index === undefined) return rows;
  const row = rows[index];
  if (row === undefined) throw invalidArgument("index");
  return [row];
}

/** What a range reads cell by cell, of the cells that are shown. */
const shown =
  (name: string) =>
  (self: ViewSelf, run: Run): unknown[][] => {
    const { range } = self;
    const { startColumn, endColumn } = bounded(run.grid, range);
    const columns = columnsIn(run, self);
    return rowsIn(run, self).map((row) => {
      const area: Area = { startRow: row, endRow: row, startColumn, endColumn };
      const [cells = []] = valueReads[name]!({ sheetId: range.sheetId, area }, run) as unknown[][];
      return columns.map((column) => cells[column - startColumn]);
    });
  };

const viewType: OfficeType<ViewSelf> = {
  name: "RangeView",
  key: ({ index = 0 }) => ({ Index: index }),
  read: {
    ...Object.fromEntries(
      ["Formulas", "FormulasLocal", "FormulasR1C1", "NumberFormat", "Text", "ValueTypes", "Values"].map(
        (name) => [name, shown(name)],
      ),
    ),
    CellAddresses: (self, run) => {
      const columns = columnsIn(run, self);
      return rowsIn(run, self).map((row) =>
        columns.map((column) =>
          areaText({ startRow: row, endRow: row, startColumn: column, endColumn: column }),
        ),
      );
    },
    ColumnCount: (self, run) => columnsIn(run, self).length,
    RowCount: (self, run) => rowsIn(run, self).length,
    Index: ({ index = 0 }) => index,
  },
  open: {
    GetRange: ({ range }) => rangeTarget(range.sheetId, range.area),
    Rows: (self) => target(viewRowsType, self),
  },
};

const rowViews = (run: Run, self: ViewSelf): Target[] =>
  rowsIn(run, self).map((_row, index) => target(viewType, { range: self.range, index }));

const viewRowsType: OfficeType<ViewSelf> = {
  name: "RangeViewCollection",
  items: (self, run) => rowViews(run, self),
  call: { GetCount: (self, _args, run) => rowViews(run, self).length },
  open: {
    GetItemAt: (self, [index], run) => argument.itemAt(rowViews(run, self), index),
  },
};

export const viewOpens = {
  GetVisibleView: (range: RangeSelf): Target => target(viewType, { range }),
};
export const rangeViewTypes = [viewType, viewRowsType];
