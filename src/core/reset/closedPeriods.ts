import { sumShown } from "../model/rules/sums";
import type { Month, Span } from "../tracking/measure";
import { soldBySpan } from "../tracking/paceByOwner";

/** A period that is over, with what its months were to bring and what they brought. */
export interface ClosedPeriod extends Span {
  readonly expected: number;
  readonly actual: number;
}

interface QuarterRow {
  readonly start: number | null;
  readonly end: number | null;
}
const monthsInQuarter = 3;

/** The plan's months by its own quarters; where it has none, by threes from the first. */
function quartersOf(months: readonly Month[], rows: readonly QuarterRow[]): readonly (readonly Month[])[] {
  const spans = rows.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]));
  if (spans.length === 0)
    return Array.from({ length: Math.ceil(months.length / monthsInQuarter) }, (_, at) =>
      months.slice(monthsInQuarter * at, monthsInQuarter * (at + 1)),
    );
  return spans
    .map(({ start, end }) => months.filter((month) => month.start >= start && month.end <= end))
    .filter((own) => own.length > 0)
    .sort((a, b) => a[0].start - b[0].start);
}

/** The periods of a level that are over, in order. */
export function byLevel(
  level: "month" | "quarter",
  months: readonly Month[],
  quarters: readonly QuarterRow[],
  sales: readonly { readonly day: number; readonly amount: number }[],
  today: number,
): readonly ClosedPeriod[] {
  const groups = level === "month" ? months.map((month) => [month]) : quartersOf(months, quarters);
  const closed = groups
    .map((own) => ({
      start: own[0].start,
      end: own[own.length - 1].end,
      expected: sumShown(own.map(({ due }) => due)),
    }))
    .filter(({ end }) => end < today);
  const sold = soldBySpan(sales, closed);
  return closed.map((period, at) => ({ ...period, actual: sold[at] }));
}
