export type Values = readonly (readonly unknown[])[];

/** A part of a block of cells, from 0. */
export interface Part {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const isFigure = (value: unknown): boolean => typeof value === "number";
export const isName = (value: unknown): boolean =>
  typeof value === "string" && value.trim() !== "" && !value.startsWith("#");
export const isMostly = (values: readonly unknown[], what: (value: unknown) => boolean): boolean =>
  values.filter(what).length / Math.max(1, values.length) > 0.5;

/** A block of selected cells without its row of headers and its row of totals, and which columns are what. */
export interface SelectedBlock {
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
  /** Columns that are mostly figures, and mostly names. */
  readonly figures: readonly number[];
  readonly names: readonly number[];
}

/** Reads a block of at least two rows. */
export function readBlock(values: Values): SelectedBlock {
  const hasHeads = !values[0].some(isFigure) && values[1].some(isFigure);
  const row = hasHeads ? 1 : 0;
  const body = values.slice(row);
  const columns = values[0].length;
  const all = Array.from({ length: columns }, (_, column) => column);
  const are = (what: (value: unknown) => boolean) =>
    all.filter((column) =>
      isMostly(
        body.map((line) => line[column]),
        what,
      ),
    );
  const figures = are(isFigure);
  const hasTotal = figures.length > 0 && endsInTotal(body.map((line) => Number(line[figures.at(-1) ?? 0])));
  return { row, rows: body.length - (hasTotal ? 1 : 0), columns, figures, names: are(isName) };
}

function endsInTotal(figures: readonly number[]): boolean {
  const last = figures.at(-1) ?? 0;
  const above = figures.slice(0, -1).reduce((sum, figure) => sum + figure, 0);
  return figures.length > 2 && last !== 0 && Math.abs(above - last) < 1e-6 * Math.abs(last);
}
