import { exact, ZERO, type Exact } from "../decimal";
import { filled } from "../model/rules/lines";
import { CannotTell } from "../model/rules/proof";
import { rule } from "../model/rules/rule";
import { isOver, less, shown, sumOf } from "../model/rules/sums";
import { columnOf } from "../range";
import { capacity } from "./capacity";
import { linearRamp } from "./linearRamp";

interface PersonRow {
  readonly joined: number | null;
  readonly left: number | null;
  readonly productivity: number | null;
  readonly ramp: number | null;
}

/**
 * What a team sells in each span, as CAPACITY says, everybody by a ramp of their own; one answer a span.
 *
 * @param attrition the share of the people without a leaving date that a year takes
 */
function soldIn(
  people: readonly PersonRow[],
  spans: readonly { readonly start: number; readonly end: number }[],
  attrition: number,
): readonly Exact[] {
  const byRamp = new Map<number, PersonRow[]>();
  for (const person of people) {
    const months = person.ramp ?? 0;
    byRamp.set(months, [...(byRamp.get(months) ?? []), person]);
  }
  const sold = spans.map(() => ZERO);
  for (const [months, group] of byRamp) {
    const { values } = capacity({
      periods: { rows: spans.length, columns: 2, values: spans.flatMap(({ start, end }) => [start, end]) },
      joined: columnOf(group.map(({ joined }) => Math.floor(joined ?? 0))),
      productivity: columnOf(group.map(({ productivity }) => productivity ?? 0)),
      ramp: columnOf(linearRamp(months)),
      left: columnOf(group.map(({ left }) => Math.floor(left ?? 0))),
      attrition,
    });
    sold.forEach((amount, at) => (sold[at] = amount.add(exact(values[at]))));
  }
  return sold;
}

/**
 * What the people can sell in each month of the plan, new ones ramping up, against what the month is to bring.
 *
 * @param attrition a year's share, from 0 to below 1
 */
export const capacityByMonth = (attrition: number) =>
  rule({
    reads: { stPeriods: ["level", "start", "end", "target"], stPeople: ["joined", "productivity"] },
    takes: { stPeople: ["left", "ramp"] },
    prove: ({ stPeriods, stPeople }) => {
      filled(stPeople, "joined");
      filled(stPeople, "productivity");
      const lines = { ...stPeriods, rows: stPeriods.rows.filter(({ row }) => row.level === "month") };
      if (lines.rows.length === 0)
        throw new CannotTell({
          code: "no-word",
          facts: { table: "stPeriods", column: "level", id: "month" },
        });
      const [starts, ends, plan] = [filled(lines, "start"), filled(lines, "end"), filled(lines, "target")];
      const spans = starts.map((start, at) => ({ start: Math.floor(start), end: Math.floor(ends[at]) }));
      const sold = soldIn(
        stPeople.rows.map(({ row }) => row),
        spans,
        attrition,
      );
      const months = spans.map((span, at) => ({
        ...span,
        capacity: shown(sold[at]),
        plan: plan[at],
        isShort: isOver(exact(plan[at]), sold[at]),
      }));
      const all = sold.reduce((sum, one) => sum.add(one), ZERO);
      const due = sumOf(plan);
      return {
        isProved: !isOver(due, all),
        figures: { months, capacity: shown(all), plan: shown(due), gap: less(all, due) },
      };
    },
  });
