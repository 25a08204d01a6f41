import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";

/** What of the engine's lookups is replaced. */
interface Lookup {
  equalSearch(
    value: BaseValueObject,
    searchArray: ArrayValueObject,
    resultArray: ArrayValueObject,
    isFirst?: boolean,
  ): BaseValueObject;
}

/** Days that look the same may differ by a rounding; whether they count as equal is the engine's to say. */
const near = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-4 + 1e-6 * Math.abs(other);

/** Whether the engine may find an item equal to this value: quick, and wrong only where it says yes. */
function mayEqual(wanted: BaseValueObject): (item: BaseValueObject) => boolean {
  const value = wanted.getValue();
  if (wanted.isNumber())
    return (item) => (item.isNumber() ? near(item.getValue() as number, value as number) : !item.isString());
  if (!wanted.isString() || /[*?~]/.test(String(value))) return () => true;
  const text = String(value).toLocaleLowerCase();
  return (item) => !item.isString() || String(item.getValue()).toLocaleLowerCase() === text;
}

const isEqual = (item: BaseValueObject, wanted: BaseValueObject): boolean =>
  !item.isError() && item.isEqual(wanted).getValue() === true;

const order = ArrayValueObject.prototype.orderSearch;

/**
 * Has exact lookups stop at what they find. The engine compares the wanted value with every cell of a column, and makes
 * an object of each answer, before it looks which was the first: ten thousand lookups in ten thousand rows took minutes.
 */
export function searchQuickly(): void {
  const lookup = BaseFunction.prototype as unknown as Lookup;
  lookup.equalSearch = (value, searchArray, resultArray, isFirst = true) => {
    const [rows, columns] = [searchArray.getRowCount(), searchArray.getColumnCount()];
    const none = ErrorValueObject.create(ErrorType.NA);
    if (rows !== resultArray.getRowCount() || columns !== resultArray.getColumnCount() || value.isError())
      return none;
    const may = mayEqual(value);
    for (let at = 0; at < rows * columns; at += 1) {
      const place = isFirst ? at : rows * columns - 1 - at;
      const [row, column] = [Math.floor(place / columns), place % columns];
      const item = searchArray.getValueOrDefault(row, column);
      if (item && may(item) && isEqual(item, value)) return resultArray.get(row, column) ?? none;
    }
    return none;
  };
  ArrayValueObject.prototype.orderSearch = function (value, searchType, isDesc, isFuzzy) {
    if (searchType !== 0 || isDesc || isFuzzy || value.isError() || value.isArray())
      return order.call(this, value, searchType, isDesc, isFuzzy);
    const may = mayEqual(value);
    let found: { row: number; column: number } | undefined;
    this.iterator((item, row, column) => {
      if (!item || item.isNull() || !may(item) || !isEqual(item, value)) return true;
      found = { row, column };
      return false;
    });
    return found;
  };
}
