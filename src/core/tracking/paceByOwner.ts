import { byName, filled } from "../model/rules/lines";
import { rule } from "../model/rules/rule";
import { sumShown } from "../model/rules/sums";
import { columnOf } from "../range";
import { folded } from "../textSearch";
import { measureOf, monthsOf, type Rhythm, type Span } from "./measure";
import { pace, type Pace } from "./pace";

/** What the last period that is over was to bring, and brought. */
export interface LastPeriod {
  readonly expected: number;
  readonly actual: number;
}

export interface OwnerPace {
  readonly name: string;
  readonly pace: Pace;
  /** Null before the first period is over. */
  readonly last: LastPeriod | null;
}

interface Sale {
  readonly day: number;
  readonly amount: number;
}

/** Sums by period of what was sold; days outside of all periods are passed over. */
export function soldBySpan(sales: readonly Sale[], spans: readonly Span[]): readonly number[] {
  return spans.map(({ start, end }) =>
    sumShown(sales.filter(({ day }) => day >= start && day < end + 1).map(({ amount }) => amount)),
  );
}

/** Groups what was sold by who sold it: trimmed and caseless. */
export function bySeller<S extends { readonly owner: string }>(
  sales: readonly S[],
): ReadonlyMap<string, S[]> {
  const sellers = new Map<string, S[]>();
  for (const sale of sales) {
    const seller = folded(sale.owner);
    const known = sellers.get(seller);
    if (known) known.push(sale);
    else sellers.set(seller, [sale]);
  }
  return sellers;
}

/**
 * How each owner and the team keep pace with the plan, its months or their weeks as the measure.
 *
 * Method: an owner's target is spread over the periods as `measureOf` says, after a reset over months of their own;
 * what was sold by a day of a period counts for it; periods that are over count, and the rest is PACE's.
 *
 * @param today Excel serial
 * @param resetOn the day of the last reset that stands, an Excel serial; null where there is none
 */
export const paceByOwner = (today: number, rhythm: Rhythm = "month", resetOn: number | null = null) =>
  rule({
    reads: {
      stPlan: ["owner", "target"],
      stPeriods: ["level", "start", "end", "target"],
      stActuals: ["day", "amount"],
    },
    takes: { stActuals: ["owner"] },
    prove: ({ stPlan, stPeriods, stActuals }) => {
      const months = monthsOf(stPeriods);
      const { spans, spread } = measureOf(months, rhythm, resetOn);
      const closed = spans.filter(({ end }) => end < today).length;
      const [days, amounts] = [filled(stActuals, "day"), filled(stActuals, "amount")];
      const sales = stActuals.rows
        .map(({ row }, at) => ({ day: days[at], amount: amounts[at], owner: row.owner.trim() }))
        .filter(({ day }) => day >= months[0].start && day < months[months.length - 1].end + 1);
      const sellers = bySeller(sales);
      const lastOf = (plan: readonly number[], sold: readonly number[]): LastPeriod | null =>
        closed === 0 ? null : { expected: plan[closed - 1], actual: sold[closed - 1] };
      const owners = byName(stPlan, "owner").map(({ name, rows }) => {
        const own = sellers.get(folded(name)) ?? [];
        const plan = spread(sumShown(rows.map(({ row }) => row.target)), soldBySpan(own, months));
        const sold = soldBySpan(own, spans);
        return { name, plan, pace: pace(columnOf(plan), columnOf(sold), closed), last: lastOf(plan, sold) };
      });
      const whole = spans.map((_, at) => sumShown(owners.map(({ plan }) => plan[at])));
      const sold = soldBySpan(sales, spans);
      const known = new Set(owners.map(({ name }) => folded(name)));
      const others = sales.filter(({ owner }) => !known.has(folded(owner)));
      const team = pace(columnOf(whole), columnOf(sold), closed);
      return {
        isProved: team.status !== "red",
        figures: {
          closed,
          periods: spans.length,
          /** The last period that is over; null before there is one. */
          lastSpan: closed === 0 ? null : spans[closed - 1],
          team,
          teamLast: lastOf(whole, sold),
          owners: owners
            .map(({ name, pace: own, last }): OwnerPace => ({ name, pace: own, last }))
            .sort((a, b) => a.pace.gap - b.pace.gap),
          /** Sold by people whom the plan does not name: who left, or came since. */
          others: {
            names: [...new Set(others.map(({ owner }) => owner))],
            amount: sumShown(others.map(({ amount }) => amount)),
          },
          /** Nothing was sold yet in the plan's time. */
          isUnreported: sales.length === 0,
        },
      };
    },
  });
