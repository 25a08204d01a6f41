import { isError, type CellValue } from "../cellValue";

/** Blanks that Excel's TRIM leaves: the one that doesn't break, and that of full width. */
const wideBlanks = /[\u00a0\u3000]/g;

/** What a cell says for a name: with plain blanks, as the plan's formulas read it. */
export const nameOf = (cell: CellValue | undefined): string =>
  cell === undefined || isError(cell)
    ? ""
    : String(cell)
        .replace(wideBlanks, " ")
        .replace(/^ +| +$/g, "");

/** As TRIM and the equals sign compare. */
export const nameKey = (name: string): string => name.replace(/ +/g, " ").toLowerCase();

/** Whether TRIM leaves blanks in it that people don't see as such. */
export const hasWideBlanks = (cell: CellValue | undefined): boolean =>
  typeof cell === "string" && cell.search(wideBlanks) >= 0;
