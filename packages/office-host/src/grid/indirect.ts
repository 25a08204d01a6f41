import {
  ErrorType,
  ErrorValueObject,
  IFunctionService,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { parseArea, splitSheet } from "./address";
import { asArray } from "./engine/values";
import type { Grid } from "./grid";

/** Has INDIRECT understand names and tables, of which the grid's engine is told nothing. */
export function referIndirectly(
  grid: Grid,
  translated: (formula: string, sheetId: string, row: number, column: number) => string,
): void {
  const indirect = grid.injector.get(IFunctionService).getExecutor("INDIRECT");
  if (!indirect) return;
  // What a name stands for is known by then; the engine would look through all of them for every cell that asks.
  Object.assign(indirect, { _convertToDefinedName: (text: string) => text });
  const calculate = indirect.calculate.bind(indirect);
  const meant = (text: string): string | undefined => {
    const { sheet, rest } = splitSheet(text.trim());
    // On another sheet a name is the one that sheet sees.
    const own = sheet === undefined ? indirect.subUnitId : grid.sheetNamed(sheet)?.getSheetId();
    if (!own) return undefined;
    if (!/^[\p{L}_\\]/u.test(rest) || parseArea(rest)) return text;
    const plain = translated(`=${rest}`, own, indirect.row, indirect.column).slice(1);
    return plain === rest ? text : plain;
  };
  indirect.calculate = (...given: BaseValueObject[]) => {
    const [first, ...style] = given;
    const list = first && asArray(first);
    const isOne = list?.getRowCount() === 1 && list.getColumnCount() === 1;
    const text = isOne ? list.get(0, 0) : first;
    // In the other style nothing is a name, and neither is a list.
    if (!text?.isString() || style.length > 0) return calculate(...given);
    const plain = meant(String(text.getValue()));
    return plain === undefined
      ? ErrorValueObject.create(ErrorType.REF)
      : calculate(StringValueObject.create(plain));
  };
}
