import { periodsBetween } from "../calendar/period";
import { everyWeekday, workdaysIn } from "../calendar/workdays";
import { filled } from "../model/rules/lines";
import { CannotTell } from "../model/rules/proof";
import type { Lines } from "../model/rules/rule";
import { isSame, sumOf } from "../model/rules/sums";
import { exact, ZERO } from "../decimal";
import { columnOf } from "../range";
import { resplit } from "../split/resplit";
import { splitTarget } from "../split/target";

/** How often a review looks at the plan. */
export type Rhythm = "week" | "month";

export interface Span {
  /** Excel serials, both included. */
  readonly start: number;
  readonly end: number;
}
/** A month of the plan, with what it is to bring. */
export interface Month extends Span {
  readonly due: number;
}

/** The plan's months in order. Rows of other levels are passed over. */
export function monthsOf(
  stPeriods: Lines<{
    readonly level: string | null;
    readonly start: number | null;
    readonly end: number | null;
    readonly target: number | null;
  }>,
): readonly Month[] {
  const lines = { ...stPeriods, rows: stPeriods.rows.filter(({ row }) => row.level === "month") };
  if (lines.rows.length === 0)
    throw new CannotTell({ code: "no-word", facts: { table: "stPeriods", column: "level", id: "month" } });
  const [starts, ends, due] = [filled(lines, "start"), filled(lines, "end"), filled(lines, "target")];
  const months = starts
    .map((start, at) => ({ start: Math.floor(start), end: Math.floor(ends[at]), due: due[at] }))
    .sort((a, b) => a.start - b.start);
  const wrong = months.filter(({ start, end }) => end < start);
  if (wrong.length > 0) {
    const facts = { table: "stPeriods", column: "end", count: wrong.length, value: wrong[0].end } as const;
    throw new CannotTell({ code: "out-of-range", facts });
  }
  // Without a shape nobody's target can be spread over the months.
  if (isSame(sumOf(months.map((month) => month.due)), ZERO))
    throw new CannotTell({ code: "no-target", facts: { target: 0 } });
  return months;
}

/** What a plan is measured by: periods, and how an owner's target spreads over them. */
export interface Measure {
  readonly spans: readonly Span[];
  /** @param sold what the owner sold, by month; it counts in the months that were over when the plan was reset */
  readonly spread: (target: number, sold?: readonly number[]) => readonly number[];
}

/**
 * The periods that reviews of a rhythm look at. An amount is spread over the months as the plan's own months are; over
 * a month's weeks, which begin on Mondays and end with the month, by their working days, Monday to Friday. Each is
 * SPLITTARGET's, so that the weeks of a month add up to it. After a reset an owner has months of their own, as
 * `ownMonths` says.
 *
 * @param resetOn the day of the plan's last reset that stands, an Excel serial; null where there is none
 */
export function measureOf(months: readonly Month[], rhythm: Rhythm, resetOn: number | null = null): Measure {
  const plan = months.map(({ due }) => due);
  const closed = resetOn === null ? 0 : months.filter(({ end }) => end < resetOn).length;
  const byMonth = (target: number, sold?: readonly number[]): readonly number[] =>
    sold && closed > 0 && closed < months.length
      ? ownMonths(target, plan, sold, closed)
      : shared(target, plan);
  if (rhythm === "month") return { spans: months, spread: byMonth };
  const weeks = months.map(({ start, end }) => weeksIn(start, end));
  return {
    spans: weeks.flatMap(({ spans }) => spans),
    spread: (target, sold) =>
      byMonth(target, sold).flatMap((due, at) =>
        Array.from(splitTarget({ target: due, weights: columnOf(weeks[at].workdays), shares: false }).values),
      ),
  };
}

const shared = (target: number, weights: readonly number[]): readonly number[] =>
  Array.from(splitTarget({ target, weights: columnOf([...weights]), shares: false }).values);

/**
 * An owner's months after a reset: what they sold in the months that were over, and what it leaves of their target over
 * the others as the plan's own, which is RESPLIT's. Who had sold all of it has their target in the months that were over,
 * shared as the plan's.
 *
 * Law: they add up to the target.
 */
export function ownMonths(
  target: number,
  plan: readonly number[],
  sold: readonly number[],
  closed: number,
): readonly number[] {
  const [over, open] = [sold.slice(0, closed), plan.slice(closed)];
  const left = exact(target).sub(sumOf(over));
  if (left.n !== 0n && left.s < 0n) {
    const weights = plan.map((due, at) => (at < closed ? Math.max(0, due) : 0));
    return shared(target, weights.some((due) => due > 0) ? weights : plan);
  }
  return Array.from(
    resplit({
      target,
      plan: columnOf([...plan]),
      actuals: columnOf([...sold]),
      closed,
      shape: open.some((due) => due > 0) ? "plan" : "even",
    }).values,
  );
}

function weeksIn(start: number, end: number): { spans: readonly Span[]; workdays: readonly number[] } {
  const { starts, ends } = periodsBetween(start, end, "week");
  const spans = Array.from(starts, (first, at) => ({ start: first, end: ends[at] }));
  const [from, to] = [columnOf(Array.from(starts)), columnOf(Array.from(ends))];
  const workdays = Array.from(workdaysIn(from, to, everyWeekday).values);
  // A span of a weekend has no working day.
  const isIdle = workdays.every((days) => days === 0);
  return { spans, workdays: isIdle ? spans.map((span) => span.end - span.start + 1) : workdays };
}
