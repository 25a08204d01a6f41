import type { PeriodHolds } from "../../core/calendar/heldPeriods";
import { placeOf } from "../../core/place";
import { cellAt, type Range } from "../../core/range";
import { invalid } from "../../core/refusal";
import { scalarsOf, type Scalar } from "../declare/cells";
import { asDay, isBlankDate, ofDates } from "../declare/dates";
import { asNumber } from "../declare/numbers";
import { optional, range, type Reader } from "../declare/reader";

/**
 * Rows of a date and an amount, or columns of them where the range lies across; nothing where no row has an amount.
 * Dates are read where they stand, so that a wrong one is refused even without an amount.
 */
export const periodHolds: Reader<PeriodHolds | undefined> = optional(
  ofDates(
    range<PeriodHolds | undefined>((value, argument) => holdsIn(scalarsOf(value, argument))),
    "paired",
  ),
);

function holdsIn(cells: Range<Scalar>): PeriodHolds | undefined {
  const { rows, columns, values } = cells;
  if (values.length === 1 && isBlankDate(values[0])) return undefined;
  const across = columns !== 2 && rows === 2;
  if (columns !== 2 && !across) throw invalid("holds-shape", { argument: "holds", rows, columns });
  const held: PeriodHolds["held"][number][] = [];
  const amounts = new Float64Array(values.length);
  for (let n = 0; n < values.length / 2; n++) {
    const dateAt = across ? n : 2 * n;
    const amountAt = across ? columns + n : 2 * n + 1;
    const amount = asNumber(values[amountAt], placeOf("holds", cells, amountAt));
    if (isBlankDate(values[dateAt]) && amount === 0) continue;
    const date = asDay(values[dateAt], () => placeOf("holds", cells, dateAt));
    if (amount === 0) continue;
    amounts[amountAt] = amount;
    held.push({ date, amount, dateAt: cellAt(cells, dateAt), amountAt: cellAt(cells, amountAt) });
  }
  return held.length > 0 ? { held, amounts: { rows, columns, values: amounts } } : undefined;
}
