import { CellValueType, type ICellData, type Injector } from "@univerjs/core";
import { IFormulaRuntimeService, type BaseValueObject } from "@univerjs/engine-formula";

interface Results {
  _getValueObjectOfRuntimeData(result: BaseValueObject | null | undefined): ICellData;
}

/** What a formula answers with a blank cell shows as 0, as in Excel; the engine would leave its cell blank. */
export function showBlanksAsZero(injector: Injector): void {
  const results = injector.get(IFormulaRuntimeService) as unknown as Results;
  const cellOf = results._getValueObjectOfRuntimeData.bind(results);
  results._getValueObjectOfRuntimeData = (result) => {
    const cell = cellOf(result);
    return !result || result.isNull() ? { ...cell, v: 0, t: CellValueType.NUMBER } : cell;
  };
}
