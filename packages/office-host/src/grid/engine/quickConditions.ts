import {
  type ArrayValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { tidySum } from "./arithmetic";
import { criterionOf, keyOf, type Criterion } from "./criteria";
import { isOfRange } from "./rangeArrays";
import { cellsBeyond } from "./wholeRanges";
import { arrayOf, isError, plainValue, type Value } from "./values";

/** How the conditions of a function stand among its arguments: the ranges, the criteria, and what is added up. */
interface Shape {
  pairs: (given: BaseValueObject[]) => [BaseValueObject, BaseValueObject][];
  values: (given: BaseValueObject[]) => BaseValueObject | undefined;
  answer: (numbers: number[], count: number) => BaseValueObject;
  /** What is added up may be given by its first cell: it is as large as the range that is asked. */
  stretches?: boolean;
}

const sum = (numbers: number[]): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return tidySum(total);
};
const total = (numbers: number[]): BaseValueObject => NumberValueObject.create(sum(numbers));
const mean = (numbers: number[]): BaseValueObject =>
  numbers.length > 0
    ? NumberValueObject.create(sum(numbers) / numbers.length)
    : ErrorValueObject.create(ErrorType.DIV_BY_ZERO);
const count = (_numbers: number[], found: number): BaseValueObject => NumberValueObject.create(found);
const extreme =
  (than: (one: number, other: number) => boolean) =>
  (numbers: number[]): BaseValueObject =>
    NumberValueObject.create(
      numbers.length > 0 ? numbers.reduce((best, one) => (than(one, best) ? one : best)) : 0,
    );

const paired = (given: BaseValueObject[]): [BaseValueObject, BaseValueObject][] =>
  given.flatMap((range, index) =>
    index % 2 === 0 && given[index + 1]
      ? [[range, given[index + 1]!] as [BaseValueObject, BaseValueObject]]
      : [],
  );
const one: Shape["pairs"] = ([range, criterion]) => (range && criterion ? [[range, criterion]] : []);
const behind: Shape["pairs"] = ([, ...given]) => paired(given);
const first: Shape["values"] = ([values]) => values;
const third: Shape["values"] = ([range, , values]) => values ?? range;

