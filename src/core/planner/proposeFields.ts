import type { Field } from "./request";

type Values = readonly (readonly unknown[])[];

/** A part of a block of cells, from 0. */
export interface Part {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const isFigure = (value: unknown): boolean => typeof value === "number";
const isName = (value: unknown): boolean =>
  typeof value === "string" && value.trim() !== "" && !value.startsWith("#");
const share = (values: readonly unknown[], what: (value: unknown) => boolean): number =>
  values.filter(what).length / Math.max(1, values.length);

/**
 * What selected cells are for in a plan over people: a single figure is the target; of a block the column of names and
 * the last column of figures, without a row of headers and a row of totals at its end.
 */
export function proposeFields(values: Values): Readonly<Partial<Record<Field, Part>>> {
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  if (rows === 1 && columns === 1)
    return isFigure(values[0][0]) ? { target: { row: 0, column: 0, rows: 1, columns: 1 } } : {};
  if (rows === 1) return {};
  const hasHeads = !values[0].some(isFigure) && values[1].some(isFigure);
  const top = hasHeads ? 1 : 0;
  const body = values.slice(top);
  const columnOf = (column: number) => body.map((row) => row[column]);
  const all = Array.from({ length: columns }, (_, column) => column);
  const weights = all.filter((column) => share(columnOf(column), isFigure) > 0.5).at(-1);
  if (weights === undefined) return {};
  const names = all.find((column) => share(columnOf(column), isName) > 0.5);
  const figures = columnOf(weights).map(Number);
  const last = figures.at(-1) ?? 0;
  const above = figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0);
  const hasTotal = figures.length > 2 && Math.abs(above - last) < 1e-6 * Math.abs(last) && last !== 0;
  const part = (column: number): Part => ({
    row: top,
    column,
    rows: body.length - (hasTotal ? 1 : 0),
    columns: 1,
  });
  return { weights: part(weights), ...(names === undefined ? {} : { names: part(names) }) };
}
