import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { isOfRange, sizeOf } from "./rangeArrays";
import { asArray } from "./values";
import { cellsBeyond } from "./wholeRanges";

/** COUNTA: the cells of a range that are not blank, and all that an array holds which is no range. */
export class CountAll extends BaseFunction {
  override minParams = 1;
  override maxParams = 255;

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    return NumberValueObject.create(given.reduce((count, value) => count + this.countOf(value), 0));
  }

  private countOf(value: BaseValueObject): number {
    const array = asArray(value);
    if (!array) return value.isNull() ? 0 : 1;
    if (isOfRange(array)) return filled(array);
    const { rows, columns } = sizeOf(array);
    return rows * columns;
  }
}

function filled(array: ArrayValueObject): number {
  let count = 0;
  array.iterator((value) => {
    if (value && !value.isNull()) count += 1;
  });
  return count;
}

const isBlank = (value: BaseValueObject | null | undefined | void): boolean =>
  !value || value.isNull() || value.getValue() === "";

/** COUNTBLANK: blank cells and texts without a sign, those beyond what is drawn of a whole column among them. */
export class CountBlank extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 1;

  override calculate(given: FunctionVariantType): BaseValueObject {
    if (given.isError()) return given as BaseValueObject;
    const reference = given.isReferenceObject() ? (given as BaseReferenceObject) : undefined;
    const array = reference?.toArrayValueObject() ?? asArray(given);
    if (!array) return NumberValueObject.create(isBlank(given as BaseValueObject) ? 1 : 0);
    if (!isOfRange(array)) return ErrorValueObject.create(ErrorType.VALUE);
    let count = reference ? cellsBeyond(reference) : 0;
    array.iterator((value) => {
      if (isBlank(value)) count += 1;
    });
    return NumberValueObject.create(count);
  }
}
