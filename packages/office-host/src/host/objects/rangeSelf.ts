import { areaText, lastColumn, lastRow, quotedSheet, type Area } from "../../grid/address";
import type { Grid } from "../../grid/grid";
import { OfficeError } from "../errors";
import type { Run, Target } from "../officeType";

/** A block of cells of one sheet; the session moves it when rows or columns come and go. */
export interface RangeSelf {
  sheetId: string;
  area: Area;
  /** Further blocks, of ranges that are spoken of together. */
  more?: readonly Area[];
  /** Its cells were deleted: every further use is refused. */
  gone?: boolean;
}

/** The blocks of a range, each by itself. */
export const eachArea = ({ sheetId, area, more = [] }: RangeSelf): RangeSelf[] =>
  [area, ...more].map((one) => ({ sheetId, area: one }));

export const rangeTarget = (sheetId: string, area: Area): Target => ({
  type: "Range",
  self: { sheetId, area },
});

/** Ranges of one sheet that are spoken of together; null where there is none. */
export const areasTarget = (sheetId: string, [first, ...more]: readonly Area[]): Target | null =>
  first ? { type: "RangeAreas", self: { sheetId, area: first, more } } : null;

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
export function mayChange(run: Run, self: RangeSelf): void {
  if (self.more?.length) return eachArea(self).forEach((one) => mayChange(run, one));
  const { sheetId, area, gone } = self;
  const { grid } = run;
  if (gone || !grid.sheet(sheetId)) throw new OfficeError("InvalidReference");
  if (!grid.edits.extra<boolean>(`protected ${sheetId}`)) return;
  const { startRow, endRow, startColumn, endColumn } = bounded(grid, { sheetId, area });
  for (let row = startRow; row <= endRow; row += 1)
    for (let column = startColumn; column <= endColumn; column += 1)
      if (grid.cell(sheetId, row, column)?.custom?.["locked"] !== false)
        throw new OfficeError("AccessDenied");
}

/** Where the range is now; refused once its cells have gone. */
export const present = (self: RangeSelf, run: Run): Area => {
  if (self.gone || !run.grid.sheet(self.sheetId)) throw new OfficeError("InvalidReference");
  return self.area;
};
