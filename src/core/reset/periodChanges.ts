import { sumShown } from "../model/rules/sums";
import { levels, type PeriodLevel } from "../model/periods";
import { columnOf } from "../range";
import { splitTarget } from "../split/target";

/** A row of the plan's periods. */
export interface PeriodRow {
  readonly level: PeriodLevel;
  readonly start: number;
  readonly end: number;
  readonly target: number;
  /** Of the table's rows, from 0. */
  readonly index: number;
}

/** A month's target before and after. */
export interface MonthChange {
  readonly start: number;
  readonly end: number;
  readonly before: number;
  readonly after: number;
}

const finer = (level: PeriodLevel): boolean => levels.indexOf(level) > levels.indexOf("month");

/**
 * The new targets of all periods: the months' own; quarters and years as the sums of theirs; weeks and days share
 * their month as they did before. Every level still adds up to the one above it. Rows outside of all months stay.
 */
export function periodTargets(
  rows: readonly PeriodRow[],
  months: readonly MonthChange[],
): ReadonlyMap<number, number> {
  const targets = new Map<number, number>();
  for (const { level, start, end, index } of rows) {
    if (finer(level)) continue;
    const own = months.filter((month) => month.start >= start && month.end <= end);
    if (own.length > 0) targets.set(index, sumShown(own.map(({ after }) => after)));
  }
  for (const level of levels.filter(finer))
    for (const { start, end, after } of months) {
      const own = rows.filter((row) => row.level === level && row.start >= start && row.end <= end);
      if (own.length === 0) continue;
      const before = own.map(({ target }) => target);
      const weights = before.some((target) => target > 0)
        ? before
        : own.map((row) => row.end - row.start + 1);
      const parts = splitTarget({ target: after, weights: columnOf(weights), shares: false }).values;
      own.forEach(({ index }, at) => targets.set(index, parts[at]));
    }
  return targets;
}
