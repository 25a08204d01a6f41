import { columnIndex, columnName, LAST_COLUMN, LAST_ROW } from "./a1";
import { type Token, tokenize } from "./formulaTokens";

const moved = (fixed: string, index: number, by: number, last: number): number | undefined => {
  const to = fixed ? index : index + by;
  return to < 0 || to > last ? undefined : to;
};

function shiftCell(text: string, rows: number, columns: number): string {
  const [, fixedColumn, letters, fixedRow, digits] = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text)!;
  const column = moved(fixedColumn, columnIndex(letters), columns, LAST_COLUMN);
  const row = moved(fixedRow, Number(digits) - 1, rows, LAST_ROW);
  return column === undefined || row === undefined
    ? "#REF!"
    : `${fixedColumn}${columnName(column)}${fixedRow}${row + 1}`;
}

function shiftLines(text: string, by: number, isRows: boolean): string {
  const ends = text.split(":").map((end) => {
    const fixed = end.startsWith("$") ? "$" : "";
    const name = end.slice(fixed.length);
    const to = moved(
      fixed,
      isRows ? Number(name) - 1 : columnIndex(name),
      by,
      isRows ? LAST_ROW : LAST_COLUMN,
    );
    return to === undefined ? "#REF!" : `${fixed}${isRows ? to + 1 : columnName(to)}`;
  });
  return ends.includes("#REF!") ? "#REF!" : ends.join(":");
}

/** The formula as it reads when its cell is copied `rows` down and `columns` right. */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  rows || columns ? shiftTokens(tokenize(formula), rows, columns) : formula;

/** The same of a formula in its pieces, for one that is copied often. */
export function shiftTokens(tokens: Token[], rows: number, columns: number): string {
  let shifted = "";
  for (const { kind, text } of tokens)
    if (kind === "cell") shifted += shiftCell(text, rows, columns);
    else if (kind === "rows") shifted += shiftLines(text, rows, true);
    else shifted += kind === "columns" ? shiftLines(text, columns, false) : text;
  return shifted;
}
