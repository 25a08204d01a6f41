import type { ErrorType } from "@univerjs/engine-formula";
import {
  ErrorValueObject,
  NullValueObject,
  type ArrayValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { looksSame } from "./arithmetic";
import { isError, plainValue, type Value } from "./values";

/** The one value that an argument is; undefined where it is a list. */
function single(given: BaseValueObject): Value | undefined {
  if (!given.isArray()) return plainValue(given);
  const array = given as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1
    ? plainValue(array.get(0, 0) ?? NullValueObject.create())
    : undefined;
}

const failure = (error: string): BaseValueObject => ErrorValueObject.create(error as ErrorType);

/** Whether a condition holds; a text is no truth. */
function holds(value: Value): boolean | undefined {
  if (typeof value !== "string") return Boolean(value);
  return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : undefined;
}

/** Whether two values are the same by `=`: a blank is what the other would be without a value. */
function isSame(one: Value, other: Value): boolean {
  if (typeof one === "string" && typeof other === "string") return one.toLowerCase() === other.toLowerCase();
  if (typeof one === "number" && typeof other === "number") return one === other || looksSame(one, other);
  if (one === null || other === null) return !(one ?? other);
  return one === other;
}

/** What is chosen, whole, by the first condition that holds; undefined where one that is asked is a list. */
function byConditions(given: readonly BaseValueObject[]): BaseValueObject | undefined {
  if (given.length % 2 !== 0) return undefined;
  for (let at = 0; at < given.length; at += 2) {
    const condition = single(given[at]!);
    if (condition === undefined) return undefined;
    if (isError(condition)) return failure(condition.error);
    const isTrue = holds(condition);
    if (isTrue === undefined) return failure("#VALUE!");
    if (isTrue) return given[at + 1];
  }
  return failure("#N/A");
}

/** What stands behind the first value that is the same; what stands alone at the end where none is. */
function byValue([asked, ...given]: readonly BaseValueObject[]): BaseValueObject | undefined {
  const wanted = asked && single(asked);
  if (wanted === undefined) return undefined;
  if (isError(wanted)) return failure(wanted.error);
  for (let at = 0; at + 1 < given.length; at += 2) {
    const value = single(given[at]!);
    if (value === undefined) return undefined;
    if (isError(value)) return failure(value.error);
    if (isSame(wanted, value)) return given[at + 1];
  }
  return given.length % 2 === 1 ? given.at(-1) : failure("#N/A");
}

/**
 * IFS and SWITCH of single values: the choice stays the range that it is, its blank cells blank, and what stands behind
 * it is not asked. The engine goes through lists only, compares by what values read like, and lets any error through.
 */
export const wholeChoice = (name: string, given: readonly BaseValueObject[]): BaseValueObject | undefined =>
  name === "IFS" ? byConditions(given) : name === "SWITCH" ? byValue(given) : undefined;
