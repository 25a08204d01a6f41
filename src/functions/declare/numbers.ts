import type { Argument, ArgumentCell } from "../../core/refusals/argument";
import { placeOf } from "../../core/place";
import { invalid } from "../../core/refusal";
import type { Range } from "../../core/range";
import { answerable, cellsOf, plain, singleOf } from "./cells";
import { isOnly, range, single, type Reader } from "./reader";

/** A cell's number; a blank is 0. */
export function asNumber(value: unknown, where: ArgumentCell): number {
  const found = answerable(plain(value), where);
  if (typeof found === "number") return found + 0;
  if (found === null) return 0;
  if (typeof found === "string") throw invalid("text", { ...where, text: found });
  throw invalid("logical", { ...where, value: found });
}

/** A single number; a blank is 0. */
export const number = single(
  (value, argument) => asNumber(singleOf(value, argument), { argument }),
  (found) => found === 0,
);

/** Rows of plain numbers and blanks, as nearly all ranges are, read in one go; nothing where anything else is there. */
function plainNumbers(value: unknown): Range<number> | undefined {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return undefined;
  const rows = value as unknown[][];
  const columns = rows[0].length;
  if (columns === 0) return undefined;
  const values = new Float64Array(rows.length * columns);
  let at = 0;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    if (!Array.isArray(row) || row.length !== columns) return undefined;
    for (let c = 0; c < columns; c++) {
      const cell = row[c];
      // Taken from itself, only a finite number is 0.
      if (typeof cell === "number" && cell - cell === 0) values[at] = cell + 0;
      else if (cell !== null && cell !== "") return undefined;
      at++;
    }
  }
  return { rows: rows.length, columns, values };
}

function numbersOf(value: unknown, argument: Argument): Range<number> {
  const plainly = plainNumbers(value);
  if (plainly) return plainly;
  const cells = cellsOf(value, argument);
  const values = new Float64Array(cells.values.length);
  for (let i = 0; i < values.length; i++) {
    const cell = cells.values[i];
    values[i] =
      typeof cell === "number" && cell - cell === 0 ? cell + 0 : asNumber(cell, placeOf(argument, cells, i));
  }
  return { rows: cells.rows, columns: cells.columns, values };
}

/** A range of numbers; a blank is 0. Left out is also a single 0, but not a range of zeros. */
export const numbers = range(numbersOf, isOnly<number>(0));

/** An optional range of numbers in which a single 0 has a meaning of its own: only a blank is left out. */
export const numbersOrZero: Reader<Range<number> | undefined> = {
  ...range((value, argument) => {
    const cells = cellsOf(value, argument);
    return cells.values.length === 1 && plain(cells.values[0]) === null
      ? undefined
      : numbersOf(value, argument);
  }),
  optional: true,
};
