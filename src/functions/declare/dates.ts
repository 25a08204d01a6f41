import { firstDay, lastDay, type Day } from "../../core/calendar/day";
import type { DatesIn } from "../../core/functions/datesIn";
import type { ArgumentCell } from "../../core/refusals/argument";
import { invalid } from "../../core/refusal";
import { placeOf } from "../../core/place";
import type { Range } from "../../core/range";
import { scalarsOf, singleOf, type Scalar } from "./cells";
import { isOnly, range, single, type Reader } from "./reader";

/** Says of a reader where it holds dates. */
export const ofDates = <T>(reader: Reader<T>, dates: DatesIn = "all"): Reader<T> => ({ ...reader, dates });

/** A single date; its time of day is left off, as Excel's own date functions do. */
export const date = ofDates(
  single<Day>((value, argument) => asDay(singleOf(value, argument), () => ({ argument }))),
);

/** A range of dates, none of them blank. */
export const dates = ofDates(
  range<Range<Day>>((value, argument) => {
    const cells = scalarsOf(value, argument);
    const values = new Float64Array(cells.values.length);
    for (let index = 0; index < values.length; index++)
      values[index] = asDay(cells.values[index], () => placeOf(argument, cells, index));
    return { rows: cells.rows, columns: cells.columns, values };
  }),
);

/** A range of dates, 0 where a cell is blank. */
export const datesOrBlank = ofDates(
  range<Range<Day>>((value, argument) => {
    const cells = scalarsOf(value, argument);
    const dayAt = (cell: Scalar, index: number): Day =>
      isBlankDate(cell) ? 0 : asDay(cell, () => placeOf(argument, cells, index));
    return {
      rows: cells.rows,
      columns: cells.columns,
      values: Float64Array.from(Array.from(cells.values, dayAt)),
    };
  }, isOnly<number>(0)),
);

/** A blank cell; Excel hands it over as 0 in ranges, and no date is 0. */
export const isBlankDate = (value: Scalar): boolean => value === null || value === 0;

export function asDay(value: Scalar, where: () => ArgumentCell): Day {
  if (isBlankDate(value) || value === null) throw invalid("date-blank", where());
  if (typeof value === "string") throw invalid("date-text", { ...where(), text: value });
  if (typeof value === "boolean") throw invalid("logical", { ...where(), value });
  const day = Math.floor(value);
  if (day < firstDay || day > lastDay) throw invalid("not-a-date", { ...where(), value });
  return day;
}
