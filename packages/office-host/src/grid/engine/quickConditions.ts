import {
  type ArrayValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { isError, plainValue, type Value } from "./values";

/** How the conditions of a function stand among its arguments: the ranges, the criteria, and what is added up. */
interface Shape {
  pairs: (given: BaseValueObject[]) => [BaseValueObject, BaseValueObject][];
  values: (given: BaseValueObject[]) => BaseValueObject | undefined;
  answer: (numbers: number[], count: number) => BaseValueObject;
}

const sum = (numbers: number[]): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return Number(total.toPrecision(15));
};
const total = (numbers: number[]): BaseValueObject => NumberValueObject.create(sum(numbers));
const mean = (numbers: number[]): BaseValueObject =>
  numbers.length > 0
    ? NumberValueObject.create(sum(numbers) / numbers.length)
    : ErrorValueObject.create(ErrorType.DIV_BY_ZERO);
const count = (_numbers: number[], found: number): BaseValueObject => NumberValueObject.create(found);

const paired = (given: BaseValueObject[]): [BaseValueObject, BaseValueObject][] =>
  given.flatMap((range, index) =>
    index % 2 === 0 && given[index + 1]
      ? [[range, given[index + 1]!] as [BaseValueObject, BaseValueObject]]
      : [],
  );
const one: Shape["pairs"] = ([range, criterion]) => (range && criterion ? [[range, criterion]] : []);

const shapes: Readonly<Record<string, Shape>> = {
  COUNTIF: { pairs: one, values: () => undefined, answer: count },
  COUNTIFS: { pairs: paired, values: () => undefined, answer: count },
  SUMIF: { pairs: one, values: ([range, , values]) => values ?? range, answer: total },
  SUMIFS: { pairs: ([, ...given]) => paired(given), values: ([values]) => values, answer: total },
  AVERAGEIF: { pairs: one, values: ([range, , values]) => values ?? range, answer: mean },
  AVERAGEIFS: { pairs: ([, ...given]) => paired(given), values: ([values]) => values, answer: mean },
};

/** The cells of a range in a row, and where each value stands among them, found when it is first asked for. */
class Column {
  readonly values: Value[];
  readonly rows: number;
  readonly columns: number;
  private keys: (string | undefined)[] | undefined;
  private places: Map<string, number[]> | undefined;

  constructor(array: ArrayValueObject) {
    this.values = array.getArrayValue().flatMap((line) => line.map((value) => plainValue(value)));
    [this.rows, this.columns] = [array.getRowCount(), array.getColumnCount()];
  }

  /** A text that reads as a number counts as that number, as Excel has it in criteria. */
  key(at: number): string | undefined {
    this.keys ??= this.values.map((value) => keyOf(value));
    return this.keys[at];
  }

  equal(key: string): readonly number[] {
    if (!this.places) {
      this.places = new Map();
      for (let at = 0; at < this.values.length; at += 1) {
        const own = this.key(at);
        if (own === undefined) continue;
        const places = this.places.get(own);
        if (places) places.push(at);
        else this.places.set(own, [at]);
      }
    }
    return this.places.get(key) ?? [];
  }
}

function keyOf(value: Value): string | undefined {
  if (typeof value === "number") return `n${Number(value.toPrecision(15))}`;
  if (typeof value !== "string") return undefined;
  const number = value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? keyOf(number) : `s${value.toLocaleLowerCase()}`;
}

const columns = new WeakMap<ArrayValueObject, Column>();

function columnOf(given: BaseValueObject): Column | undefined {
  const array = given.isReferenceObject()
    ? (given as unknown as BaseReferenceObject).toArrayValueObject()
    : given;
  if (!array.isArray()) return undefined;
  const known = columns.get(array as ArrayValueObject) ?? new Column(array as ArrayValueObject);
  columns.set(array as ArrayValueObject, known);
  return known.values.length === known.rows * known.columns ? known : undefined;
}

