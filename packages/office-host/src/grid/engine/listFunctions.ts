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
import { arrayOf, asArray } from "./values";

/** All values of a range or an array, row by row. */
function* valuesIn(given: FunctionVariantType): Generator<BaseValueObject> {
  const array = given.isReferenceObject()
    ? (given as BaseReferenceObject).toArrayValueObject()
    : asArray(given);
  if (!array) yield given as BaseValueObject;
  else for (const row of array.getArrayValue()) for (const value of row) if (value) yield value;
}

/**
 * The numbers of ranges, in a list: blank cells, texts and truths are none, what is blank in an answer is 0. The first
 * error where there is one.
 */
export function numbersOf(given: readonly FunctionVariantType[]): number[] | ErrorValueObject {
  const numbers: number[] = [];
  for (const each of given)
    for (const value of valuesIn(each)) {
      if (value.isError()) return value as ErrorValueObject;
      if (value.isNumber()) numbers.push(Number(value.getValue()));
      else if (value.isNull() && !each.isReferenceObject()) numbers.push(0);
    }
  return numbers;
}

/** NUMBERS: what stands for several ranges where a function takes one range of numbers. */
class Numbers extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 1;
  override maxParams = 255;

  override calculate(...given: FunctionVariantType[]): BaseValueObject {
    const numbers = numbersOf(given);
    if (!Array.isArray(numbers)) return numbers;
    if (numbers.length === 0) return ErrorValueObject.create(ErrorType.NUM);
    return arrayOf(numbers.length, 1, (row) => NumberValueObject.create(numbers[row]!));
  }
}

/** A number's place in a list of them: the first that equal ones share, or the middle of theirs. */
class Rank extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 2;
  override maxParams = 3;

  constructor(
    name: string,
    private readonly isMiddle: boolean,
  ) {
    super(name);
  }

  override calculate(
    number: FunctionVariantType,
    list: FunctionVariantType,
    order?: FunctionVariantType,
  ): BaseValueObject {
    const numbers = numbersOf([list]);
    if (!Array.isArray(numbers)) return numbers;
    const [ascends = NumberValueObject.create(0)] = order ? valuesIn(order) : [];
    const place = (value: BaseValueObject): BaseValueObject =>
      value.isError() ? value : this.placeOf(value, numbers, ascends);
    const array = number.isReferenceObject()
      ? (number as BaseReferenceObject).toArrayValueObject()
      : asArray(number);
    if (!array) return place(number as BaseValueObject);
    return oneOf(array.mapValue(place));
  }

  private placeOf(
    value: BaseValueObject,
    numbers: readonly number[],
    order: BaseValueObject,
  ): BaseValueObject {
    if (order.isError()) return order;
    const [wanted, ascends] = [Number(value.getValue()), Number(order.getValue())];
    if (Number.isNaN(wanted) || Number.isNaN(ascends)) return ErrorValueObject.create(ErrorType.VALUE);
    const equal = numbers.filter((one) => one === wanted).length;
    if (equal === 0) return ErrorValueObject.create(ErrorType.NA);
    const before = numbers.filter((one) => (ascends ? one < wanted : one > wanted)).length;
    return NumberValueObject.create(before + (this.isMiddle ? (equal + 1) / 2 : 1));
  }
}

const oneOf = (array: ArrayValueObject): BaseValueObject =>
  array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.get(0, 0)! : array;

/** Functions that take ranges for the list of numbers in them. */
export const listFunctions = (): BaseFunction[] => [
  new Numbers("NUMBERS"),
  new Rank("RANK", false),
  new Rank("RANK.EQ", false),
  new Rank("RANK.AVG", true),
];
