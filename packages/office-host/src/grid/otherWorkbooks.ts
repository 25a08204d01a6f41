import type { Book } from "xlsx-book/book";
import { readsOtherWorkbook } from "xlsx-book/otherWorkbooks";
import { constantOf } from "./figures";
import type { Grid } from "./grid";

const key = "values from other workbooks";
const bare = (formula: string): string => formula.replace(/^=/, "");

/** Keeps what Excel has left in formulas that read other workbooks, by their places and by their texts. */
export function keepOtherWorkbooks(grid: Grid, book: Book, ids: readonly string[]): void {
  const values = new Map<string, string>();
  for (const [index, sheet] of book.sheets.entries())
    sheet.cells.forEach((line, row) =>
      line.forEach((cell, column) => {
        if (cell?.formula === undefined || !readsOtherWorkbook(cell.formula)) return;
        const text = bare(cell.formula);
        const constant = constantOf(cell.value ?? null);
        values.set(`${ids[index]} ${row} ${column} ${text}`, constant);
        values.set(text, constant);
      }),
    );
  grid.edits.keepExtra(key, values.size > 0 ? values : undefined);
}

/** What is calculated for such a formula: the value that it had, or #REF! for one that is new. */
export function valueFromOther(
  grid: Grid,
  formula: string,
  place: readonly [string, number, number],
): string {
  const text = bare(formula);
  const values = grid.edits.extra<Map<string, string>>(key);
  return `=${values?.get(`${place.join(" ")} ${text}`) ?? values?.get(text) ?? "#REF!"}`;
}