const shapes: Readonly<Record<string, Shape>> = {
  COUNTIF: { pairs: one, values: () => undefined, answer: count },
  COUNTIFS: { pairs: paired, values: () => undefined, answer: count },
  SUMIF: { pairs: one, values: third, answer: total, stretches: true },
  SUMIFS: { pairs: behind, values: first, answer: total },
  AVERAGEIF: { pairs: one, values: third, answer: mean, stretches: true },
  AVERAGEIFS: { pairs: behind, values: first, answer: mean },
  MAXIFS: { pairs: behind, values: first, answer: extreme((one, best) => one > best) },
  MINIFS: { pairs: behind, values: first, answer: extreme((one, best) => one < best) },
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

/** The criteria of one argument: one, or a list of them, for each of which there is an answer. */
interface Criteria {
  rows: number;
  columns: number;
  at: (row: number, column: number) => Criterion;
}

function criteriaOf(given: BaseValueObject): Criteria {
  const list = given.isArray() || given.isReferenceObject() ? columnOf(given) : undefined;
  if (!list) {
    const only = criterionOf(plainValue(given));
    return { rows: 1, columns: 1, at: () => only };
  }
  const known = new Map<number, Criterion>();
  const { rows, columns: wide, values } = list;
  const at = (row: number, column: number): Criterion => {
    const place = (rows === 1 ? 0 : row) * wide + (wide === 1 ? 0 : column);
    const found = known.get(place) ?? criterionOf(values[place] ?? null);
    known.set(place, found);
    return found;
  };
  return { rows, columns: wide, at };
}

/** The range that is added up, as large as the one that is asked. */
function stretched(values: BaseValueObject, to: Column): Column | undefined {
  if (!values.isReferenceObject()) return undefined;
  const reference = values as unknown as BaseReferenceObject;
  const own = reference.getRangeData();
  const [endRow, endColumn] = [own.startRow + to.rows - 1, own.startColumn + to.columns - 1];
  reference.setRangeData({ ...own, endRow, endColumn });
  try {
    return columnOf(values);
  } finally {
    reference.setRangeData(own);
  }
}

/**
 * SUMIFS, COUNTIFS and their like, undefined for other functions and for what is no range, which the engine refuses.
 * The engine reads some criteria otherwise than Excel, compares every cell with every criterion and makes an object of
 * each answer; here a value's places are found once for all the formulas that ask for it.
 */
export function quickConditions(name: string, given: BaseValueObject[]): BaseValueObject | undefined {
  const shape = shapes[name];
  if (!shape || given.some((each) => each.isError())) return undefined;
  const asked: { column: Column; criteria: Criteria; beyond: number }[] = [];
  for (const [range, criterion] of shape.pairs(given)) {
    if (range.isArray() && !isOfRange(range)) return ErrorValueObject.create(ErrorType.VALUE);
    const column = columnOf(range);
    if (!column) return undefined;
    const beyond = range.isReferenceObject() ? cellsBeyond(range as unknown as BaseReferenceObject) : 0;
    asked.push({ column, criteria: criteriaOf(criterion), beyond });
  }
  const [lead] = asked;
  if (!lead) return undefined;
  const { rows, columns: wide } = lead.column;
  const fits = (column: Column): boolean => column.rows === rows && column.columns === wide;
  const added = shape.values(given);
  if (added?.isArray() && !isOfRange(added)) return ErrorValueObject.create(ErrorType.VALUE);
  let values = added && columnOf(added);
  if (added && values && shape.stretches && !fits(values)) values = stretched(added, lead.column);
  if (added && !values) return undefined;
  const numberOf = (size: "rows" | "columns"): number =>
    Math.max(...asked.map(({ criteria }) => criteria[size]));
  const [down, across] = [numberOf("rows"), numberOf("columns")];
  const same =
    asked.every(({ column, beyond }) => fits(column) && beyond === lead.beyond) && (!values || fits(values));
  const answer = (row: number, column: number): BaseValueObject => {
    if (!same) return ErrorValueObject.create(ErrorType.VALUE);
    const pairs = asked.map(({ column: range, criteria }): [Column, Criterion] => [
      range,
      criteria.at(row, column),
    ]);
    return answerOf(shape, pairs, values, rows * wide, lead.beyond);
  };
  return down === 1 && across === 1 ? answer(0, 0) : arrayOf(down, across, answer);
}

function answerOf(
  shape: Shape,
  pairs: readonly [Column, Criterion][],
  values: Column | undefined,
  length: number,
  beyond: number,
): BaseValueObject {
  const numbers: number[] = [];
  const areBlanksFound = beyond > 0 && pairs.every(([, asked]) => "test" in asked && asked.test(null));
  let found = areBlanksFound ? beyond : 0;
  for (const at of candidates(pairs, length)) {
    if (!pairs.every(([column, condition]) => holds(column, condition, at))) continue;
    found += 1;
    const value = values?.values[at];
    if (value !== undefined && isError(value)) return ErrorValueObject.create(value.error as ErrorType);
    if (typeof value === "number") numbers.push(value);
  }
  return shape.answer(numbers, found);
}

const holds = (column: Column, condition: Criterion, at: number): boolean =>
  "equal" in condition ? column.key(at) === condition.equal : condition.test(column.values[at] ?? null);

/** The places to look at: those of the rarest value that is asked for. */
function candidates(pairs: readonly [Column, Criterion][], length: number): readonly number[] {
  const lists = pairs.flatMap(([column, condition]) =>
    "equal" in condition ? [column.equal(condition.equal)] : [],
  );
  lists.sort((a, b) => a.length - b.length);
  return lists[0] ?? Array.from({ length }, (_none, at) => at);
}
