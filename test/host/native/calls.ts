/** A call of a function of ours by its native form. */
export interface Call {
  readonly id: string;
  /** As Excel hands them over; `null` and what is missing are left out. */
  readonly arguments: readonly unknown[];
}

/** A call on a sheet: the formula stands in the first column, `rows` rows down; its ranges stand far to the right. */
export interface Placed {
  readonly row: number;
  readonly formula: string;
  readonly ranges: readonly { readonly column: number; readonly cells: readonly (readonly unknown[])[] }[];
}

/** Ranges stand from here on, or beyond the widest answer. */
const FIRST_RANGE = 100;

/** Lays calls out down one sheet, each with room for an answer of so many rows and columns. */
export function placeCalls(
  calls: readonly Call[],
  shapeOf: (index: number) => readonly [rows: number, columns: number],
  count: (id: string) => number,
): Placed[] {
  const firstRange = Math.max(FIRST_RANGE, ...calls.map((_call, index) => shapeOf(index)[1] + 2));
  let row = 0;
  return calls.map(({ id, arguments: given }, index) => {
    const ranges: { column: number; cells: readonly (readonly unknown[])[] }[] = [];
    let column = firstRange;
    let height = shapeOf(index)[0];
    const texts = Array.from({ length: count(id) }, (_, at) => {
      // Not every engine reads exponents, nor figures as small as those that are written with them.
      const isSmall = typeof given[at] === "number" && /e/.test(String(given[at]));
      const value = isSmall ? [[given[at]]] : given[at];
      if (!Array.isArray(value)) return literal(value);
      const cells = (Array.isArray(value[0]) ? value : [value]) as unknown[][];
      const width = cells[0].length;
      ranges.push({ column, cells });
      const text = `${letters(column)}${row + 1}:${letters(column + width - 1)}${row + cells.length}`;
      column += width + 1;
      height = Math.max(height, cells.length);
      return text;
    });
    const placed = { row, formula: `ST.${id}(${texts.join(",")})`, ranges };
    row += height + 1;
    return placed;
  });
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return '""';
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  return String(value);
}

export function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : letters(Math.floor(column / 26) - 1) + rest;
}

export type Answer = readonly (readonly unknown[])[];

/** What an engine answers: rows, blanks as "", an error as `{ error }`. */
export interface Engine {
  readonly name: string;
  /** Whether its own functions are right for a call; where left out, they always are. */
  readonly takes?: (call: Call) => boolean;
  answers(
    placed: readonly Placed[],
    shapes: readonly (readonly [rows: number, columns: number])[],
  ): Promise<Answer[]>;
}
