import { CellValueType, type ICellData } from "@univerjs/core";
import { IFormulaRuntimeService, type BaseValueObject } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { parseArea, splitSheet } from "../address";
import type { Cells } from "../cells";
import { formatOfFormula } from "../formulaFormat";
import type { Grid } from "../grid";

interface Results {
  _currentSubUnitId: string;
  _currentRow: number;
  _currentColumn: number;
  _getValueObjectOfRuntimeData(result: BaseValueObject | null | undefined): ICellData;
}

const placeOf = (sheetId: string, row: number | string, column: number | string): string =>
  `${sheetId} ${row} ${column}`;

/** The formats that the engine gives to days, times and money, and what Excel gives them; money is the language's. */
const entered: Readonly<Record<string, string>> = {
  "yyyy/mm/dd;@": "m/d/yyyy",
  "yyyy/mm/dd hh:mm": "m/d/yyyy h:mm",
  "h:mm A/P": "h:mm AM/PM",
};
const DOLLARS = '"$"#,##0.00_);[Red]("$"#,##0.00)';
const YUAN = '"¥"#,##0.00;[Red]"¥"-#,##0.00';

const formatOnEntry = (pattern: string, language: string): string =>
  pattern === DOLLARS && language.startsWith("zh") ? YUAN : (entered[pattern] ?? pattern);

/** The format that a formula takes over from what it reads as that is formatted now, with what is written beside it. */
function takenOver(grid: Grid, ownId: string, formula: string, written: Cells): string | undefined {
  return formatOfFormula(formula, (sheet, reference) => {
    const { sheet: name } = sheet === "" ? { sheet: undefined } : splitSheet(`${sheet}!A1`);
    const id = name === undefined ? ownId : grid.workbook.getSheetBySheetName(name)?.getSheetId();
    const area = parseArea(reference);
    if (id === undefined || !area) return undefined;
    const { startRow, startColumn } = area;
    const beside = id === ownId ? written[startRow]?.[startColumn]?.s : undefined;
    const said = typeof beside === "object" ? beside?.n?.pattern : undefined;
    const format = said ?? grid.numberFormat(id, startRow, startColumn);
    return format === "General" ? undefined : format;
  });
}

/**
 * Has a formula take over the number format of what it reads when somebody enters it, as in Excel. The engine gives it
 * to every cell without one whenever it calculates, so that a file changed its looks by being opened.
 */
export function takeFormatsOnEntry(grid: Grid): void {
  /** With what it takes over where the engine gives it nothing. */
  const enteredAt = new Map<string, string | undefined>();
  const written = grid.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetRangeValuesMutation.id) return;
    const { subUnitId, cellValue } = params as { subUnitId: string; cellValue?: Cells };
    for (const [row, line] of Object.entries(cellValue ?? {}))
      for (const [column, cell] of Object.entries(line ?? {}))
        if (cell?.f || cell?.si)
          enteredAt.set(
            placeOf(subUnitId, row, column),
            cell.f ? takenOver(grid, subUnitId, cell.f, cellValue ?? {}) : undefined,
          );
  });
  const calculated = grid.calculation.onFinished(() => enteredAt.clear());
  grid.atEnd(() => {
    written.dispose();
    calculated();
  });
  const results = grid.injector.get(IFormulaRuntimeService) as unknown as Results;
  const cellOf = results._getValueObjectOfRuntimeData.bind(results);
  results._getValueObjectOfRuntimeData = (result) => {
    const cell = cellOf(result);
    const { _currentSubUnitId: sheetId, _currentRow: row, _currentColumn: column } = results;
    const { s: taken, ...bare } = cell;
    const place = placeOf(sheetId, row, column);
    if (!enteredAt.has(place)) return bare;
    const own = enteredAt.get(place);
    if (!taken) {
      const takes =
        own !== undefined &&
        cell.t === CellValueType.NUMBER &&
        grid.numberFormat(sheetId, row, column) === "General";
      return takes ? { ...bare, s: { n: { pattern: own } } } : bare;
    }
    const pattern = typeof taken === "object" ? taken.n?.pattern : undefined;
    return pattern === undefined
      ? cell
      : { ...bare, s: { ...(taken as object), n: { pattern: formatOnEntry(pattern, grid.language) } } };
  };
}
