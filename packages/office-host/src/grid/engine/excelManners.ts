import {
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type ArrayValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";

type Change = (value: BaseValueObject) => BaseValueObject;

const each = (given: BaseValueObject, change: Change): BaseValueObject =>
  given.isArray()
    ? (given as ArrayValueObject).mapValue((value) => change(value ?? NullValueObject.create()))
    : change(given);

/** TRUE and FALSE may be written as text; any other text is no truth. */
const truth: Change = (value) => {
  if (!value.isString()) return value;
  const text = String(value.getValue()).toUpperCase();
  if (text === "TRUE" || text === "FALSE") return BooleanValueObject.create(text === "TRUE");
  return ErrorValueObject.create(ErrorType.VALUE);
};

/** Text and truths in a range are no payments. */
const payments = (given: BaseValueObject): BaseValueObject =>
  given.isArray()
    ? each(given, (value) => (value.isNumber() || value.isError() ? value : NullValueObject.create()))
    : given;

/** 1.005 is rounded as the digits that one sees: up, although the binary fraction lies a little below. */
const seen: Change = (value) => {
  const number = Number(value.getValue());
  return value.isNumber() && !Number.isInteger(number)
    ? NumberValueObject.create(number * (1 + Number.EPSILON))
    : value;
};

/** A format of nothing shows nothing; the engine would show the number. */
const unseen: Change = (format) =>
  format.isNull() || format.getValue() === "" ? StringValueObject.create(";;;") : format;

const sizeOf = (given: BaseValueObject): string =>
  given.isArray()
    ? `${(given as ArrayValueObject).getRowCount()} ${(given as ArrayValueObject).getColumnCount()}`
    : "1 1";

/** Ranges of different sizes are not multiplied with each other. */
const ofOneSize = (given: BaseValueObject[]): BaseValueObject[] =>
  new Set(given.map(sizeOf)).size > 1 ? [ErrorValueObject.create(ErrorType.VALUE)] : given;

const zeroForBlank: Change = (value) => (value.isNull() ? NumberValueObject.create(0) : value);

/** What is left out between two commas is what it would be at the end: left out. */
const orElse =
  (...least: (BaseValueObject | undefined)[]) =>
  (variants: BaseValueObject[]): BaseValueObject[] =>
    variants.map((value, at) => (value.isNull() ? (least[at] ?? value) : value));

const given: Record<string, (variants: BaseValueObject[]) => BaseValueObject[]> = {
  ADDRESS: orElse(undefined, undefined, NumberValueObject.create(1), BooleanValueObject.create(true)),
  IF: ([test, ...rest]) => [...(test ? [each(test, truth)] : []), ...rest],
  // A blank that is answered is 0; a blank condition is false either way.
  IFS: (variants) => variants.map((value, at) => (at % 2 === 1 ? each(value, zeroForBlank) : value)),
  NPV: ([rate, ...values]) => [...(rate ? [rate] : []), ...values.map(payments)],
  SUMPRODUCT: ofOneSize,
  TEXT: ([value, format]) => [
    ...(value ? [each(value, seen)] : []),
    ...(format ? [each(format, unseen)] : []),
  ],
};

const answers: Record<string, Change> = {
  TEXT: (value) =>
    value.isBoolean() ? StringValueObject.create(value.getValue() === true ? "TRUE" : "FALSE") : value,
  DOLLAR: (value) =>
    value.isString() ? StringValueObject.create(String(value.getValue()).trimEnd()) : value,
};

/** The arguments of a function as Excel takes them, where the engine takes them otherwise. */
export const excelArguments = (name: string, variants: BaseValueObject[]): BaseValueObject[] =>
  given[name]?.(variants) ?? variants;

/** What a function answers, as Excel words it. */
export function excelAnswer<Answer>(name: string, answer: Answer): Answer {
  const change = answers[name];
  return change ? (each(answer as BaseValueObject, change) as Answer) : answer;
}
