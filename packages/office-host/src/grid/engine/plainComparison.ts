import {
  BooleanValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseFunction,
} from "@univerjs/engine-formula";
import { looksSame } from "./arithmetic";

/** What of the engine's texts is replaced. */
interface Compared {
  _checkWildcard(other: string, operator: string): BooleanValueObject;
  _compareString(own: string, other: string, operator: string): boolean;
  getValue(): string;
}

const texts = StringValueObject.prototype as unknown as Compared;
const withWildcards = texts._checkWildcard;
/** Whether it is an operator that compares. */
let isOperator = false;

const numbers = NumberValueObject.prototype;
const { compareBy } = numbers;

/**
 * Has `=` and its like take `*` and `?` for the signs that they are, and numbers of the same fifteen digits for the
 * same: only lookups and criteria know wildcards, and compare numbers to the last bit.
 */
export function compareAsSeen(compare: BaseFunction | undefined): void {
  if (!compare) return;
  const calculate = compare.calculate.bind(compare);
  compare.calculate = (...given) => {
    isOperator = true;
    try {
      return calculate(...given);
    } finally {
      isOperator = false;
    }
  };
  numbers.compareBy = function (this: NumberValueObject, other, ...rest) {
    const own = this.getValue();
    const isSame = isOperator && typeof other === "number" && looksSame(own, other);
    return compareBy.call(this, isSame ? own : other, ...rest);
  };
  texts._checkWildcard = function (this: Compared, other, operator) {
    return isOperator
      ? BooleanValueObject.create(this._compareString(this.getValue().toLocaleLowerCase(), other, operator))
      : withWildcards.call(this, other, operator);
  };
}
