import { capacity } from "../../capacity/capacity";
import { linearRamp } from "../../capacity/linearRamp";
import { exact, ZERO } from "../../decimal";
import { columnOf } from "../../range";
import { filled, spanOf, targetOf } from "./lines";
import { onceEach } from "./onceEach";
import { rule } from "./rule";
import { isOver, less, shown } from "./sums";

/** People: what the team can sell in the plan's time, new people ramping up, is at least the target. */
export const r2 = rule({
  reads: { stGoal: ["target", "start", "end"], stPeople: ["joined", "productivity"] },
  takes: { stPeople: ["name", "left", "ramp"] },
  prove: ({ stGoal, stPeople }) => {
    const target = targetOf(stGoal);
    const { start, end } = spanOf(stGoal);
    onceEach(stPeople);
    const joined = filled(stPeople, "joined").map(Math.floor);
    const productivity = filled(stPeople, "productivity");
    const byRamp = new Map<number, number[]>();
    stPeople.rows.forEach(({ row }, at) => {
      const people = byRamp.get(row.ramp ?? 0);
      if (people) people.push(at);
      else byRamp.set(row.ramp ?? 0, [at]);
    });
    let sold = ZERO;
    const left = stPeople.rows.map(({ row }) => Math.floor(row.left ?? 0));
    for (const [months, people] of byRamp) {
      const of = <T>(values: readonly T[]) => columnOf(people.map((at) => values[at]));
      const { values } = capacity({
        periods: { rows: 1, columns: 2, values: [start, end] },
        joined: of(joined),
        productivity: of(productivity),
        ramp: columnOf(linearRamp(months)),
        left: of(left),
      });
      sold = sold.add(exact(values[0]));
    }
    return {
      isProved: !isOver(exact(target), sold),
      figures: { target, capacity: shown(sold), people: joined.length, gap: less(sold, exact(target)) },
    };
  },
});
