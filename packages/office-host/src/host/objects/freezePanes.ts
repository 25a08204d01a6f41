import { SetFrozenMutation } from "@univerjs/sheets";
import type { IFreeze } from "@univerjs/core";
import { lastColumn, lastRow } from "../../grid/address";
import { frozenOn } from "../../grid/wholeFreeze";
import { notFound } from "../errors";
import type { OfficeType, Run, Target } from "../officeType";
import { areaOfText } from "./rangeNavigation";
import { rangeTarget, type RangeSelf } from "./rangeSelf";
import * as argument from "./arguments";

function freeze(run: Run, sheetId: string, rows: number, columns: number): void {
  const sheet = run.grid.sheet(sheetId);
  if (!sheet) throw notFound("worksheet");
  const unit = { unitId: run.grid.unitId, subUnitId: sheetId };
  const before: IFreeze = sheet.getConfig().freeze;
  const after = { xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 };
  run.grid.edits.mutate(
    [{ id: SetFrozenMutation.id, params: { ...unit, ...after } }],
    [{ id: SetFrozenMutation.id, params: { ...unit, ...before } }],
  );
}

const location = (run: Run, sheetId: string): Target | null => {
  const sheet = run.grid.sheet(sheetId);
  const frozen = sheet && frozenOn(run.grid, sheet);
  if (!frozen) return null;
  return rangeTarget(sheetId, {
    startRow: 0,
    startColumn: 0,
    endRow: frozen.rows === 0 ? lastRow : frozen.rows - 1,
    endColumn: frozen.columns === 0 ? lastColumn : frozen.columns - 1,
  });
};

export const freezePanesType: OfficeType<string> = {
  name: "WorksheetFreezePanes",
  call: {
    FreezeRows: (sheetId, [count], run) =>
      freeze(run, sheetId, count === undefined || count === null ? 1 : argument.count(count, "count"), 0),
    FreezeColumns: (sheetId, [count], run) =>
      freeze(run, sheetId, 0, count === undefined || count === null ? 1 : argument.count(count, "count")),
    FreezeAt: (sheetId, [range], run) => {
      const self: RangeSelf = argument.isRange(range)
        ? range.self
        : areaOfText(run.grid, sheetId, argument.text(range, "frozenRange"));
      freeze(run, sheetId, self.area.endRow + 1, self.area.endColumn + 1);
    },
    Unfreeze: (sheetId, _args, run) => freeze(run, sheetId, 0, 0),
  },
  open: {
    GetLocationOrNullObject: (sheetId, _args, run) => location(run, sheetId),
    GetLocation: (sheetId, _args, run) => {
      const found = location(run, sheetId);
      if (!found) throw notFound();
      return found;
    },
  },
};
