import { FormulaDataModel } from "@univerjs/engine-formula";
import { InsertSheetMutation } from "@univerjs/sheets";
import type { Grid } from "../grid";

interface Written {
  f?: string | null;
  si?: string | null;
}
type Cells = Record<number, Record<number, Written | null> | undefined>;

/** What of the engine's list of formulas is called here. */
interface Model {
  updateFormulaData(unitId: string, sheetId: string, cellValue: Cells): unknown;
  getFormulaData?: () => unknown;
  _getSheetFormulaIdMap?: () => object;
}

const some = (cells: Cells, is: (cell: Written, row: number, column: number) => boolean): boolean =>
  Object.entries(cells).some(([row, line]) =>
    Object.entries(line ?? {}).some(
      ([column, cell]) => cell !== null && is(cell, Number(row), Number(column)),
    ),
  );

/**
 * Has the engine look at the cells that are written only. It would look through the whole workbook at every write for
 * formulas that share one text, of which there are none until a person fills some from another.
 */
export function readWrittenFormulas(grid: Grid): void {
  const model = grid.injector.get(FormulaDataModel) as unknown as Model;
  const update = model.updateFormulaData.bind(model);
  const sharing = new Set<string>();
  const inserted = grid.commands.onCommandExecuted(({ id, params }) => {
    if (id !== InsertSheetMutation.id || sharing.size === 0) return;
    sharing.add(String((params as { sheet: { id?: string } }).sheet.id));
  });
  grid.atEnd(() => inserted.dispose());
  model.updateFormulaData = (unitId, sheetId, cells) => {
    if (some(cells, ({ si }) => !!si)) sharing.add(sheetId);
    if (sharing.has(sheetId)) return update(unitId, sheetId, cells);
    const before: Record<number, Record<number, { f: string }>> = {};
    some(cells, (_cell, row, column) => {
      const formula = grid.cell(sheetId, row, column)?.f;
      if (formula) (before[row] ??= {})[column] = { f: formula };
      return false;
    });
    model.getFormulaData = () => ({ [unitId]: { [sheetId]: before } });
    model._getSheetFormulaIdMap = () => ({});
    try {
      return update(unitId, sheetId, cells);
    } finally {
      // The class's own come to light again.
      delete model.getFormulaData;
      delete model._getSheetFormulaIdMap;
    }
  };
}
