import type { Field } from "./request";
import { readBlock, type Part } from "./selectedBlock";

/**
 * What selected cells are for in a plan over people: a single figure is the target; of a block the column of names and
 * the last column of figures, without a row of headers and a row of totals at its end.
 */
export function proposeFields(
  values: readonly (readonly unknown[])[],
): Readonly<Partial<Record<Field, Part>>> {
  const [first] = values;
  if (values.length === 1)
    return first.length === 1 && typeof first[0] === "number"
      ? { target: { row: 0, column: 0, rows: 1, columns: 1 } }
      : {};
  const { row, rows, figures, names } = readBlock(values);
  const part = (column: number): Part => ({ row, column, rows, columns: 1 });
  const weights = figures.at(-1);
  if (weights === undefined) return {};
  return { weights: part(weights), ...(names.length === 0 ? {} : { names: part(names[0]) }) };
}
