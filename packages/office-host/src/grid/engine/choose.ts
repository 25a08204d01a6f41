import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { arrayOf, asArray, plainValue } from "./values";

const rowsOf = (value: BaseValueObject): number => asArray(value)?.getRowCount() ?? 1;
const columnsOf = (value: BaseValueObject): number => asArray(value)?.getColumnCount() ?? 1;

/** The value at a place; a single row or column goes on and on. */
function cellOf(value: BaseValueObject, row: number, column: number): BaseValueObject {
  const array = asArray(value);
  if (!array) return value;
  const [r, c] = [rowsOf(value) === 1 ? 0 : row, columnsOf(value) === 1 ? 0 : column];
  if (r >= rowsOf(value) || c >= columnsOf(value)) return ErrorValueObject.create(ErrorType.NA);
  return array.get(r, c) ?? NullValueObject.create();
}

/** CHOOSE: what is chosen stays whole, where the engine takes the first cell of a range; a list of numbers chooses side by side. */
export class Choose extends BaseFunction {
  override minParams = 2;
  override maxParams = 255;

  override calculate(index: BaseValueObject, ...choices: BaseValueObject[]): BaseValueObject {
    if (rowsOf(index) === 1 && columnsOf(index) === 1) return this.chosen(cellOf(index, 0, 0), choices);
    const all = [index, ...choices];
    return arrayOf(Math.max(...all.map(rowsOf)), Math.max(...all.map(columnsOf)), (row, column) =>
      cellOf(this.chosen(cellOf(index, row, column), choices), row, column),
    );
  }

  private chosen(index: BaseValueObject, choices: readonly BaseValueObject[]): BaseValueObject {
    if (index.isError()) return index;
    return choices[Math.trunc(Number(plainValue(index))) - 1] ?? ErrorValueObject.create(ErrorType.VALUE);
  }
}
