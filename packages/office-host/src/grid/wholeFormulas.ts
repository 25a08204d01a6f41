import { CellValueType } from "@univerjs/core";
import { SetDefinedNameMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Cells } from "./cells";
import type { Grid } from "./grid";
import { withPushedEnds } from "./pushedEnds";
import { completedFormula } from "./typed";
import { wholeColumns } from "./wholeColumns";

/**
 * Has every formula that the grid writes be one that Excel opens: its ranges end on the sheet, all cells of
 * a column are `B:B`, brackets that are missing
 * at its end are added, and what is no formula, pasted or filled, is text, as nobody is asked for another there.
 */
export function writeWholeFormulas(grid: Grid): void {
  const written = grid.commands.beforeCommandExecuted(({ id, params }) => {
    // What a file brought may stay, and come back.
    if (grid.edits.isUndoing) return;
    if (id === SetDefinedNameMutation.id) {
      const name = params as { formulaOrRefString: string };
      name.formulaOrRefString = withPushedEnds(name.formulaOrRefString);
    }
    if (id !== SetRangeValuesMutation.id) return;
    for (const line of Object.values((params as { cellValue?: Cells }).cellValue ?? {}))
      for (const cell of Object.values(line ?? {})) {
        if (!cell?.f) continue;
        const formula = completedFormula(wholeColumns(withPushedEnds(cell.f)));
        if (formula !== undefined) cell.f = formula;
        else Object.assign(cell, { v: cell.f, t: CellValueType.FORCE_STRING, f: null, si: null, p: null });
      }
  });
  grid.atEnd(() => written.dispose());
}
