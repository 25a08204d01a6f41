import type { Argument, ArgumentCell } from "../../core/refusals/argument";
import { placeOf } from "../../core/place";
import { invalid } from "../../core/refusal";
import type { Range } from "../../core/range";

/** What a cell hands over, once its wrapping is taken off. */
type Plain = Scalar | { error: string } | { unreadable: true };

/** A value that can be read; a blank is null. */
export type Scalar = number | string | boolean | null;

const ERROR_TEXT =
  /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|GETTING_DATA|EXTERNAL!|PYTHON!|TIMEOUT!|LICENSE!)$/i;

/** A value as Excel hands it over, without its wrapping: rich values, error objects, `undefined`, empty text. */
export function plain(value: unknown): Plain {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? value : { unreadable: true };
    case "string":
      if (value === "") return null;
      return ERROR_TEXT.test(value) ? { error: value.toUpperCase() } : value;
    case "boolean":
      return value;
    case "undefined":
      return null;
    case "object":
      return value === null ? null : unwrapped(value as Record<string, unknown>);
    default:
      return { unreadable: true };
  }
}

/** Excel's rich values carry `basicValue`, its error objects `code`. */
function unwrapped(value: Record<string, unknown>): Plain {
  if (value.type === "Empty") return null;
  if (value.type === "Error" || (typeof value.code === "string" && value.code.startsWith("#")))
    return { error: String(value.basicValue ?? value.code ?? value.errorType ?? "#VALUE!") };
  if ("basicValue" in value && typeof value.basicValue !== "object") return plain(value.basicValue);
  return { unreadable: true };
}

/** The cells of what came as a range: rows of cells, a single row, or a single value. */
export function cellsOf(value: unknown, argument: Argument): Range<unknown> {
  const rich = value as { type?: unknown; elements?: unknown } | null;
  if (rich && typeof rich === "object" && rich.type === "Array") return cellsOf(rich.elements, argument);
  if (!Array.isArray(value)) return { rows: 1, columns: 1, values: [value] };
  const rows: unknown[][] = Array.isArray(value[0]) ? value : [value];
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) throw invalid("empty-range", { argument });
  const values = new Array<unknown>(rows.length * columns);
  let at = 0;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    if (!Array.isArray(row) || row.length !== columns)
      throw invalid("ragged", {
        argument,
        row: r + 1,
        columns: Array.isArray(row) ? row.length : 1,
        expected: columns,
      });
    for (let c = 0; c < columns; c++) values[at++] = row[c];
  }
  return { rows: rows.length, columns, values };
}

/** A single value; a range of one cell is one. */
export function singleOf(value: unknown, argument: Argument): Scalar {
  if (typeof value !== "object" || value === null) return answerable(plain(value), { argument });
  const cells = cellsOf(value, argument);
  if (cells.values.length > 1)
    throw invalid("not-single", { argument, rows: cells.rows, columns: cells.columns });
  return answerable(plain(cells.values[0]), { argument });
}

/** The cells of a range, whatever they hold. */
export function scalarsOf(value: unknown, argument: Argument): Range<Scalar> {
  const cells = cellsOf(value, argument);
  const values = new Array<Scalar>(cells.values.length);
  for (let i = 0; i < values.length; i++) {
    const cell = plain(cells.values[i]);
    values[i] =
      typeof cell === "object" && cell !== null ? answerable(cell, placeOf(argument, cells, i)) : cell;
  }
  return { rows: cells.rows, columns: cells.columns, values };
}

/** Errors and what no function can read are refused wherever they stand. */
export function answerable(value: Plain, where: ArgumentCell): Scalar {
  if (typeof value === "object" && value !== null) {
    if ("error" in value) throw invalid("error", { ...where, error: value.error });
    throw invalid("unreadable", where);
  }
  return value;
}
