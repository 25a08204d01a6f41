import { readBlock, type Part } from "../planner/selectedBlock";

/** What a function needs, in its order. */
export interface Needed {
  readonly name: string;
  /** Whether it is a range. */
  readonly matrix: boolean;
}

/**
 * The arguments that selected cells can stand for. A single cell is the first single value; a block goes to the ranges
 * that are needed, a column each and what is over to the first. A row of headers, a row of totals and columns of names
 * that no argument is left for stay out.
 *
 * @param values of the selected cells
 * @param needed the arguments that can't be left out
 */
export function fillArguments(
  values: readonly (readonly unknown[])[],
  needed: readonly Needed[],
): Readonly<Partial<Record<string, Part>>> {
  const rows = values.length;
  const columns = values[0].length;
  const ranges = needed.filter(({ matrix }) => matrix).map(({ name }) => name);
  const whole: Part = { row: 0, column: 0, rows, columns };
  if (rows === 1 && columns === 1) {
    const one = needed.find(({ matrix }) => !matrix) ?? needed[0];
    return one ? { [one.name]: whole } : {};
  }
  if (ranges.length === 0) return {};
  if (rows === 1) return { [ranges[0]]: whole };
  const block = readBlock(values);
  const leading = Array.from({ length: columns }, (_, column) => column).findIndex(
    (column) => !block.names.includes(column),
  );
  const first = leading > 0 && columns - leading >= ranges.length ? leading : 0;
  const width = columns - first;
  const part = (column: number, wide: number): Part => ({
    row: block.row,
    column,
    rows: block.rows,
    columns: wide,
  });
  if (width < ranges.length) return { [ranges[0]]: part(first, width) };
  const wide = width - ranges.length + 1;
  return Object.fromEntries(
    ranges.map((name, place) =>
      place === 0 ? [name, part(first, wide)] : [name, part(first + wide + place - 1, 1)],
    ),
  );
}
