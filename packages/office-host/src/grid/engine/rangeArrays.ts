import {
  ArrayValueObject,
  BaseReferenceObject,
  type BaseFunction,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { columnCount, rowCount } from "../address";
import { arrayOf } from "./values";
import { hasOpenEnd, wholeArea } from "./wholeRanges";

interface Size {
  rows: number;
  columns: number;
}

/** The arrays that hold cells as they stand in a sheet: what a reference, or a part of one, was read as. */
const ofRanges = new WeakSet<BaseValueObject>();
/** The reference that an array was read from. */
const sources = new WeakMap<BaseValueObject, BaseReferenceObject>();
/** What lies beyond the drawn cells of whole columns and rows, of which an array holds no more than those. */
const beyond = new WeakMap<BaseValueObject, Size>();

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/** Functions that answer with a reference where they are given one, whatever the engine makes of it. */
const answersReferences = words("CHOOSE DROP IF IFS SINGLE SWITCH TAKE XLOOKUP");
/** Functions and operators that answer with a value for each one that they are given. */
const answersEach = words(`
PLUS MINUS MULTIPLY DIVIDED POWER CONCATENATE COMPARE IF IFERROR IFNA NOT ISBLANK ISERROR ISNA ISNUMBER ISTEXT N T VALUE
TEXT LEN TRIM UPPER LOWER LEFT RIGHT MID ABS INT ROUND YEAR MONTH DAY ROW COLUMN SORT SORTBY`);

/** Whether the values stand in cells, of which a blank one is nothing; in any other array a blank is a value. */
export const isOfRange = (array: BaseValueObject): boolean => ofRanges.has(array);

/** The rows and columns of an array on a sheet of Excel's size. */
export function sizeOf(array: ArrayValueObject): Size {
  const more = beyond.get(array) ?? { rows: 0, columns: 0 };
  return { rows: array.getRowCount() + more.rows, columns: array.getColumnCount() + more.columns };
}

const { toArrayValueObject: read } = BaseReferenceObject.prototype;
const { slice } = ArrayValueObject.prototype;

/** Remembers of each array whether it was read from cells, and what of them it leaves out. */
export function knowArraysOfRanges(): void {
  BaseReferenceObject.prototype.toArrayValueObject = function (...given) {
    const array = read.apply(this, given);
    ofRanges.add(array);
    const more = beyondOf(this);
    const own = more ? wholeTwin(array, more) : array;
    sources.set(own, this);
    return own;
  };
  ArrayValueObject.prototype.slice = function (...given) {
    const part = slice.apply(this, given);
    if (part && ofRanges.has(this)) ofRanges.add(part);
    return part;
  };
}

/** The references that functions such as IF have handed on as the cells of them, for those that ask where cells stand. */
export const asReferences = (executor: BaseFunction, variants: BaseValueObject[]): BaseValueObject[] =>
  executor.needsReferenceObject
    ? variants.map((value) => (sources.get(value) as unknown as BaseValueObject | undefined) ?? value)
    : variants;

/** The engine reads A:A and the drawn cells of it as one array; this is the one that stands for the column. */
const twins = new WeakMap<ArrayValueObject, ArrayValueObject>();

function wholeTwin(array: ArrayValueObject, more: Size): ArrayValueObject {
  const known = twins.get(array);
  if (known) return known;
  const twin = ArrayValueObject.create({
    calculateValueList: array.getArrayValue(),
    rowCount: array.getRowCount(),
    columnCount: array.getColumnCount(),
    unitId: array.getUnitId(),
    sheetId: array.getSheetId(),
    row: array.getCurrentRow(),
    column: array.getCurrentColumn(),
  });
  ofRanges.add(twin);
  beyond.set(twin, more);
  twins.set(array, twin);
  return twin;
}

function beyondOf(given: BaseValueObject | BaseReferenceObject): Size | undefined {
  if (!given.isReferenceObject()) return beyond.get(given as BaseValueObject);
  const reference = given as BaseReferenceObject;
  if (!hasOpenEnd(reference.getRangeData())) return undefined;
  const [whole, drawn] = [wholeArea(reference), reference.getRangePosition()];
  return {
    rows: rowCount(whole) - rowCount(drawn),
    columns: columnCount(whole) - columnCount(drawn),
  };
}

/** XLOOKUP finds a cell, which the engine hands on as its bare value. */
function foundCell(
  name: string,
  answer: BaseValueObject,
  given: readonly BaseValueObject[],
): BaseValueObject {
  const [, , cells, otherwise] = given;
  if (name !== "XLOOKUP" || !cells || !ofRanges.has(cells) || answer.isArray() || answer.isError())
    return answer;
  if (answer === otherwise) return answer;
  const cell = arrayOf(1, 1, () => answer);
  ofRanges.add(cell);
  return cell;
}

/** What a function answers: no range any more unless it answers with references, and as long as what it was given. */
export function asAnswered<Answer>(name: string, answer: Answer, given: readonly BaseValueObject[]): Answer {
  const array = foundCell(name, answer as BaseValueObject, given) as ArrayValueObject & Answer;
  const isRange = ofRanges.has(array);
  const own = isRange && !answersReferences.has(name) ? array.mapValue((value) => value) : array;
  if (!isRange && answersEach.has(name) && array.isArray()) {
    const sizes = given.map(beyondOf).filter((size) => size !== undefined);
    const most = (axis: keyof Size): number => Math.max(...sizes.map((size) => size[axis]));
    if (sizes.length > 0) beyond.set(own, { rows: most("rows"), columns: most("columns") });
  }
  return own as Answer;
}
