import { RemoveSheetCommand } from "@univerjs/sheets";
import { tokenize } from "xlsx-book/formulaTokens";
import { splitSheet } from "./address";
import type { Grid } from "./grid";
import { nameStep } from "./nameStep";

/**
 * Names that lead to a sheet's cells say where on it once it is gone, whoever deletes it, as Excel has it:
 * #REF!$A$2:$A$9.
 */
export function keepLostNames(grid: Grid): void {
  const stop = grid.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== RemoveSheetCommand.id || grid.workbook.getSheets().length <= 1) return;
    const { subUnitId } = (params ?? {}) as { subUnitId?: string };
    loseSheet(grid, subUnitId ?? grid.workbook.getActiveSheet().getSheetId());
  });
  grid.atEnd(() => stop.dispose());
}

function loseSheet(grid: Grid, sheetId: string): void {
  const lost = grid.sheet(sheetId)?.getName().toLowerCase();
  const { unitId } = grid;
  for (const name of grid.names) {
    const formulaOrRefString = tokenize(name.formulaOrRefString)
      .map(({ kind, text }) => (kind === "sheet" && sheetIn(text) === lost ? "#REF!" : text))
      .join("");
    if (formulaOrRefString === name.formulaOrRefString) continue;
    const without = { ...name, formulaOrRefString };
    grid.edits.mutateAhead(nameStep(unitId, name, without), nameStep(unitId, without, name));
  }
}

/** `'My sheet'!` → "my sheet". */
const sheetIn = (text: string): string | undefined => splitSheet(text).sheet?.toLowerCase();
