import { CanceledError, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IUniverInstanceService } from "@univerjs/core";
import type { DocumentDataModel } from "@univerjs/core";
import {
  IEditorBridgeService,
  SetCellEditVisibleOperation,
  type IEditorBridgeServiceVisibleParam,
} from "@univerjs/sheets-ui";
import { KeyCode } from "@univerjs/ui";
import type { Grid } from "office-host/grid/grid";
import { isBrokenFormula } from "office-host/grid/typed";
import type { Messages } from "./messages";

/** Leaves the person in the cell whose formula Excel would not take either, with what was typed, and says why. */
export function keepBrokenFormulas(grid: Grid, messages: Messages): void {
  const bridge = grid.injector.get(IEditorBridgeService);
  let forget = () => undefined as void;
  grid.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetCellEditVisibleOperation.id || !bridge.isVisible().visible) return;
    const { visible, keycode } = params as IEditorBridgeServiceVisibleParam;
    if (visible) return;
    forget();
    const cell = bridge.getEditLocation();
    if (keycode === KeyCode.ESC || !cell) return;
    const { sheetId, row, column } = cell;
    const typed = editedText(grid);
    // What a file brought may stay.
    if (typed === grid.formula(sheetId, row, column)) return;
    if (!isBrokenFormula(typed, grid.numberFormat(sheetId, row, column))) return;
    forget = messages.show("error", (words) => words.trouble.brokenFormula(typed));
    throw new CanceledError();
  });
}

function editedText(grid: Grid): string {
  const units = grid.injector.get(IUniverInstanceService);
  const stream =
    units.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getBody()?.dataStream ?? "";
  return stream.replace(/\r\n$/, "").replaceAll("\r", "\n");
}
