import { BaseFunction, type BaseValueObject } from "@univerjs/engine-formula";
import { arrayOf, asArray, engineValue, isError, plainValue, type Value } from "./values";

/** What a function of single values is: its arguments' number, and its answer to them. */
export interface Definition {
  name: string;
  least: number;
  most: number;
  /** Errors among the arguments are answered before. */
  answer: (...values: Value[]) => Value;
  /** The number format of its answer. */
  pattern?: string;
}

/** A function of single values, which answers arrays cell by cell. */
export class LiftedFunction extends BaseFunction {
  override minParams: number;
  override maxParams: number;

  constructor(private readonly definition: Definition) {
    super(definition.name);
    this.minParams = definition.least;
    this.maxParams = definition.most;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const arrays = variants.map(asArray);
    const rows = Math.max(1, ...arrays.map((array) => array?.getRowCount() ?? 1));
    const columns = Math.max(1, ...arrays.map((array) => array?.getColumnCount() ?? 1));
    const at = (length: number, position: number): number => (length === 1 ? 0 : position);
    const value = (index: number, row: number, column: number): Value => {
      const array = arrays[index];
      if (!array) return plainValue(variants[index]);
      const [r, c] = [at(array.getRowCount(), row), at(array.getColumnCount(), column)];
      if (r >= array.getRowCount() || c >= array.getColumnCount()) return { error: "#N/A" };
      return plainValue(array.get(r, c));
    };
    const answer = (row: number, column: number): BaseValueObject =>
      this.answer(variants.map((_variant, index) => value(index, row, column)));
    return rows === 1 && columns === 1 ? answer(0, 0) : arrayOf(rows, columns, answer);
  }

  private answer(values: Value[]): BaseValueObject {
    return engineValue(values.find(isError) ?? this.definition.answer(...values), this.definition.pattern);
  }
}
