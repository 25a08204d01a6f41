import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { asArray, plainValue } from "./values";

type Order = 1 | -1;

interface Position {
  row: number;
  column: number;
}

/** What of the engine's arrays is replaced. */
interface Searched {
  orderSearch(
    wanted: BaseValueObject,
    type?: number,
    isReverse?: boolean,
    isFuzzy?: boolean,
  ): Position | BaseValueObject | undefined;
  binarySearch(value: BaseValueObject, descending?: number, match?: number): number | undefined;
}

const kindOf = (value: BaseValueObject): string =>
  value.isString() ? "text" : value.isBoolean() ? "truth" : "number";

const compare = (one: BaseValueObject, other: BaseValueObject): number => {
  if (!one.isString()) return Number(one.getValue()) - Number(other.getValue());
  return String(one.getValue()).localeCompare(String(other.getValue()), undefined, { sensitivity: "accent" });
};

interface Item {
  value: BaseValueObject;
  at: Position;
}

/** The last of the equal ones that stand together. */
function endOfEqual(items: readonly Item[], from: number, wanted: BaseValueObject): number {
  let at = from;
  while (at + 1 < items.length && compare(items[at + 1]!.value, wanted) === 0) at += 1;
  return at;
}

/**
 * Where a value stands, or would stand, in a row or column that is said to be in order, found by halving as Excel does:
 * the last of equal ones, or the one before. Only cells of the value's own kind are looked at, errors and blanks are
 * passed over; `LOOKUP(2,1/(…),…)` and `MATCH("zzz",…)` build on that.
 */
function nearest(
  array: ArrayValueObject,
  wanted: BaseValueObject,
  order: Order,
): { at?: Position; same: boolean; next?: Position } {
  const kind = kindOf(wanted);
  const items: Item[] = [];
  array.iterator((value, row, column) => {
    if (value && !value.isNull() && !value.isError() && kindOf(value) === kind)
      items.push({ value, at: { row, column } });
  });
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high - 1) >> 1;
    const way = compare(items[middle]!.value, wanted) * order;
    if (way > 0) high = middle;
    else if (way < 0) low = middle + 1;
    // What is found is looked for no further, but for those beside it that are the same.
    else low = high = endOfEqual(items, middle, wanted) + 1;
  }
  const found = items[low - 1];
  return {
    at: found?.at,
    same: found !== undefined && compare(found.value, wanted) === 0,
    next: items[low]?.at,
  };
}

/** As the engine counts the ways of looking through all cells. */
const SMALLER = 1;
const LARGER = 2;

/**
 * Where the value stands first, or the nearest one on a side of it, in whatever order they stand. Only cells of the
 * value's own kind are looked at, as by halving: a header is no number's next larger one.
 */
function firstNearest(
  array: ArrayValueObject,
  wanted: BaseValueObject,
  side: typeof SMALLER | typeof LARGER,
  isReverse: boolean,
): Position | undefined {
  const kind = kindOf(wanted);
  const sign = side === LARGER ? 1 : -1;
  let best: Item | undefined;
  /** Ends the search where the value itself stands. */
  const look: Parameters<typeof array.iterator>[0] = (value, row, column) => {
    if (!value || value.isNull() || value.isError() || kindOf(value) !== kind) return undefined;
    const beyond = compare(value, wanted) * sign;
    if (beyond >= 0 && !(best && compare(value, best.value) * sign >= 0))
      best = { value, at: { row, column } };
    return beyond === 0 ? false : undefined;
  };
  if (isReverse) array.iteratorReverse(look);
  else array.iterator(look);
  return best?.at;
}

/** Has LOOKUP, VLOOKUP, XLOOKUP and XMATCH find what is nearest as Excel finds it. */
export function searchNearest(): void {
  const searched = ArrayValueObject.prototype as unknown as Searched;
  const { orderSearch } = searched;
  searched.orderSearch = function (
    this: ArrayValueObject,
    wanted,
    type = SMALLER,
    isReverse = false,
    isFuzzy,
  ) {
    return (type === SMALLER || type === LARGER) && !isFuzzy && !wanted.isNull() && !wanted.isError()
      ? firstNearest(this, wanted, type, isReverse)
      : orderSearch.call(this, wanted, type, isReverse, isFuzzy);
  };
  searched.binarySearch = function (this: ArrayValueObject, value, descending = 0, match = 1) {
    if (value.isError()) return undefined;
    const found = nearest(this, value, descending === 1 ? -1 : 1);
    const along = (at: Position | undefined): number | undefined =>
      at && (this.getRowCount() === 1 ? at.column : at.row);
    if (found.same) return along(found.at);
    if (match === 0) return undefined;
    // In a falling row what comes before is larger.
    return along((match === 1) !== (descending === 1) ? found.at : found.next);
  };
}

/** What of the engine's XMATCH is replaced. */
interface MatchOfOne {
  _handleSingleObject(
    wanted: BaseValueObject,
    within: BaseValueObject,
    match: BaseValueObject,
    search: BaseValueObject,
  ): BaseValueObject;
  _getResult(
    wanted: BaseValueObject,
    within: BaseValueObject,
    match: number,
    search: number,
  ): BaseValueObject;
}

const DESCENDING = -2;

/** Has XMATCH halve a falling list too, which the engine refuses. */
export function matchDescending(executor: BaseFunction | undefined): void {
  if (!executor) return;
  const xmatch = executor as unknown as MatchOfOne;
  const ofOne = xmatch._handleSingleObject.bind(xmatch);
  xmatch._handleSingleObject = (wanted, within, match, search) => {
    const [kind, way] = [Number(match.getValue()), Number(search.getValue())];
    return way === DESCENDING && [-1, 0, 1].includes(kind)
      ? xmatch._getResult(wanted, within, kind, way)
      : ofOne(wanted, within, match, search);
  };
}

/** MATCH: the engine's looks through all cells for the nearest one, in whatever order they stand. */
export class Match extends BaseFunction {
  override minParams = 2;
  override maxParams = 3;

  override calculate(
    wanted: BaseValueObject,
    within: BaseValueObject,
    type: BaseValueObject = NumberValueObject.create(1),
  ): BaseValueObject {
    if (within.isError()) return within;
    if (type.isError()) return type;
    const array = asArray(within);
    if (!array) return ErrorValueObject.create(ErrorType.NA);
    if (array.getRowCount() > 1 && array.getColumnCount() > 1) return ErrorValueObject.create(ErrorType.NA);
    const kind = Number(plainValue(asArray(type)?.get(0, 0) ?? type));
    if (Number.isNaN(kind)) return ErrorValueObject.create(ErrorType.VALUE);
    return wanted.isArray()
      ? (wanted as ArrayValueObject).mapValue((one) => this.of(one, array, kind))
      : this.of(wanted, array, kind);
  }

  private of(given: BaseValueObject, array: ArrayValueObject, kind: number): BaseValueObject {
    if (given.isError()) return given;
    const wanted = given.isNull() ? NumberValueObject.create(0) : given;
    const at =
      kind === 0
        ? (array.orderSearch(wanted, 0) as Position | undefined)
        : nearest(array, wanted, kind > 0 ? 1 : -1).at;
    if (!at) return ErrorValueObject.create(ErrorType.NA);
    return NumberValueObject.create((array.getRowCount() === 1 ? at.column : at.row) + 1);
  }
}
