import { civilDate, serialOf } from "../../calendar/day";
import { isLikelyDate } from "../../functions/datesIn";
import type { Range } from "../../range";
import { invalid } from "../../refusal";

/** The labels, counted back before the first: by their own step where they are dates or numbers, else 0, −1, …. */
export function periodLabels(
  labels: Range<number | string> | undefined,
  count: number,
  before: number,
): (number | string)[] {
  if (labels && labels.values.length !== count)
    throw invalid("count", { argument: "labels", count: labels.values.length, expected: count });
  const given = labels ? Array.from(labels.values) : Array.from({ length: count }, (_, i) => i + 1);
  const step = given.every((label) => typeof label === "number") ? stepBack(given as number[]) : undefined;
  // Steps so long that they leave a cell's numbers are none.
  const back = step && Number.isFinite(step(before)) ? step : (periods: number) => 1 - periods;
  return [...Array.from({ length: before }, (_, i) => back(before - i)), ...given];
}

/** The label so many periods before the first, where the labels keep a step of months or of days. */
function stepBack(labels: readonly number[]): ((periods: number) => number) | undefined {
  const [first] = labels;
  const months = monthStep(labels);
  if (months) {
    const { year, month, day } = civilDate(first);
    const atEnd = isMonthEnd(first);
    return (periods) =>
      atEnd
        ? serialOf(year, month - months * periods + 1, 1) - 1
        : serialOf(year, month - months * periods, day);
  }
  const step = labels[1] - labels[0];
  const even = step > 0 && labels.every((label, i) => i === 0 || label - labels[i - 1] === step);
  return even ? (periods) => first - step * periods : undefined;
}

/** How many months lie between labels that stand on the same day of the month, or all on its last. */
function monthStep(labels: readonly number[]): number | undefined {
  if (!labels.every(isLikelyDate)) return undefined;
  const ends = labels.every(isMonthEnd);
  const dates = labels.map((label) => civilDate(label));
  if (!ends && !dates.every(({ day }) => day === dates[0].day && day <= 28)) return undefined;
  if (labels.length === 1) return ends || dates[0].day === 1 ? 1 : undefined;
  const counts = dates.map(({ year, month }) => year * 12 + month);
  const step = counts[1] - counts[0];
  // Stryker disable next-line EqualityOperator: no step of months is none, and none of days.
  return step > 0 && counts.every((value, i) => i === 0 || value - counts[i - 1] === step) ? step : undefined;
}

const isMonthEnd = (serial: number): boolean => civilDate(serial + 1).day === 1;
