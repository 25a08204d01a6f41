import type { Field } from "./request";
import { listAround, rolesIn, targetBeside } from "./listsIn";
import { readBlock, type Part, type Values } from "./selectedBlock";

type Fields = Readonly<Partial<Record<Field, Part>>>;

/**
 * What selected cells are for in a plan over people: a single figure is the target; of a block the columns whose headers
 * say so, else the first of names and the last of figures, without a row of headers and a row of totals at its end.
 */
export function proposeFields(values: Values): Fields {
  const [first] = values;
  if (values.length === 1)
    return first.length === 1 && typeof first[0] === "number"
      ? { target: { row: 0, column: 0, rows: 1, columns: 1 } }
      : {};
  const { row, rows, columns, figures, names } = readBlock(values);
  const part = (column: number): Part => ({ row, column, rows, columns: 1 });
  const headers = row === 0 ? [] : first.map((header) => (typeof header === "string" ? header.trim() : ""));
  const roles = row === 0 ? null : rolesIn({ body: { row, column: 0, rows, columns }, headers }, values);
  if (roles) return { weights: part(roles.weights), names: part(roles.names) };
  const weights = figures.at(-1);
  if (weights === undefined) return {};
  return { weights: part(weights), ...(names.length === 0 ? {} : { names: part(names[0]) }) };
}

/**
 * The same for a single cell among the cells of its sheet: the list that it lies in or else the one that is there, and
 * the target that stands beside that, or in the cell itself.
 *
 * @param isCut whether the sheet goes on below
 */
export function proposeAround(values: Values, row: number, column: number, isCut = false): Fields {
  const cell: Part = { row, column, rows: 1, columns: 1 };
  const own: Fields = typeof values[row]?.[column] === "number" ? { target: cell } : {};
  const found = listAround(values, row, column, isCut);
  if (!found) return own;
  const [list, roles] = found;
  const { body } = list;
  const part = (at: number): Part => ({ ...body, column: body.column + at, columns: 1 });
  const beside = targetBeside(values, list);
  return {
    ...(beside && { target: beside }),
    ...(isIn(body, row, column) ? {} : own),
    weights: part(roles.weights),
    names: part(roles.names),
  };
}

const isIn = (part: Part, row: number, column: number): boolean =>
  row >= part.row &&
  row < part.row + part.rows &&
  column >= part.column &&
  column < part.column + part.columns;
