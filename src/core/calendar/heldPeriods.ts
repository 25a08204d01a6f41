import { exact, nearest, type Exact } from "../decimal";
import { invalid, noAnswer } from "../refusal";
import type { Cell, Range } from "../range";
import type { ArgumentCell } from "../refusals/argument";
import { decimalSum } from "../split/decimalSum";
import { remainderOf } from "../split/remainder";
import { isoDate, type Day } from "./day";
import type { Periods } from "./period";

/** Amounts that fix the periods in which their dates lie. */
export interface PeriodHolds {
  readonly held: readonly {
    readonly date: Day;
    /** Not 0. */
    readonly amount: number;
    readonly dateAt: Cell;
    readonly amountAt: Cell;
  }[];
  /** The amounts where they stand in their range, 0 in all its other cells. */
  readonly amounts: Range<number>;
}

/** What is left to share once some periods are held, and the periods that share it. */
export interface Left {
  /** By period; 0 where it is free. */
  readonly amounts: Float64Array;
  readonly free: Uint32Array;
  readonly rest: Exact;
}

/** Fixes the periods that are held, as typed; refuses holds that lie in none, meet in one, or leave nothing to share. */
export function leftToShare(target: number, periods: Periods, holds: PeriodHolds | undefined): Left {
  const { starts, ends } = periods;
  const amounts = new Float64Array(starts.length);
  if (!holds) return { amounts, free: indices(amounts), rest: exact(target) };
  const { held } = holds;
  const sign = Math.sign(target || held[0].amount);
  const [start, end] = [starts[0], ends[ends.length - 1]];
  const firstIn = new Map<number, Cell>();
  for (const { date, amount, dateAt, amountAt } of held) {
    const at = (cell: Cell): ArgumentCell => ({ argument: "holds", cell });
    // Stryker disable next-line EqualityOperator: neither is ever 0.
    if (amount * sign < 0) throw invalid("other-sign", { ...at(amountAt), value: amount, target });
    if (date < start || date > end)
      throw invalid("hold-date", {
        ...at(dateAt),
        date: isoDate(date),
        start: isoDate(start),
        end: isoDate(end),
      });
    const index = periodOf(date, ends);
    const first = firstIn.get(index);
    if (first) throw invalid("hold-twice", { ...at(dateAt), date: isoDate(date), first });
    firstIn.set(index, dateAt);
    amounts[index] = amount;
  }
  const rest = remainderOf(target, amounts);
  const free = indices(amounts);
  // Stryker disable next-line ArithmeticOperator: to divide by 1 or by -1 is to multiply by it.
  const over = Number(rest.s) * sign < 0 && rest.n !== 0n;
  if (over || (free.length === 0 && rest.n !== 0n))
    throw noAnswer(over ? "holds-over" : "holds-under", {
      argument: "holds",
      cells: held.map(({ amountAt }) => amountAt),
      sum: nearest(decimalSum(amounts)),
      gap: nearest(rest.abs()),
      target,
      withHolds: false,
      inUnits: false,
    });
  return { amounts, free, rest };
}

/** The periods that are not held. */
function indices(amounts: Float64Array): Uint32Array {
  const free = new Uint32Array(amounts.length);
  let count = 0;
  for (let i = 0; i < amounts.length; i++) if (amounts[i] === 0) free[count++] = i;
  return free.subarray(0, count);
}

/** The index of the period in which a day lies; periods follow each other without a gap. */
function periodOf(date: Day, ends: ArrayLike<Day>): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] < date) low = middle + 1;
    else high = middle;
  }
  return low;
}
