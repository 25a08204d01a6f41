import { NumberValueObject, type BaseValueObject } from "@univerjs/engine-formula";

type Step = (this: NumberValueObject, other: BaseValueObject) => BaseValueObject;
type Bare = (this: NumberValueObject, other: string | number | boolean) => BaseValueObject;

const numbers = NumberValueObject.prototype;
const { plus, minus, multiply, divided, pow, plusBy, minusBy } = numbers;

/** Two numbers that Excel takes for equal, which is by fifteen digits, though they aren't. */
export const looksSame = (one: number, other: number): boolean =>
  one !== other &&
  Math.abs(one - other) < 1e-13 * Math.abs(one) &&
  Number(one.toPrecision(15)) === Number(other.toPrecision(15));

/** A sum as its digits are seen, where that is the same number but for the last bits of a binary fraction. */
export function tidySum(sum: number): number {
  const seen = Number(sum.toPrecision(15));
  return Math.abs(seen - sum) <= 2 * Number.EPSILON * Math.abs(sum) ? seen : sum;
}

/**
 * Has numbers calculated with as in Excel: an error stays the error that it is (the engine makes #VALUE! of it), and
 * what is left of two numbers that look the same is 0, so that a balance balances.
 */
export function calculateAsExcel(): void {
  const steps: Record<string, Step> = { plus, minus, multiply, divided, pow };
  for (const name of ["plus", "minus", "multiply", "divided", "pow"] as const) {
    const step = steps[name]!;
    numbers[name] = function (this: NumberValueObject, other: BaseValueObject) {
      return other.isError() ? other : step.call(this, other);
    };
  }
  const settle = (name: "plusBy" | "minusBy", step: Bare, sign: 1 | -1): void => {
    numbers[name] = function (this: NumberValueObject, other: string | number | boolean) {
      const found = step.call(this, other);
      return found.isNumber() && looksSame(this.getValue(), sign * Number(other))
        ? NumberValueObject.create(0)
        : found;
    };
  };
  settle("plusBy", plusBy, -1);
  settle("minusBy", minusBy, 1);
}
