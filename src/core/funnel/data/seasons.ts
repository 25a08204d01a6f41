import { seasonality } from "../../calendar/seasonality";
import { civilDate, serialOf, type Day } from "../../calendar/day";
import { Refused } from "../../refusal";
import type { Figures } from "./figures";
import { Total } from "./total";

/** So many months are looked back on. */
export const latestMonths = 60;
const LEAST = 12;

/** Won amounts by the month in which they closed. */
export class Seasons {
  private readonly months = new Map<number, Total>();

  add(closed: Day, amount: number): void {
    const { year, month } = civilDate(closed);
    const key = year * 12 + month - 1;
    let total = this.months.get(key);
    if (!total) this.months.set(key, (total = new Total()));
    total.add(amount);
  }

  /** SEASONALITY's indices of the latest months; one in which nothing was won counts as 0. */
  season(): Figures["season"] {
    if (this.months.size === 0) return { indices: null, months: 0 };
    const keys = [...this.months.keys()];
    const last = keys.reduce((a, b) => Math.max(a, b));
    const first = Math.max(
      keys.reduce((a, b) => Math.min(a, b)),
      last - latestMonths + 1,
    );
    const months = last - first + 1;
    if (months < LEAST) return { indices: null, months };
    const span = Array.from({ length: months }, (_, i) => first + i);
    const days = span.map((key) => serialOf(Math.floor(key / 12), (key % 12) + 1, 1));
    const amounts = span.map((key) => this.months.get(key)?.value ?? 0);
    try {
      return { indices: seasonality(days, amounts, "month"), months };
    } catch (error) {
      // Stryker disable next-line ConditionalExpression,LogicalOperator: nothing else is refused of whole months.
      if (error instanceof Refused && error.code === "zero-average") return { indices: null, months };
      throw error;
    }
  }
}
