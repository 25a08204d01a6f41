import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import { columnCount, rowCount } from "../address";
import { arrayOf, asArray, plainValue } from "./values";
import { openEnds, wholeArea } from "./wholeRanges";

/** From which to before which of so many rows or columns a part goes. */
type Cut = (length: number, count: number | undefined) => [from: number, to: number];

const taken: Cut = (length, count = length) => [
  count < 0 ? Math.max(0, length + count) : 0,
  count < 0 ? length : Math.min(length, count),
];
const left: Cut = (length, count = 0) => [count < 0 ? 0 : count, count < 0 ? length + count : length];

/** TAKE and DROP: a part of a range is a range, and what is blank in it stays blank. */
class Part extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 2;
  override maxParams = 3;

  constructor(
    name: string,
    private readonly cut: Cut,
  ) {
    super(name);
  }

  override calculate(given: FunctionVariantType, ...counts: FunctionVariantType[]): FunctionVariantType {
    if (given.isError()) return given;
    const asked: (number | undefined)[] = [];
    for (const count of counts) {
      const value = plainValue(single(count));
      if (value !== null && typeof value === "object")
        return ErrorValueObject.create(value.error as ErrorType);
      const number = value === null ? undefined : Math.trunc(Number(value));
      if (Number.isNaN(number)) return ErrorValueObject.create(ErrorType.VALUE);
      asked.push(number);
    }
    const area = given.isReferenceObject() ? wholeArea(given as BaseReferenceObject) : undefined;
    const array = asArray(given);
    const [fromRow, toRow] = this.cut(area ? rowCount(area) : (array?.getRowCount() ?? 1), asked[0]);
    const [fromColumn, toColumn] = this.cut(
      area ? columnCount(area) : (array?.getColumnCount() ?? 1),
      asked[1],
    );
    if (fromRow >= toRow || fromColumn >= toColumn) return ErrorValueObject.create(ErrorType.CALC);
    if (area) {
      const reference = given as BaseReferenceObject;
      const part = {
        startRow: area.startRow + fromRow,
        startColumn: area.startColumn + fromColumn,
        endRow: area.startRow + toRow - 1,
        endColumn: area.startColumn + toColumn - 1,
      };
      return this.createReferenceObject(reference, openEnds(part, reference));
    }
    const at = (row: number, column: number): BaseValueObject =>
      array ? (array.get(row, column) ?? NullValueObject.create()) : (given as BaseValueObject);
    const [rows, columns] = [toRow - fromRow, toColumn - fromColumn];
    if (rows === 1 && columns === 1) return at(fromRow, fromColumn);
    return arrayOf(rows, columns, (row, column) => at(fromRow + row, fromColumn + column));
  }
}

/** The one value that is asked for; of several the first. */
function single(given: FunctionVariantType): BaseValueObject | null | undefined {
  const value = given.isReferenceObject() ? (given as BaseReferenceObject).toArrayValueObject() : given;
  return asArray(value)?.get(0, 0) ?? (value.isArray() ? undefined : (value as BaseValueObject));
}

/** TOCOL and TOROW: all values in one line, row by row or column by column, without blanks or errors where that is asked. */
class Line extends BaseFunction {
  override minParams = 1;
  override maxParams = 3;

  constructor(
    name: string,
    private readonly axis: "rows" | "columns",
  ) {
    super(name);
  }

  override calculate(given: BaseValueObject, ...options: BaseValueObject[]): BaseValueObject {
    const [ignored, byColumn] = options.map((option) => plainValue(single(option)));
    for (const option of [ignored, byColumn])
      if (option && typeof option === "object") return ErrorValueObject.create(option.error as ErrorType);
    const kind = Math.trunc(Number(ignored ?? 0));
    if (!(kind >= 0 && kind <= 3) || Number.isNaN(Number(byColumn ?? 0)))
      return ErrorValueObject.create(ErrorType.VALUE);
    const rows = asArray(given)?.getArrayValue() ?? [[given]];
    const blank = NullValueObject.create();
    const lines = Number(byColumn ?? 0) ? rows[0]!.map((_value, at) => rows.map((row) => row[at])) : rows;
    const values = lines
      .flatMap((line) => line.map((value) => value ?? blank))
      .filter((value) => !((kind & 1) !== 0 && value.isNull()) && !((kind & 2) !== 0 && value.isError()));
    if (values.length === 0) return ErrorValueObject.create(ErrorType.CALC);
    if (values.length === 1) return values[0]!;
    return this.axis === "rows"
      ? arrayOf(values.length, 1, (row) => values[row]!)
      : arrayOf(1, values.length, (_row, column) => values[column]!);
  }
}

/** Functions that answer with what they are given, cut or laid out anew. */
export const partFunctions = (): BaseFunction[] => [
  new Part("TAKE", taken),
  new Part("DROP", left),
  new Line("TOCOL", "rows"),
  new Line("TOROW", "columns"),
];
