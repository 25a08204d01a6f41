import { BooleanNumber, type ICellData } from "@univerjs/core";
import { SetSelectionsOperation } from "@univerjs/sheets";
import { columnCount, rowCount } from "../../grid/address";
import type { Cells } from "../../grid/cells";
import { blankContent } from "../../grid/typed";
import { invalidArgument, OfficeError } from "../errors";
import type { Run, Target } from "../officeType";
import { activate } from "./activate";
import * as argument from "./arguments";
import { getCellProperties, setCellProperties } from "./cellProperties";
import { copyFrom } from "./copyFrom";
import { merge, unmerge } from "./merge";
import { moveTo } from "./moveTo";
import { bounded, mayChange, type RangeSelf } from "./rangeSelf";
import { clearRules } from "./rulesAt";
import { insert, remove } from "./insertRemove";

const clearKinds = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"] as const;

/** Clears contents, looks or both; like Excel it leaves tables standing and gives emptied headers a name. */
export function clear(run: Run, self: RangeSelf, applyTo: unknown): void {
  const kind =
    applyTo === undefined || applyTo === null ? "All" : argument.oneOf(applyTo, clearKinds, "applyTo");
  mayChange(run, self);
  const area = bounded(run.grid, self);
  const cells: Cells = {};
  run.grid
    .sheet(self.sheetId)
    ?.getCellMatrix()
    .forValue((row, column, cell) => {
      if (!cell || row < area.startRow || row > area.endRow) return;
      if (column < area.startColumn || column > area.endColumn) return;
      const change: ICellData = {};
      if (kind === "All" || kind === "Contents") Object.assign(change, blankContent);
      if (kind === "All" || kind === "Formats") change.s = null;
      if (kind === "All" || kind.includes("Hyperlinks")) {
        const { link: _link, ...custom } = cell.custom ?? {};
        change.custom = custom;
      }
      (cells[row] ??= {})[column] = change;
    });
  if (Object.keys(cells).length > 0) run.grid.write(self.sheetId, cells);
  if (kind === "All" || kind === "Formats") clearRules(run, self, { validations: kind === "All" });
}

/** Shows the range's sheet, selects the range and scrolls there. */
export async function selectRange(run: Run, self: RangeSelf): Promise<void> {
  if (run.grid.sheet(self.sheetId)?.getConfig().hidden === BooleanNumber.TRUE)
    throw new OfficeError("InvalidOperation");
  await activate(run, self.sheetId);
  const { startRow, startColumn } = self.area;
  run.grid.commands.syncExecuteCommand(SetSelectionsOperation.id, {
    unitId: run.grid.unitId,
    subUnitId: self.sheetId,
    reveal: true,
    selections: [
      {
        range: { ...bounded(run.grid, self), rangeType: 0 },
        primary: {
          actualRow: startRow,
          actualColumn: startColumn,
          isMerged: false,
          isMergedMainCell: false,
          startRow,
          startColumn,
          endRow: startRow,
          endColumn: startColumn,
        },
        style: null,
      },
    ],
  });
}

export const editCalls: Record<string, (self: RangeSelf, args: unknown[], run: Run) => unknown> = {
  Clear: (self, [applyTo], run) => clear(run, self, applyTo),
  Delete: (self, [shift], run) => remove(run, self, shift),
  CopyFrom: (self, args, run) => copyFrom(run, self, args),
  MoveTo: (self, args, run) => moveTo(run, self, args),
  Merge: (self, [across], run) => merge(run, self, across),
  Unmerge: (self, _args, run) => unmerge(run, self),
  Select: (self, _args, run) => selectRange(run, self),
  GetCellProperties: (self, args, run) => getCellProperties(self, args, run),
  SetCellProperties: (self, args, run) => setCellProperties(self, args, run),
  Calculate: async (_self, _args, run) => {
    await run.grid.calculated();
  },
  SetDirty: (self, _args, run) => {
    run.grid.calculation.markDirty([
      { unitId: run.grid.unitId, sheetId: self.sheetId, range: bounded(run.grid, self) },
    ]);
  },
  _ValidateArraySize: (self, [rows, columns]) => {
    if (rows !== rowCount(self.area) || columns !== columnCount(self.area)) throw invalidArgument();
  },
};

export const editOpens: Record<string, (self: RangeSelf, args: unknown[], run: Run) => Promise<Target>> = {
  Insert: (self, [shift], run) => insert(run, self, shift),
};
