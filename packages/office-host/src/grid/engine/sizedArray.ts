import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { arrayOf, asArray, plainValue } from "./values";

/**
 * What an array formula of an older Excel shows in the cells that it was entered for: a single value in all of them, a
 * single row or column again and again, #N/A where there is nothing, and no more than there is room for.
 */
export class SizedArray extends BaseFunction {
  override minParams = 3;
  override maxParams = 3;

  override calculate(
    given: BaseValueObject,
    down: BaseValueObject,
    across: BaseValueObject,
  ): BaseValueObject {
    const array = given.isReferenceObject()
      ? (given as unknown as BaseReferenceObject).toArrayValueObject()
      : asArray(given);
    const [height, width] = [array?.getRowCount() ?? 1, array?.getColumnCount() ?? 1];
    const at = (row: number, column: number): BaseValueObject => {
      if (!array) return given;
      const [r, c] = [height === 1 ? 0 : row, width === 1 ? 0 : column];
      if (r >= height || c >= width) return ErrorValueObject.create(ErrorType.NA);
      return array.get(r, c) ?? NullValueObject.create();
    };
    const [rows, columns] = [Number(plainValue(down)), Number(plainValue(across))];
    return rows === 1 && columns === 1 ? at(0, 0) : arrayOf(rows, columns, at);
  }
}
