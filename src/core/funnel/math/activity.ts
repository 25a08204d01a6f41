import { nearestQuotient, productOf } from "../../quotients";
import { cellAt, isLine, type Range } from "../../range";
import { invalid } from "../../refusal";

/** In all, for each person, and for each person a day. */
export type ActivityLoad = [total: number, perPerson: number, perPersonADay: number];

/**
 * What an activity takes of a team: need × units it takes, for each person, and for each person a day.
 *
 * @throws Refused with one of the codes of `FunnelRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example activityLoad(columnOf([100]), columnOf([3]), 5, 20) // [[300, 60, 3]]
 */
export function activityLoad(
  needs: Range<number>,
  perUnit: Range<number>,
  people: number,
  workdays: number,
): ActivityLoad[] {
  for (const [argument, range] of [
    ["needs", needs],
    ["perUnit", perUnit],
  ] as const) {
    if (!isLine(range)) throw invalid("not-a-line", { argument, rows: range.rows, columns: range.columns });
    // Stryker disable next-line EqualityOperator: behind the last nothing stands.
    for (let i = 0; i < range.values.length; i++)
      if (range.values[i] < 0)
        throw invalid("negative", { argument, cell: cellAt(range, i), value: range.values[i] });
  }
  const [count, likeCount] = [perUnit.values.length, needs.values.length];
  if (count !== likeCount && count !== 1)
    throw invalid("lengths", { argument: "perUnit", count, like: "needs", likeCount });
  if (people <= 0) throw invalid("not-positive", { argument: "people", value: people });
  if (workdays <= 0) throw invalid("not-positive", { argument: "workdays", value: workdays });
  const unders = [productOf(), productOf(people), productOf(people, workdays)] as const;
  return Array.from(needs.values, (need, i): ActivityLoad => {
    const over = productOf(need, perUnit.values[count === 1 ? 0 : i]);
    const load = [
      nearestQuotient(over, unders[0]),
      nearestQuotient(over, unders[1]),
      nearestQuotient(over, unders[2]),
    ] satisfies ActivityLoad;
    if (load.includes(Infinity)) throw invalid("too-large", { argument: "needs", cell: cellAt(needs, i) });
    return load;
  });
}
