import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColWidthMutationFactory,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
} from "@univerjs/sheets";
import { OfficeError } from "../errors";
import type { Run } from "../officeType";
import { bounded, mayChange, type RangeSelf } from "./rangeSelf";

const unit = (run: Run, self: RangeSelf) => ({
  unitId: run.grid.unitId,
  subUnitId: self.sheetId,
  ranges: [bounded(run.grid, self)],
});

export function setColumnWidth(run: Run, self: RangeSelf, width: number | Record<number, number>): void {
  mayChange(run, self);
  run.grid.makeRoom(self.sheetId, self.area);
  const sheet = run.grid.sheet(self.sheetId);
  if (!sheet) throw new OfficeError("InvalidReference");
  const params = { ...unit(run, self), colWidth: width };
  run.grid.edits.mutate(
    [{ id: SetWorksheetColWidthMutation.id, params }],
    [{ id: SetWorksheetColWidthMutation.id, params: SetWorksheetColWidthMutationFactory(params, sheet) }],
  );
}

export function setRowHeight(run: Run, self: RangeSelf, height: number | Record<number, number>): void {
  mayChange(run, self);
  run.grid.makeRoom(self.sheetId, self.area);
  const sheet = run.grid.sheet(self.sheetId);
  if (!sheet) throw new OfficeError("InvalidReference");
  const params = { ...unit(run, self), rowHeight: height };
  const undo = SetWorksheetRowHeightMutationFactory(params, sheet);
  run.grid.edits.mutate(
    [{ id: SetWorksheetRowHeightMutation.id, params }],
    [{ id: SetWorksheetRowHeightMutation.id, params: undo }],
  );
}

export function setHidden(run: Run, self: RangeSelf, axis: "rows" | "columns", hidden: boolean): void {
  mayChange(run, self);
  const ids =
    axis === "rows"
      ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
      : [SetColHiddenMutation.id, SetColVisibleMutation.id];
  const [hide = "", show = ""] = ids;
  const params = unit(run, self);
  run.grid.edits.mutate([{ id: hidden ? hide : show, params }], [{ id: hidden ? show : hide, params }]);
}
