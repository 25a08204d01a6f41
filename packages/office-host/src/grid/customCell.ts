import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
  type FunctionVariantType,
} from "@univerjs/engine-formula";
import type { ErrorClass, FunctionMetadata, Implementation } from "./functionMetadata";
import type { Refusals } from "./refusals";

/** Stands for `CustomFunctions.Error` where no library of Microsoft's is there. */
export class HostedError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

interface Raised {
  code: string;
  message?: string;
}

const isRaised = (value: unknown): value is Raised =>
  typeof value === "object" &&
  value !== null &&
  "code" in value &&
  typeof value.code === "string" &&
  value.code.startsWith("#");

/** A custom function as the grid calls it: its arguments and its answer as Excel hands them over. */
export class CustomCell extends BaseFunction {
  override minParams: number;
  override maxParams: number;

  constructor(
    private readonly metadata: FunctionMetadata,
    private readonly implementation: Implementation,
    private readonly errorClass: ErrorClass,
    private readonly refusals: Refusals,
  ) {
    super(metadata.name.toUpperCase());
    const { parameters } = metadata;
    this.minParams = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    this.maxParams = parameters.some((parameter) => parameter.repeating) ? 255 : parameters.length;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const lifted = variants.map((variant, index) => this.isLifted(variant as BaseValueObject, index));
    if (!lifted.includes(true)) {
      const result = this.call(
        variants.map((variant, index) => this.argument(variant as BaseValueObject, index)),
      );
      this.note(result);
      return this.result(result);
    }
    return this.liftedResult(variants as BaseValueObject[], lifted);
  }

  private parameter(index: number) {
    const { parameters } = this.metadata;
    return parameters[Math.min(index, parameters.length - 1)];
  }

  /** Excel calls a function once a cell where a range stands for a single value. */
  private isLifted(variant: BaseValueObject, index: number): boolean {
    if (this.parameter(index)?.dimensionality === "matrix" || !variant.isArray()) return false;
    const array = variant as ArrayValueObject;
    return array.getRowCount() * array.getColumnCount() > 1;
  }

  private liftedResult(variants: BaseValueObject[], lifted: boolean[]): BaseValueObject {
    const arrays = variants.map((variant, index) =>
      lifted[index] ? (variant as ArrayValueObject) : undefined,
    );
    const size = (of: (array: ArrayValueObject) => number): number =>
      Math.max(...arrays.map((array) => (array ? of(array) : 1)));
    const rows = size((array) => array.getRowCount());
    const columns = size((array) => array.getColumnCount());
    const results = Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => {
        const result = this.call(
          variants.map((variant, index) => {
            const array = arrays[index];
            if (!array) return this.argument(variant, index);
            const at = (length: number, position: number): number => (length === 1 ? 0 : position);
            return this.single(
              array.get(at(array.getRowCount(), row), at(array.getColumnCount(), column)) ?? undefined,
            );
          }),
        );
        return Array.isArray(result) ? ((result as unknown[][])[0]?.[0] ?? "") : result;
      }),
    );
    this.note(results);
    return this.result(results);
  }

  private argument(variant: BaseValueObject, index: number): unknown {
    const matrix = this.parameter(index)?.dimensionality === "matrix";
    if (variant.isArray()) {
      const rows = (variant as ArrayValueObject)
        .getArrayValue()
        .map((row) => row.map((value) => this.single(value ?? undefined)));
      return matrix ? rows : rows[0]?.[0];
    }
    const value = this.single(variant);
    return matrix && value !== null ? [[value]] : value;
  }

  private single(value: BaseValueObject | undefined): unknown {
    if (!value || value.isNull()) return null;
    if (value.isError()) return new this.errorClass(String((value as ErrorValueObject).getErrorType()));
    return value.getValue();
  }

  /** Exceptions end here: one that leaves a function would end the whole process. */
  private call(values: unknown[]): unknown {
    const { parameters } = this.metadata;
    const repeating = parameters.findIndex((parameter) => parameter.repeating);
    const given = repeating < 0 ? values : [...values.slice(0, repeating), values.slice(repeating)];
    while (given.length < parameters.length) given.push(null);
    // Excel hands its invocation over as the last argument.
    const invocation = { address: undefined, functionName: this.metadata.name, isInValuePreview: false };
    try {
      const result = this.implementation(...given, invocation);
      if (result instanceof Promise)
        return {
          code: "#VALUE!",
          message: `${this.metadata.name} is asynchronous; the workbench calls functions that answer at once.`,
        };
      return result;
    } catch (error) {
      if (isRaised(error)) return error;
      return { code: "#VALUE!", message: error instanceof Error ? error.message : String(error) };
    }
  }

  private note(result: unknown): void {
    const first = Array.isArray(result) ? (result.flat() as unknown[]).find(isRaised) : result;
    const refusal = isRaised(first) ? { error: first.code, message: first.message ?? "" } : undefined;
    this.refusals.note(this.subUnitId ?? "", this.row, this.column, refusal);
  }

  private result(value: unknown): BaseValueObject {
    if (!Array.isArray(value)) return valueObject(value);
    const rows = (value as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
    if (rows.length === 0) return ErrorValueObject.create(ErrorType.CALC);
    const columns = Math.max(...rows.map((row) => row.length));
    return ArrayValueObject.create({
      calculateValueList: rows.map((row) =>
        Array.from({ length: columns }, (_value, column) =>
          column < row.length ? valueObject(row[column]) : ErrorValueObject.create(ErrorType.NA),
        ),
      ),
      rowCount: rows.length,
      columnCount: columns,
      unitId: "",
      sheetId: "",
      row: -1,
      column: -1,
    });
  }
}

function valueObject(value: unknown): BaseValueObject {
  if (isRaised(value)) return ErrorValueObject.create(value.code as ErrorType);
  if (typeof value === "number")
    return Number.isFinite(value) ? NumberValueObject.create(value) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === "string") return StringValueObject.create(value);
  if (value instanceof Date) return StringValueObject.create(value.toISOString());
  return ErrorValueObject.create(ErrorType.VALUE);
}
