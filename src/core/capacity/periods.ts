import { isoDate, type Day } from "../calendar/day";
import { cellAt, type Range } from "../range";
import { invalid } from "../refusal";

export interface Period {
  readonly start: Day;
  readonly end: Day;
}

/** Periods with the shape of an answer that has a value for each. */
export interface PeriodRange {
  readonly periods: readonly Period[];
  readonly rows: number;
  readonly columns: number;
}

/** Two columns of starts and ends, a period a row; two rows where the range lies across. */
export function periodsIn(range: Range<Day>): PeriodRange {
  const { rows, columns, values } = range;
  const across = columns !== 2 && rows === 2;
  if (columns !== 2 && !across) throw invalid("periods-shape", { argument: "periods", rows, columns });
  const count = values.length / 2;
  const periods = Array.from({ length: count }, (_, index) => {
    const endAt = across ? count + index : 2 * index + 1;
    const [start, end] = [values[across ? index : 2 * index], values[endAt]];
    if (end < start)
      throw invalid("end-before-start", {
        argument: "periods",
        cell: cellAt(range, endAt),
        start: isoDate(start),
        end: isoDate(end),
      });
    return { start, end };
  });
  return { periods, rows: across ? 1 : count, columns: across ? count : 1 };
}
