import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { CellError, Scalar } from "xlsx-book/book";

export type Value = Scalar | CellError;

export const isError = (value: Value): value is CellError => typeof value === "object" && value !== null;

/** One of the engine's values as a plain one. */
export function plainValue(value: BaseValueObject | null | undefined | void): Value {
  if (!value || value.isNull()) return null;
  if (value.isError()) return { error: String((value as ErrorValueObject).getErrorType()) };
  return value.getValue();
}

/** A plain value as the engine takes it; `pattern` is the number format that the cell gets where it has none. */
export function engineValue(value: Value, pattern = ""): BaseValueObject {
  if (value === null) return NumberValueObject.create(0);
  if (typeof value === "number")
    return Number.isFinite(value)
      ? NumberValueObject.create(value, pattern)
      : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  return ErrorValueObject.create(value.error as ErrorType);
}

export const asArray = (variant: FunctionVariantType): ArrayValueObject | undefined =>
  variant.isArray() ? (variant as ArrayValueObject) : undefined;

export type Change = (value: BaseValueObject) => BaseValueObject;

/** A value, or each of a list, changed. */
export const each = (given: BaseValueObject, change: Change): BaseValueObject =>
  asArray(given)?.mapValue((value) => change(value ?? NullValueObject.create())) ?? change(given);

/** An answer of several cells. */
export const arrayOf = (
  rows: number,
  columns: number,
  at: (row: number, column: number) => BaseValueObject,
): ArrayValueObject =>
  ArrayValueObject.create({
    calculateValueList: Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => at(row, column)),
    ),
    rowCount: rows,
    columnCount: columns,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });

/** A number as Excel writes it into a text: fifteen digits, whatever its cell looks like. */
export function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  const power = /^(.*)e([+-])(\d+)$/.exec(text);
  return power ? `${power[1]}E${power[2]}${power[3]!.padStart(2, "0")}` : text;
}
