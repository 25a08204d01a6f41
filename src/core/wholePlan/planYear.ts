import { civilDate } from "../calendar/day";
import { yearIn } from "../planner/yearIn";

/** From October on people plan the year to come. */
const planningSeason = 10;

/**
 * The year that a plan is most likely for: the one after the sales that it is made from, where their header names a
 * year; else, in the last quarter, next year. Never one that is over.
 *
 * @param sales the header of last year's sales; null where there is none
 * @param today Excel serial
 * @example planYear("Sales 2026", 46023) // 2027
 */
export function planYear(sales: string | null, today: number): number {
  const { year, month } = civilDate(today);
  const sold = sales === null ? null : yearIn(sales);
  if (sold === null) return month >= planningSeason ? year + 1 : year;
  // A header of a year to come names what is planned.
  return sold > year ? sold : Math.max(sold + 1, year);
}
