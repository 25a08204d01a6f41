import { byName, filled } from "../model/rules/lines";
import { CannotTell } from "../model/rules/proof";
import { rule } from "../model/rules/rule";
import { sumShown } from "../model/rules/sums";
import { columnOf } from "../range";
import { splitTarget } from "../split/target";
import { folded } from "../textSearch";
import { pace, type Pace } from "./pace";

export interface OwnerPace {
  readonly name: string;
  readonly pace: Pace;
}

/** Sums by month of what was sold; days outside of all months are passed over. */
function soldByMonth(
  rows: readonly { readonly day: number; readonly amount: number }[],
  months: readonly { readonly start: number; readonly end: number }[],
): readonly number[] {
  return months.map(({ start, end }) =>
    sumShown(rows.filter(({ day }) => day >= start && day < end + 1).map(({ amount }) => amount)),
  );
}

/**
 * How each owner and the team keep pace with the plan, its months as the measure.
 *
 * Method: an owner's target is split over the months as the plan's own months are, as SPLITTARGET does; what was sold
 * by a day of a month counts for it; months that are over count, and the rest is PACE's.
 *
 * @param today Excel serial
 */
export const paceByOwner = (today: number) =>
  rule({
    reads: {
      stPlan: ["owner", "target"],
      stPeriods: ["level", "start", "end", "target"],
      stActuals: ["day", "amount"],
    },
    takes: { stActuals: ["owner"] },
    prove: ({ stPlan, stPeriods, stActuals }) => {
      const lines = { ...stPeriods, rows: stPeriods.rows.filter(({ row }) => row.level === "month") };
      if (lines.rows.length === 0)
        throw new CannotTell({
          code: "no-word",
          facts: { table: "stPeriods", column: "level", id: "month" },
        });
      const [starts, ends, due] = [filled(lines, "start"), filled(lines, "end"), filled(lines, "target")];
      const months = starts
        .map((start, at) => ({ start: Math.floor(start), end: Math.floor(ends[at]), due: due[at] }))
        .sort((a, b) => a.start - b.start);
      const closed = months.filter(({ end }) => end < today).length;
      const [days, amounts] = [filled(stActuals, "day"), filled(stActuals, "amount")];
      const sales = stActuals.rows
        .map(({ row }, at) => ({ day: days[at], amount: amounts[at], owner: row.owner.trim() }))
        .filter(({ day }) => day >= months[0].start && day < months[months.length - 1].end + 1);
      const bySeller = new Map<string, (typeof sales)[number][]>();
      for (const sale of sales) {
        const seller = folded(sale.owner);
        const known = bySeller.get(seller);
        if (known) known.push(sale);
        else bySeller.set(seller, [sale]);
      }
      const weights = columnOf(months.map((month) => month.due));
      const owners = byName(stPlan, "owner").map(({ name, rows }) => {
        const target = sumShown(rows.map(({ row }) => row.target));
        const plan = splitTarget({ target, weights, shares: false });
        const own = bySeller.get(folded(name)) ?? [];
        return { name, plan, pace: pace(plan, columnOf(soldByMonth(own, months)), closed) };
      });
      const whole = months.map((_, at) => sumShown(owners.map(({ plan }) => plan.values[at])));
      const known = new Set(owners.map(({ name }) => folded(name)));
      const others = sales.filter(({ owner }) => !known.has(folded(owner)));
      const team = pace(columnOf(whole), columnOf(soldByMonth(sales, months)), closed);
      return {
        isProved: team.status !== "red",
        figures: {
          closed,
          months: months.length,
          team,
          owners: owners
            .map(({ name, pace: own }): OwnerPace => ({ name, pace: own }))
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