type Condition = { equal: string } | { test: (value: number) => boolean };

/** Words that Excel might read as a day, a truth or a number are left to the engine. */
const isWord = (text: string): boolean =>
  /^[\p{L}_]/u.test(text) &&
  !/[*?~]/.test(text) &&
  !/^(?:true|false|infinity|nan)$/i.test(text) &&
  !/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\-/.,]*\d/i.test(text);

const tests: Record<string, (value: number, limit: number) => boolean> = {
  ">": (value, limit) => value > limit,
  "<": (value, limit) => value < limit,
  ">=": (value, limit) => value >= limit,
  "<=": (value, limit) => value <= limit,
};

/** What a criterion asks, if it is one of the plain ones. */
function conditionOf(given: BaseValueObject): Condition | undefined {
  const cell = given.isReferenceObject() ? columnOf(given) : undefined;
  const values = cell?.values ?? [plainValue(given.isArray() ? undefined : given)];
  const value = given.isArray()
    ? onlyCell(given as ArrayValueObject)
    : values.length === 1
      ? values[0]
      : null;
  if (typeof value === "number") return { equal: keyOf(value) ?? "" };
  if (typeof value !== "string") return undefined;
  if (isWord(value)) return { equal: keyOf(value) ?? "" };
  const [, sign = "", number = ""] = /^(>=|<=|>|<)(-?\d+(?:\.\d+)?)$/.exec(value) ?? [];
  const test = tests[sign];
  return test && { test: (each) => test(each, Number(number)) };
}

const onlyCell = (array: ArrayValueObject): Value =>
  array.getRowCount() === 1 && array.getColumnCount() === 1 ? plainValue(array.get(0, 0)) : null;

/**
 * SUMIFS, COUNTIFS and their like where every criterion is a plain number or word, or a comparison with a number; in
 * all other cases undefined, and the engine answers. It compares every cell with every criterion and makes an object
 * of each answer; here a value's places are found once for all the formulas that ask for it.
 */
export function quickConditions(name: string, given: BaseValueObject[]): BaseValueObject | undefined {
  const shape = shapes[name];
  if (!shape || given.some((each) => each.isError())) return undefined;
  const pairs: [Column, Condition][] = [];
  for (const [range, criterion] of shape.pairs(given)) {
    const [column, condition] = [columnOf(range), conditionOf(criterion)];
    if (!column || !condition) return undefined;
    pairs.push([column, condition]);
  }
  const [first] = pairs;
  const added = shape.values(given);
  const values = added && columnOf(added);
  if (!first || (added && !values)) return undefined;
  const [{ rows, columns: wide }] = first;
  const all = [...pairs.map(([column]) => column), ...(values ? [values] : [])];
  if (all.some((column) => column.rows !== rows || column.columns !== wide)) return undefined;
  const numbers: number[] = [];
  let found = 0;
  for (const at of candidates(pairs, rows * wide)) {
    if (!pairs.every(([column, condition]) => holds(column, condition, at))) continue;
    found += 1;
    const value = values?.values[at];
    if (value !== undefined && isError(value)) return ErrorValueObject.create(value.error as ErrorType);
    if (typeof value === "number") numbers.push(value);
  }
  return shape.answer(numbers, found);
}

const holds = (column: Column, condition: Condition, at: number): boolean => {
  if ("equal" in condition) return column.key(at) === condition.equal;
  const value = column.values[at];
  return typeof value === "number" && condition.test(value);
};

/** The places to look at: those of the rarest value that is asked for. */
function candidates(pairs: readonly [Column, Condition][], length: number): readonly number[] {
  const lists = pairs.flatMap(([column, condition]) =>
    "equal" in condition ? [column.equal(condition.equal)] : [],
  );
  lists.sort((a, b) => a.length - b.length);
  return lists[0] ?? Array.from({ length }, (_none, at) => at);
}
