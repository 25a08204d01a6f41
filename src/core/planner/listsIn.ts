import { mayWeigh, namesFor, saysTarget, saysTotal, weightsFor } from "./headerWords";
import { isFigure, isMostly, isName, type Part, type Values } from "./selectedBlock";

/** A list that is no table, as people keep them on a sheet: a row of headers over its rows. */
export interface List {
  /** Its rows, without the headers and without totals at its end. */
  readonly body: Part;
  readonly headers: readonly string[];
}

/** Which columns of a list say whose a row is and what it weighs, from 0 in the list. */
export interface Roles {
  readonly names: number;
  readonly weights: number;
  /** Both are called what such columns are called. */
  readonly sure: boolean;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
const isBlank = (value: unknown): boolean => value === "" || value === null || value === undefined;

/**
 * Every list among the cells of a sheet. Titles, units and remarks around them are no lists: those have a row of headers
 * over at least two rows, with a column of figures.
 */
export function listsIn(values: Values): readonly List[] {
  const found: List[] = [];
  values.forEach((line, row) => {
    for (const [column, columns] of runsOf(line)) {
      const isInside = found.some(
        ({ body }) =>
          row < body.row + body.rows &&
          row >= body.row - 1 &&
          column < body.column + body.columns &&
          column + columns > body.column,
      );
      const list = isInside ? null : listUnder(values, row, column, columns);
      if (list) found.push(list);
    }
  });
  return found;
}

/** Stretches of at least two texts side by side: where they begin and how long they are. */
function runsOf(line: readonly unknown[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (let column = 0; column < line.length; column += 1) {
    const first = column;
    while (column < line.length && isName(line[column])) column += 1;
    if (column - first > 1) runs.push([first, column - first]);
  }
  return runs;
}

function listUnder(values: Values, row: number, column: number, columns: number): List | null {
  const lineAt = (at: number) => values[at]?.slice(column, column + columns) ?? [];
  let end = row + 1;
  while (lineAt(end).some((value) => !isBlank(value))) end += 1;
  while (end > row + 1 && lineAt(end - 1).some((value) => saysTotal(textOf(value)))) end -= 1;
  const body: Part = { row: row + 1, column, rows: end - row - 1, columns };
  const lines = values.slice(body.row, end).map((line) => line.slice(column, column + columns));
  const hasFigures = lineAt(row).some((_, at) =>
    isMostly(
      lines.map((line) => line[at]),
      isFigure,
    ),
  );
  if (body.rows < 2 || !hasFigures) return null;
  return { body, headers: lineAt(row).map(textOf) };
}

/**
 * What a list's columns are to a split over people: by what their headers say, else the first column of names and the
 * last of figures that can be added up; null where there is no such pair, or where totals stand between the rows.
 */
export function rolesIn({ body, headers }: List, values: Values): Roles | null {
  const columnAt = (at: number) =>
    values.slice(body.row, body.row + body.rows).map((line) => line[body.column + at]);
  const are = (what: (value: unknown) => boolean) =>
    headers.flatMap((_, at) => (isMostly(columnAt(at), what) ? [at] : []));
  const named = are(isName);
  const figures = are(isFigure).filter((at) => mayWeigh(headers[at]));
  const among = (columns: readonly number[], header: string | undefined): number | undefined =>
    columns.find((at) => headers[at] === header);
  const said = {
    names: namesFor(named.map((at) => headers[at])),
    weights: weightsFor(figures.map((at) => headers[at])),
  };
  const names = among(named, said.names) ?? named[0];
  const weights = among(figures, said.weights) ?? figures.at(-1);
  if (names === undefined || weights === undefined) return null;
  if (named.some((at) => columnAt(at).some((value) => saysTotal(textOf(value))))) return null;
  return { names, weights, sure: said.names !== undefined && said.weights !== undefined };
}

/**
 * The list that a cell lies in, else the one that is understood best, the longest of those.
 *
 * @param isCut a list that ends with the last row may go on below it, and is none
 */
export function listAround(
  values: Values,
  row: number,
  column: number,
  isCut: boolean,
): readonly [List, Roles] | null {
  const understood = listsIn(values).flatMap((list): (readonly [List, Roles])[] => {
    if (isCut && list.body.row + list.body.rows === values.length) return [];
    const roles = rolesIn(list, values);
    return roles ? [[list, roles]] : [];
  });
  const holds = ({ body }: List) =>
    row >= body.row - 1 &&
    row < body.row + body.rows &&
    column >= body.column &&
    column < body.column + body.columns;
  const best = [...understood].sort(
    ([one, a], [other, b]) =>
      Number(holds(other)) - Number(holds(one)) ||
      Number(b.sure) - Number(a.sure) ||
      other.body.rows - one.body.rows,
  );
  return best[0] ?? null;
}

/** A label is short; what is longer is a remark. */
const longest = 20;

/** The one figure outside a list that is called a target: the next right of the word, or the one below it. */
export function targetBeside(values: Values, { body }: List): Part | null {
  const isOutside = (row: number, column: number): boolean =>
    row < body.row - 1 ||
    row > body.row + body.rows ||
    column < body.column ||
    column >= body.column + body.columns;
  const found = values.flatMap((line, row) =>
    line.flatMap((value, column): Part[] => {
      const text = textOf(value);
      if (!isOutside(row, column) || text.length > longest || !saysTarget(text)) return [];
      const beside = line.findIndex((next, at) => at > column && !isBlank(next));
      const at = [
        { row, column: beside },
        { row: row + 1, column },
      ].find((next) => isFigure(values[next.row]?.[next.column]) && isOutside(next.row, next.column));
      return at ? [{ ...at, rows: 1, columns: 1 }] : [];
    }),
  );
  return found.length === 1 ? found[0] : null;
}
