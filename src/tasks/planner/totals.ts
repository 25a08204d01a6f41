import { sumOf } from "../../core/planner/sums";
import { addressOf } from "../../workbook/addresses";
import { amountsOf, type Piece } from "./layout";
import type { Origin } from "./formulaArguments";

/**
 * Totals stand above what they add up, at the left of it where they are of rows: what spills grows down and to the right
 * with its list, and whatever stood there would block it.
 */

/** So many arguments a function of Excel takes. */
const mostArguments = 255;
/** What binary fractions leave of sums of decimals is beyond it; whole amounts need no rounding. */
const keptDecimals = 6;

const rounded = (sum: string, decimals: number): string =>
  decimals === 0 ? sum : `ROUND(${sum},${keptDecimals})`;

/** What a piece spills over, however much that will be: `B4#`. */
export const spillOf =
  ({ row, column }: Pick<Piece, "row" | "column">) =>
  (origin: Origin): string =>
    `${addressOf({ row: origin.row + row, column: origin.column + column, rows: 1, columns: 1 })}#`;

/** One column of what a piece spills over, counted from 0. */
export const spilledColumn =
  (piece: Pick<Piece, "row" | "column">, at: number) =>
  (origin: Origin): string =>
    `INDEX(${spillOf(piece)(origin)},0,${at + 1})`;

const totalAt = (row: number, column: number, formula: Piece["formula"], values: Piece["values"]): Piece => ({
  row,
  column,
  formula,
  values,
  kinds: values[0].map(() => "amount"),
  main: false,
  isTotal: true,
});

/** The total of all amounts of some pieces, or of one of their columns. */
export function totalOf(
  pieces: readonly Piece[],
  at: { readonly row: number; readonly column: number },
  decimals: number,
  of: number | null = null,
): Piece {
  const parts = pieces.map((piece) => (of === null ? spillOf(piece) : spilledColumn(piece, of)));
  const amounts = amountsOf(
    pieces.flatMap(({ values }) => (of === null ? values : values.map((row) => [row[of]]))),
  );
  const [first, last] = [pieces[0], pieces[pieces.length - 1]];
  const standing = (origin: Origin): string =>
    addressOf({
      row: origin.row + first.row,
      column: origin.column + first.column + (of ?? 0),
      rows: last.row + last.values.length - first.row,
      columns: of === null ? first.values[0].length : 1,
    });
  return totalAt(
    at.row,
    at.column,
    (origin) => {
      const all =
        parts.length > mostArguments ? standing(origin) : parts.map((part) => part(origin)).join(",");
      return `=${rounded(`SUM(${all})`, decimals)}`;
    },
    [[sumOf(amounts)]],
  );
}

/** The total of every row of a piece, in one formula that grows with it. */
export const totalsOfRows = (
  piece: Piece,
  at: { readonly row: number; readonly column: number },
  decimals: number,
): Piece =>
  totalAt(
    at.row,
    at.column,
    (origin) => {
      const cells = spillOf(piece)(origin);
      return `=${rounded(`MMULT(${cells},TRANSPOSE(COLUMN(${cells})^0))`, decimals)}`;
    },
    piece.values.map((row) => [sumOf(amountsOf([row]))]),
  );

/** The same of every column. */
export const totalsOfColumns = (
  piece: Piece,
  at: { readonly row: number; readonly column: number },
  decimals: number,
): Piece =>
  totalAt(
    at.row,
    at.column,
    (origin) => {
      const cells = spillOf(piece)(origin);
      return `=${rounded(`MMULT(TRANSPOSE(ROW(${cells})^0),${cells})`, decimals)}`;
    },
    [piece.values[0].map((_, column) => sumOf(amountsOf(piece.values.map((row) => [row[column]]))))],
  );
