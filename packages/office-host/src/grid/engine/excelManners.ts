import {
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { lastColumn, lastRow } from "../address";
import type { Language } from "../typedNumber";
import { textArguments } from "./textFormats";
import { each, type Change } from "./values";

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

const sizeOf = (given: BaseValueObject): string =>
  given.isArray()
    ? `${(given as ArrayValueObject).getRowCount()} ${(given as ArrayValueObject).getColumnCount()}`
    : "1 1";

/** Ranges of different sizes are not multiplied with each other. */
const ofOneSize = (given: BaseValueObject[]): BaseValueObject[] =>
  new Set(given.map(sizeOf)).size > 1 ? [ErrorValueObject.create(ErrorType.VALUE)] : given;

/** More values in one array would take the memory that all else needs; the engine asks this of SEQUENCE only. */
const mostValues = 1e7;

/** No array that is made has more rows or columns than a sheet; from `at` on stands how many are asked for. */
const withinASheet =
  (at: number) =>
  (given: BaseValueObject[]): BaseValueObject[] => {
    const [rows = 1, columns = 1] = given.slice(at).map((value) => Number(value.getValue()));
    const isLarger = rows > lastRow + 1 || columns > lastColumn + 1 || rows * columns > mostValues;
    return isLarger ? [ErrorValueObject.create(ErrorType.VALUE)] : given;
  };

/** The engine counts on from the first two of WORKDAY.INTL as they are given: a cell would be 0. */
const ofOneCell = (value: BaseValueObject): BaseValueObject =>
  sizeOf(value) === "1 1" && value.isArray()
    ? ((value as ArrayValueObject).get(0, 0) ?? NullValueObject.create())
    : value;

/** A cell comes in a list. */
const zeroForOmitted: Change = (value) =>
  !value.isArray() && value.isNull() ? NumberValueObject.create(0) : value;

const zeroForBlank: Change = (value) => (value.isNull() ? NumberValueObject.create(0) : value);

/** What is left out between two commas is what it would be at the end: left out. */
const orElse =
  (...least: (BaseValueObject | undefined)[]) =>
  (variants: BaseValueObject[]): BaseValueObject[] =>
    variants.map((value, at) => (value.isNull() ? (least[at] ?? value) : value));

/** Among the arguments of AND and its like a text is no truth; in a list it is passed over. */
const truths = (variants: BaseValueObject[]): BaseValueObject[] =>
  variants.map((value) => (value.isArray() ? value : truth(value)));

/** What is left out between two commas is 0 in a list of numbers, where a blank cell is nothing. */
const withOmitted = (variants: BaseValueObject[]): BaseValueObject[] => variants.map(zeroForOmitted);

/** COUNTA's part of AGGREGATE leaves errors out where it is told to, as all others do. */
function withoutErrors(variants: BaseValueObject[]): BaseValueObject[] {
  const [kind, options, ...ranges] = variants;
  if (Math.floor(numberOf(kind)) !== 3 || ![2, 3, 6, 7].includes(Math.floor(numberOf(options))))
    return variants;
  return [kind!, options!, ...ranges.map(withErrorsBlank)];
}

const numberOf = (value: FunctionVariantType | undefined): number => {
  const array = value?.isReferenceObject() ? (value as BaseReferenceObject).toArrayValueObject() : value;
  const one = array?.isArray()
    ? (array as ArrayValueObject).get(0, 0)
    : (array as BaseValueObject | undefined);
  return Number(one?.getValue() ?? 0);
};

function withErrorsBlank(range: BaseValueObject): BaseValueObject {
  if (!range.isReferenceObject()) return range;
  const reference = range as unknown as BaseReferenceObject;
  const iterator: BaseReferenceObject["iterator"] = (see) =>
    reference.iterator((value, ...at) => see(value?.isError() ? NullValueObject.create() : value, ...at));
  return Object.create(range, { iterator: { value: iterator } }) as BaseValueObject;
}

/** A day whose parts only their signs tell apart: "1January2023". */
const parted: Change = (value) => {
  const text = value.isString() ? String(value.getValue()) : "";
  const [, day, month, year] = /^\s*(\d{1,2})([a-z]{3,9})(\d{2}|\d{4})\s*$/i.exec(text) ?? [];
  return day === undefined ? value : StringValueObject.create(`${day}-${month!.slice(0, 3)}-${year}`);
};

/** Stands for a blank that is to come out again, where the engine would make 0 of it. */
const keptBlank = StringValueObject.create("");
const withKeptBlanks = ([first, ...rest]: BaseValueObject[]): BaseValueObject[] =>
  first ? [each(first, (value) => (value.isNull() ? keptBlank : value)), ...rest] : [];
const blankAgain: Change = (value) => (value === keptBlank ? NullValueObject.create() : value);

const given: Record<string, (variants: BaseValueObject[], language: Language) => BaseValueObject[]> = {
  AND: (variants) => truths(withOmitted(variants)),
  OR: (variants) => truths(withOmitted(variants)),
  XOR: (variants) => truths(withOmitted(variants)),
  AVERAGE: withOmitted,
  AVERAGEA: withOmitted,
  COUNT: withOmitted,
  COUNTA: withOmitted,
  MAX: withOmitted,
  MAXA: withOmitted,
  MIN: withOmitted,
  MINA: withOmitted,
  AGGREGATE: withoutErrors,
  ADDRESS: orElse(undefined, undefined, NumberValueObject.create(1), BooleanValueObject.create(true)),
  DATEVALUE: (variants) => variants.map((value) => each(value, parted)),
  EXPAND: (variants) => withinASheet(1)(withKeptBlanks(variants)),
  IF: ([test, ...rest]) => [...(test ? [each(test, truth)] : []), ...rest],
  // A blank that is answered is 0; a blank condition is false either way.
  IFS: (variants) => variants.map((value, at) => (at % 2 === 1 ? each(value, zeroForBlank) : value)),
  MAKEARRAY: withinASheet(0),
  NOT: ([test]) => (test ? [each(test, truth)] : []),
  NPV: ([rate, ...values]) => [...(rate ? [rate] : []), ...values.map(payments)],
  RANDARRAY: withinASheet(0),
  SEQUENCE: withinASheet(0),
  SORT: orElse(
    undefined,
    NumberValueObject.create(1),
    NumberValueObject.create(1),
    BooleanValueObject.create(false),
  ),
  SUMPRODUCT: ofOneSize,
  TEXT: textArguments,
  WRAPCOLS: withKeptBlanks,
  WRAPROWS: withKeptBlanks,
  "WORKDAY.INTL": (variants) => variants.map((value, at) => (at < 2 ? ofOneCell(value) : value)),
};

const asText: Change = (value) =>
  value.isNumber() ? StringValueObject.create(String(value.getValue())) : value;

const answers: Record<string, Change> = {
  TEXT: (value) =>
    value.isBoolean() ? StringValueObject.create(value.getValue() === true ? "TRUE" : "FALSE") : value,
  COMPLEX: asText,
  EXPAND: blankAgain,
  WRAPCOLS: blankAgain,
  WRAPROWS: blankAgain,
  DOLLAR: (value) =>
    value.isString() ? StringValueObject.create(String(value.getValue()).trimEnd()) : value,
};

/** The arguments of a function as Excel takes them, where the engine takes them otherwise. */
export const excelArguments = (
  name: string,
  variants: BaseValueObject[],
  language: Language,
): BaseValueObject[] => given[name]?.(variants, language) ?? variants;

/** What a function answers, as Excel words it. */
export function excelAnswer<Answer>(name: string, answer: Answer): Answer {
  const change = answers[name];
  return change ? (each(answer as BaseValueObject, change) as Answer) : answer;
}
