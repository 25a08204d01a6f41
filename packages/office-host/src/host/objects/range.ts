import { columnCount, rowCount } from "../../grid/address";
import { target, type OfficeType, type Run } from "../officeType";
import { autoFill } from "./autoFill";
import { conditionalFormatsType } from "./conditionalFormats";
import { dataValidationType } from "./dataValidation";
import { groupCalls } from "./groups";
import { mergedIn } from "./merge";
import { relatedOpens } from "./precedents";
import { edgeOpens } from "./rangeEdges";
import { editCalls, editOpens } from "./rangeEditing";
import { findOpens, replaceAll } from "./rangeFind";
import { rangeLooks } from "./rangeFormat";
import { navigation } from "./rangeNavigation";
import { address, areasTarget, isEntireColumn, isEntireRow, present, type RangeSelf } from "./rangeSelf";
import { valueReads, valueWrites } from "./rangeValues";
import { viewOpens } from "./rangeView";
import * as argument from "./arguments";
import { applyStyle, styleAt } from "./styleBook";
import { duplicateOpens } from "./removeDuplicates";
import { worksheetTarget } from "./sheetSelf";
import { specialOpens } from "./specialCells";
import { scopedTablesType } from "./tables";
import { rangeSortType } from "./tableSort";

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
    ...rangeLooks.read,
    Style: (self, run) => styleAt(run, self),
  },
  write: {
    ...valueWrites,
    ...rangeLooks.write,
    Style: (self, value, run) => applyStyle(run, self, argument.text(value, "style")),
  },
  call: { ...editCalls, ...groupCalls, AutoFill: autoFill, ReplaceAll: replaceAll },
  open: {
    ...navigation,
    ...editOpens,
    ...findOpens,
    ...specialOpens,
    ...viewOpens,
    ...edgeOpens,
    ...duplicateOpens,
    ...relatedOpens,
    GetMergedAreasOrNullObject: (self, _args, run) => areasTarget(self.sheetId, mergedIn(run, self)),
    ...rangeLooks.open,
    Sort: (self) => target(rangeSortType, self),
    DataValidation: (self) => target(dataValidationType, self),
    ConditionalFormats: (self) => target(conditionalFormatsType, self),
    GetTables: (self, [fullyContained]) => target(scopedTablesType, { self, fully: fullyContained === true }),
    Worksheet: (self) => worksheetTarget(self.sheetId),
  },
};
