import {
  areaText,
  columnCount,
  lastColumn,
  lastRow,
  quotedSheet,
  rowCount,
  type Area,
} from "../../grid/address";
import type { Grid } from "../../grid/grid";
import { OfficeError } from "../errors";
import { target, type OfficeType, type Target } from "../officeType";
import type { Run } from "../run";
import { conditionalFormatsType } from "./conditionalFormats";
import { dataValidationType } from "./dataValidation";
import { editCalls, editOpens } from "./rangeEditing";
import { findOpens, replaceAll } from "./rangeFind";
import { navigation } from "./rangeNavigation";
import { valueReads, valueWrites } from "./rangeValues";
import { rangeLook } from "./rangeFormat";
import { rangeSortType } from "./tableSort";
import { scopedTablesType } from "./tables";
import { worksheetTarget } from "./worksheet";

/** A block of cells of one sheet; the session moves it when rows or columns come and go. */
export interface RangeSelf {
  sheetId: string;
  area: Area;
  /** Its cells were deleted: every further use is refused. */
  gone?: boolean;
}

export const rangeTarget = (sheetId: string, area: Area): Target => target(rangeType, { sheetId, area });

export const sheetName = (grid: Grid, sheetId: string): string => {
  const sheet = grid.sheet(sheetId);
  if (!sheet) throw new OfficeError("InvalidReference");
  return sheet.getName();
};

export const address = (grid: Grid, { sheetId, area, gone }: RangeSelf): string => {
  if (gone) throw new OfficeError("InvalidReference");
  return `${quotedSheet(sheetName(grid, sheetId))}!${areaText(area)}`;
};

export const isEntireColumn = ({ startRow, endRow }: Area): boolean => startRow === 0 && endRow === lastRow;
export const isEntireRow = ({ startColumn, endColumn }: Area): boolean =>
  startColumn === 0 && endColumn === lastColumn;

/** The part of an area that the grid has cells for; a whole column is as long as the sheet is used. */
export function bounded(grid: Grid, { sheetId, area }: RangeSelf): Area {
  const sheet = grid.sheet(sheetId);
  if (!sheet) throw new OfficeError("InvalidReference");
  return {
    ...area,
    endRow: isEntireColumn(area) ? sheet.getRowCount() - 1 : area.endRow,
    endColumn: isEntireRow(area) ? sheet.getColumnCount() - 1 : area.endColumn,
  };
}

/** Refuses what Excel refuses on a protected sheet: a change of any locked cell. */
export function mayChange(run: Run, { sheetId, area, gone }: RangeSelf): void {
  const { grid } = run;
  if (gone || !grid.sheet(sheetId)) throw new OfficeError("InvalidReference");
  if (!grid.edits.extra<boolean>(`protected ${sheetId}`)) return;
  const { startRow, endRow, startColumn, endColumn } = bounded(grid, { sheetId, area });
  for (let row = startRow; row <= endRow; row += 1)
    for (let column = startColumn; column <= endColumn; column += 1)
      if (grid.cell(sheetId, row, column)?.custom?.["locked"] !== false)
        throw new OfficeError("AccessDenied");
}

const present = (self: RangeSelf, run: Run): Area => {
  if (self.gone || !run.grid.sheet(self.sheetId)) throw new OfficeError("InvalidReference");
  return self.area;
};

const pixels = (run: Run, self: RangeSelf) => {
  const sheet = run.grid.sheet(self.sheetId);
  const area = present(self, run);
  const width = (from: number, to: number): number => {
    let sum = 0;
    for (let column = from; column < to; column += 1) sum += sheet?.getColumnWidth(column) ?? 0;
    return sum;
  };
  const height = (from: number, to: number): number => {
    let sum = 0;
    for (let row = from; row < to; row += 1) sum += sheet?.getRowHeight(row) ?? 0;
    return sum;
  };
  // Office.js measures in points, the grid in pixels.
  return {
    left: width(0, area.startColumn) * 0.75,
    top: height(0, area.startRow) * 0.75,
    width: width(area.startColumn, Math.min(area.endColumn, 500) + 1) * 0.75,
    height: height(area.startRow, Math.min(area.endRow, 20_000) + 1) * 0.75,
  };
};

export const rangeType: OfficeType<RangeSelf> = {
  name: "Range",
  read: {
    ...valueReads,
    Address: (self, run) => address(run.grid, self),
    AddressLocal: (self, run) => address(run.grid, self),
    CellCount: (self, run) => {
      const cells = rowCount(present(self, run)) * columnCount(self.area);
      return cells > 2 ** 31 - 1 ? -1 : cells;
    },
    ColumnCount: (self, run) => columnCount(present(self, run)),
    ColumnIndex: (self, run) => present(self, run).startColumn,
    RowCount: (self, run) => rowCount(present(self, run)),
    RowIndex: (self, run) => present(self, run).startRow,
    IsEntireColumn: (self, run) => isEntireColumn(present(self, run)),
    IsEntireRow: (self, run) => isEntireRow(present(self, run)),
    Top: (self, run) => pixels(run, self).top,
    Left: (self, run) => pixels(run, self).left,
    Width: (self, run) => pixels(run, self).width,
    Height: (self, run) => pixels(run, self).height,
    ...rangeLook.read,
  },
  write: { ...valueWrites, ...rangeLook.write },
  call: { ...editCalls, ReplaceAll: replaceAll },
  open: {
    ...navigation,
    ...editOpens,
    ...findOpens,
    ...rangeLook.open,
    Sort: (self) => target(rangeSortType, self),
    DataValidation: (self) => target(dataValidationType, self),
    ConditionalFormats: (self) => target(conditionalFormatsType, self),
    GetTables: (self, [fullyContained]) => target(scopedTablesType, { self, fully: fullyContained === true }),
    Worksheet: (self) => worksheetTarget(self.sheetId),
  },
};
