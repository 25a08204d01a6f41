import { intersection, lastColumn, lastRow, parseArea, splitSheet, type Area } from "../../grid/address";
import type { Grid } from "../../grid/grid";
import { OfficeError, invalidArgument, notFound } from "../errors";
import type { Run, Target } from "../officeType";
import { bounded, rangeTarget, type RangeSelf } from "./rangeSelf";
import * as argument from "./arguments";
import { besides, within } from "./rangesBeside";

type Open = (self: RangeSelf, args: unknown[], run: Run) => Target | null;

/** "A1:B2", "Sheet2!A1" or a defined name, seen from a sheet. */
export function areaOfText(grid: Grid, sheetId: string, text: string): RangeSelf {
  const { sheet, rest } = splitSheet(text.replace(/^=/, ""));
  const owner = sheet === undefined ? grid.sheet(sheetId) : grid.sheetNamed(sheet);
  const area = parseArea(rest);
  if (!owner || !area) throw invalidArgument(text);
  return { sheetId: owner.getSheetId(), area };
}

/** The smallest area around the cells in use; with looks counted too unless only values are. */
export function usedArea(grid: Grid, sheetId: string, area: Area, valuesOnly: boolean): Area | undefined {
  const sheet = grid.sheet(sheetId);
  if (!sheet) throw new OfficeError("InvalidReference");
  let used: Area | undefined;
  const add = (row: number, column: number): void => {
    if (row < area.startRow || row > area.endRow || column < area.startColumn || column > area.endColumn)
      return;
    used = used
      ? {
          startRow: Math.min(used.startRow, row),
          startColumn: Math.min(used.startColumn, column),
          endRow: Math.max(used.endRow, row),
          endColumn: Math.max(used.endColumn, column),
        }
      : { startRow: row, startColumn: column, endRow: row, endColumn: column };
  };
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (!cell) return;
    const hasValue =
      (cell.v !== undefined && cell.v !== null && cell.v !== "") || Boolean(cell.f) || Boolean(cell.p);
    if (hasValue || (!valuesOnly && cell.s)) add(row, column);
  });
  for (const columns of Object.values(grid.spills(sheetId)))
    for (const spill of Object.values(columns)) {
      add(spill.startRow, spill.startColumn);
      add(spill.endRow, spill.endColumn);
    }
  return used;
}

const usedRange =
  (orNull: boolean): Open =>
  (self, [valuesOnly], run) => {
    const used = usedArea(run.grid, self.sheetId, bounded(run.grid, self), valuesOnly === true);
    if (used) return rangeTarget(self.sheetId, used);
    return orNull ? null : rangeTarget(self.sheetId, corner(self.area));
  };

const corner = (area: Area): Area => ({ ...area, endRow: area.startRow, endColumn: area.startColumn });

const otherArea = (self: RangeSelf, other: unknown, run: Run): Area | undefined => {
  if (typeof other === "string") {
    const found = areaOfText(run.grid, self.sheetId, other);
    return found.sheetId === self.sheetId ? found.area : undefined;
  }
  if (!argument.isRange(other)) throw invalidArgument("anotherRange");
  return other.self.sheetId === self.sheetId ? other.self.area : undefined;
};

const intersectionWith =
  (orNull: boolean): Open =>
  (self, [other], run) => {
    const area = otherArea(self, other, run);
    const both = area && intersection(self.area, area);
    if (both) return rangeTarget(self.sheetId, both);
    if (orNull) return null;
    throw notFound();
  };

function spillOf(run: Run, self: RangeSelf, orNull: boolean): Target | null {
  const { startRow, startColumn } = self.area;
  const area = run.grid.spill(self.sheetId, startRow, startColumn);
  if (area) return rangeTarget(self.sheetId, { ...area });
  if (orNull) return null;
  throw notFound();
}

function spillParent(run: Run, self: RangeSelf, orNull: boolean): Target | null {
  for (const [row, columns] of Object.entries(run.grid.spills(self.sheetId)))
    for (const [column, area] of Object.entries(columns))
      if (intersection(area, corner(self.area)))
        return rangeTarget(self.sheetId, {
          startRow: Number(row),
          endRow: Number(row),
          startColumn: Number(column),
          endColumn: Number(column),
        });
  if (orNull) return null;
  throw notFound();
}

const isFilled = (grid: Grid, sheetId: string, row: number, column: number): boolean =>
  grid.value(sheetId, row, column) !== null || grid.formula(sheetId, row, column) !== undefined;

