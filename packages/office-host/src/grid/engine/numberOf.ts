import {
  BaseFunction,
  NullValueObject,
  NumberValueObject,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";

const number = (value: BaseValueObject): BaseValueObject => {
  if (value.isError()) return value;
  return NumberValueObject.create(value.isString() ? 0 : Number(value.getValue()));
};

/** N: of a range its first cell, of calculated values each, as in `SUM(N(A1:A9>1))`; the engine has the first of both. */
export class NumberOf extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override needsReferenceObject = true;

  override calculate(value: BaseValueObject): BaseValueObject {
    if (value.isReferenceObject()) {
      const cells = (value as unknown as BaseReferenceObject).toArrayValueObject();
      return number(cells.get(0, 0) ?? NullValueObject.create());
    }
    return value.isArray() ? (value as ArrayValueObject).mapValue(number) : number(value);
  }
}
