import { columnLetters, columnNumber, lastColumn, lastRow } from "./address";

/** Texts, quoted sheets and a table's columns, which are left alone, and the second end of a range: cells, columns or rows. */
const ends =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<=[a-z0-9]\s*):(\s*\$?)(?:([a-z]{1,3})(?:(\$?)(\d+))?|(\d+))(?![\p{L}\p{N}_.(!])/giu;

const rowWithin = (row: string): string => String(Math.min(Number(row), lastRow + 1));
const columnWithin = (letters: string): string =>
  columnNumber(letters) < 0 ? columnLetters(lastColumn) : letters;

/**
 * A formula whose ranges end on the sheet: rows or columns that come within `B2:B1048576` push nothing out of it, where
 * the grid moves its end along with every other one.
 * @example `SUM($B$2:$B$1048578)` → `SUM($B$2:$B$1048576)`
 */
export function withPushedEnds(formula: string): string {
  if (!/:\s*\$?(?:[a-z]{3}|[a-z]*\$?\d{7})/i.test(formula)) return formula;
  return formula.replace(
    ends,
    (part: string, before?: string, letters?: string, dollar = "", row?: string, alone?: string) => {
      if (before === undefined) return part;
      const end = alone
        ? rowWithin(alone)
        : columnWithin(letters ?? "") + dollar + (row ? rowWithin(row) : "");
      return `:${before}${end}`;
    },
  );
}
