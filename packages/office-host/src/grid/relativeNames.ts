import { tokenize } from "xlsx-book/formulaTokens";
import { columnIndex, columnName, LAST_COLUMN, LAST_ROW } from "xlsx-book/a1";

const relative = /(?<![$\w.])(?:[A-Za-z]{1,3}\$?\d|\$[A-Za-z]{1,3}\d|[A-Za-z]{1,3}:|\d+:)/;

const wrapped = (place: number, by: number, last: number): number => (place + by) % (last + 1);

/**
 * What a name stands for, seen from a cell: what is written without $ lies as far from that cell as it lies from A1, and
 * goes on at the sheet's other edge.
 * @example `Plan!A1` in row 5 → `Plan!A5`; `Plan!$A1048576`, the row above, in C5 → `Plan!$A4`
 */
export function seenFrom(text: string, place: { row: number; column: number }): string {
  if (place.row < 0 || !relative.test(text)) return text;
  const column = (letters: string): string =>
    columnName(wrapped(columnIndex(letters), place.column, LAST_COLUMN));
  const row = (digits: string): string => String(wrapped(Number(digits) - 1, place.row, LAST_ROW) + 1);
  const moved = (reference: string): string =>
    reference.replace(
      /(\$?)([A-Za-z]{1,3})(?![A-Za-z])|(\$?)(\d+)/g,
      (_whole, fixed?: string, letters?: string, fixedRow?: string, digits?: string) =>
        letters === undefined
          ? fixedRow + (fixedRow ? digits! : row(digits!))
          : fixed + (fixed ? letters : column(letters)),
    );
  return tokenize(text)
    .map((token) =>
      token.kind === "cell" || token.kind === "columns" || token.kind === "rows"
        ? moved(token.text)
        : token.text,
    )
    .join("");
}
