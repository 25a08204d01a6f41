import { cellAt } from "./range";
import type { Range } from "./range";
import type { Argument, ArgumentCell } from "./refusals/argument";

/** Where a value of a range stands; a single one stands nowhere but in its argument. */
export function placeOf(argument: Argument, range: Range<unknown>, index: number): ArgumentCell {
  return range.rows * range.columns === 1 ? { argument } : { argument, cell: cellAt(range, index) };
}