/** The block around a cell, up to the first empty rows and columns. */
function surrounding(grid: Grid, { sheetId, area }: RangeSelf): Area {
  const used = usedArea(
    grid,
    sheetId,
    { startRow: 0, startColumn: 0, endRow: lastRow, endColumn: lastColumn },
    true,
  );
  let region = { ...area };
  const anyIn = (from: Area): boolean => {
    for (let row = Math.max(0, from.startRow); row <= from.endRow; row += 1)
      for (let column = Math.max(0, from.startColumn); column <= from.endColumn; column += 1)
        if (isFilled(grid, sheetId, row, column)) return true;
    return false;
  };
  for (let grown = used !== undefined; grown;) {
    grown = false;
    const around = {
      startRow: region.startRow - 1,
      startColumn: region.startColumn - 1,
      endRow: region.endRow + 1,
      endColumn: region.endColumn + 1,
    };
    const next = { ...region };
    if (around.startRow >= 0 && anyIn({ ...around, endRow: around.startRow }))
      next.startRow = around.startRow;
    if (anyIn({ ...around, startRow: around.endRow })) next.endRow = around.endRow;
    if (around.startColumn >= 0 && anyIn({ ...around, endColumn: around.startColumn }))
      next.startColumn = around.startColumn;
    if (anyIn({ ...around, startColumn: around.endColumn })) next.endColumn = around.endColumn;
    grown = JSON.stringify(next) !== JSON.stringify(region);
    region = next;
  }
  return region;
}

export const navigation: Record<string, Open> = {
  GetCell: ({ sheetId, area }, [row, column]) => {
    const startRow = area.startRow + argument.whole(row, "row");
    const startColumn = area.startColumn + argument.whole(column, "column");
    return within(sheetId, { startRow, startColumn, endRow: startRow, endColumn: startColumn });
  },
  GetRow: ({ sheetId, area }, [row]) => {
    const at = area.startRow + argument.count(row, "row");
    if (at > area.endRow) throw invalidArgument("row");
    return within(sheetId, { ...area, startRow: at, endRow: at });
  },
  GetColumn: ({ sheetId, area }, [column]) => {
    const at = area.startColumn + argument.count(column, "column");
    if (at > area.endColumn) throw invalidArgument("column");
    return within(sheetId, { ...area, startColumn: at, endColumn: at });
  },
  GetLastCell: ({ sheetId, area }) =>
    rangeTarget(sheetId, { ...area, startRow: area.endRow, startColumn: area.endColumn }),
  GetLastRow: ({ sheetId, area }) => rangeTarget(sheetId, { ...area, startRow: area.endRow }),
  GetLastColumn: ({ sheetId, area }) => rangeTarget(sheetId, { ...area, startColumn: area.endColumn }),
  GetEntireRow: ({ sheetId, area }) =>
    rangeTarget(sheetId, { ...area, startColumn: 0, endColumn: lastColumn }),
  GetEntireColumn: ({ sheetId, area }) => rangeTarget(sheetId, { ...area, startRow: 0, endRow: lastRow }),
  GetOffsetRange: ({ sheetId, area }, [rows, columns]) => {
    const down = argument.whole(rows, "rowOffset");
    const right = argument.whole(columns, "columnOffset");
    return within(sheetId, {
      startRow: area.startRow + down,
      endRow: area.endRow + down,
      startColumn: area.startColumn + right,
      endColumn: area.endColumn + right,
    });
  },
  ...besides,
  GetBoundingRect: (self, [other], run) => {
    const area = otherArea(self, other, run);
    if (!area) throw invalidArgument("anotherRange");
    return rangeTarget(self.sheetId, {
      startRow: Math.min(self.area.startRow, area.startRow),
      startColumn: Math.min(self.area.startColumn, area.startColumn),
      endRow: Math.max(self.area.endRow, area.endRow),
      endColumn: Math.max(self.area.endColumn, area.endColumn),
    });
  },
  GetIntersection: intersectionWith(false),
  GetIntersectionOrNullObject: intersectionWith(true),
  GetUsedRange: usedRange(false),
  GetUsedRangeOrNullObject: usedRange(true),
  GetSpillingToRange: (self, _args, run) => spillOf(run, self, false),
  GetSpillingToRangeOrNullObject: (self, _args, run) => spillOf(run, self, true),
  GetSpillParent: (self, _args, run) => spillParent(run, self, false),
  GetSpillParentOrNullObject: (self, _args, run) => spillParent(run, self, true),
  GetSurroundingRegion: (self, _args, run) => rangeTarget(self.sheetId, surrounding(run.grid, self)),
};

/** A block by its first cell and its size, as `getRangeByIndexes` gives it. */
export function byIndexes(sheetId: string, args: readonly unknown[]): Target {
  const [row, column, rows, columns] = args.map((value, index) =>
    argument.count(value, ["startRow", "startColumn", "rowCount", "columnCount"][index] ?? ""),
  ) as [number, number, number, number];
  if (rows < 1 || columns < 1) throw invalidArgument("rowCount");
  return within(sheetId, {
    startRow: row,
    startColumn: column,
    endRow: row + rows - 1,
    endColumn: column + columns - 1,
  });
}
