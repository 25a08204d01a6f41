import { placeOf } from "../../core/place";
import { invalid } from "../../core/refusal";
import type { Range } from "../../core/range";
import { scalarsOf, singleOf } from "./cells";
import { isOnly, range, single } from "./reader";

/** TRUE or FALSE, or a number of which only 0 is FALSE. Blank is FALSE. */
export const flag = single<boolean>((value, argument) => {
  const found = singleOf(value, argument);
  if (typeof found === "string") {
    const word = found.trim().toUpperCase();
    if (word === "TRUE" || word === "FALSE") return word === "TRUE";
    throw invalid("not-flag", { argument, text: found });
  }
  return Boolean(found);
});

/**
 * A range of marks as 1 and 0: TRUE or FALSE, also in text, or numbers of which only 0 is FALSE. Left out is also a
 * single one that marks nothing.
 */
export const marks = range<Range<number>>((value, argument) => {
  const cells = scalarsOf(value, argument);
  const values = Array.from(cells.values, (cell, i) => {
    if (typeof cell !== "string") return Number(Boolean(cell));
    const word = cell.trim().toUpperCase();
    if (word !== "TRUE" && word !== "FALSE" && word !== "")
      throw invalid("not-mark", { ...placeOf(argument, cells, i), text: cell });
    return Number(word === "TRUE");
  });
  return { rows: cells.rows, columns: cells.columns, values };
}, isOnly<number>(0));
