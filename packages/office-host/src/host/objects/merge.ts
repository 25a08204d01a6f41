import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import { bare, intersection, type Area } from "../../grid/address";
import type { Cells } from "../../grid/cells";
import { blankContent } from "../../grid/typed";
import { OfficeError } from "../errors";
import type { Run } from "../officeType";
import { bounded, mayChange, type RangeSelf } from "./rangeSelf";

/** Makes one cell of many, of each row where `across`; contents but the first are lost. */
export function merge(run: Run, self: RangeSelf, across: unknown): void {
  mayChange(run, self);
  const area = bounded(run.grid, self);
  if (run.grid.tables.at(self.sheetId, area).length > 0)
    throw new OfficeError("InvalidOperation", "cells of a table can't be merged");
  const ranges: Area[] = [];
  if (across === true)
    for (let row = area.startRow; row <= area.endRow; row += 1)
      ranges.push({ ...area, startRow: row, endRow: row });
  else ranges.push(area);
  const params = { unitId: run.grid.unitId, subUnitId: self.sheetId, ranges };
  const cells: Cells = {};
  for (const range of ranges)
    for (let row = range.startRow; row <= range.endRow; row += 1)
      for (let column = range.startColumn; column <= range.endColumn; column += 1)
        if (row !== range.startRow || column !== range.startColumn)
          (cells[row] ??= {})[column] = { ...blankContent };
  unmerge(run, self);
  if (Object.keys(cells).length > 0) run.grid.write(self.sheetId, cells);
  run.grid.edits.mutate(
    [{ id: AddWorksheetMergeMutation.id, params }],
    [{ id: RemoveWorksheetMergeMutation.id, params }],
  );
}

/** The merged cells that touch a range. */
export function mergedIn(run: Run, self: RangeSelf): Area[] {
  const area = bounded(run.grid, self);
  const merged = run.grid.sheet(self.sheetId)?.getMergeData() ?? [];
  return merged.filter((range) => intersection(range, area)).map(bare);
}

export function unmerge(run: Run, self: RangeSelf): void {
  mayChange(run, self);
  const merged = mergedIn(run, self);
  if (merged.length === 0) return;
  const params = {
    unitId: run.grid.unitId,
    subUnitId: self.sheetId,
    ranges: merged.map((range) => ({ ...range })),
  };
  run.grid.edits.mutate(
    [{ id: RemoveWorksheetMergeMutation.id, params }],
    [{ id: AddWorksheetMergeMutation.id, params }],
  );
}
