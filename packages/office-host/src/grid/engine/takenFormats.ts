import type { ICellData } from "@univerjs/core";
import { IFormulaRuntimeService, type BaseValueObject } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Cells } from "../cells";
import type { Grid } from "../grid";

interface Results {
  _currentSubUnitId: string;
  _currentRow: number;
  _currentColumn: number;
  _getValueObjectOfRuntimeData(result: BaseValueObject | null | undefined): ICellData;
}

const placeOf = (sheetId: string, row: number | string, column: number | string): string =>
  `${sheetId} ${row} ${column}`;

/**
 * Has a formula take over the number format of what it reads when somebody enters it, as in Excel. The engine gives it
 * to every cell without one whenever it calculates, so that a file changed its looks by being opened.
 */
export function takeFormatsOnEntry(grid: Grid): void {
  const entered = new Set<string>();
  const written = grid.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = params as { subUnitId: string; cellValue?: Cells };
    for (const [row, line] of Object.entries(cellValue ?? {}))
      for (const [column, cell] of Object.entries(line ?? {}))
        if (cell?.f || cell?.si) entered.add(placeOf(subUnitId, row, column));
  });
  const calculated = grid.calculation.onFinished(() => entered.clear());
  grid.atEnd(() => {
    written.dispose();
    calculated();
  });
  const results = grid.injector.get(IFormulaRuntimeService) as unknown as Results;
  const cellOf = results._getValueObjectOfRuntimeData.bind(results);
  results._getValueObjectOfRuntimeData = (result) => {
    const cell = cellOf(result);
    const { _currentSubUnitId: sheetId, _currentRow: row, _currentColumn: column } = results;
    if (!cell.s || entered.has(placeOf(sheetId, row, column))) return cell;
    const { s: _taken, ...bare } = cell;
    return bare;
  };
}
