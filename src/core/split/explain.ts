import { ratio, ZERO } from "../decimal";
import { boundOf, explaining, fixedPart, type Bound, type ExplainedPart } from "./explaining";
import { explainingNear } from "./explainingNear";
import type { SplitProblem } from "./splitProblem";
import { solve } from "./target";

/**
 * Explains a split part by part; the amounts are splitTarget's. With shares the last part is what is not handed out.
 *
 * Law: the exact amounts add up to the target as the amounts do, so the steps add up to 0.
 *
 * @throws Refused with one of the codes of `SplitRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example explainSplit({ target: 10, weights: columnOf([1, 2]), shares: false }).map(({ amount }) => amount)
 * // [3, 7]
 */
export function explainSplit(problem: SplitProblem): ExplainedPart[] {
  return explainParts(problem, (part) => part);
}

/** The same, each part made into something else at once: a million of them are much to keep. */
export function explainParts<T>(problem: SplitProblem, as: (part: ExplainedPart) => T): T[] {
  const { amounts, split, bounded, taker } = solve(problem);
  const { weights, free, grid, shares, sign, leftover } = split;
  const { scale } = weights;
  const count = weights.values.length;
  const all = shares && weights.total() < scale ? scale : weights.total();
  const total = bounded.total || 1n;
  const part = explaining({ grid, sign, scale, all, total });
  const near = explainingNear({ grid, sign, scale, all, free: bounded.free, total });
  const over = (index: number) => (index === taker ? leftover : ZERO);

  const exactly = (index: number, units: number, bound: Bound): ExplainedPart => {
    const weight = weights.exactAt(index);
    const amount = amounts.values[index];
    if (bound === "hold")
      return { ...fixedPart(amount), weight: ratio(weight, scale), shareOfWeights: ratio(weight, all) };
    const share = bound === "none" ? weight * bounded.free : BigInt(units) * total;
    return part({ weight, share, units, over: over(index), bound, amount });
  };

  const explained = new Array<T>(count);
  let next = 0;
  for (let index = 0; index < count; index++) {
    const isFree = free[next] === index;
    const units = isFree ? bounded.units[next] : 0;
    const bound = isFree ? boundOf(bounded.acted[next++]) : "hold";
    const typed = { weight: problem.weights.values[index], units, bound, amount: amounts.values[index] };
    const found = index === taker ? undefined : near(typed);
    explained[index] = as(found ?? exactly(index, units, bound));
  }
  if (shares)
    explained.push(
      as(
        part({
          weight: all - weights.total(),
          share: bounded.restShare ?? 0n,
          units: bounded.rest ?? 0,
          over: over(count),
          bound: "none",
          amount: amounts.values[count],
        }),
      ),
    );
  return explained;
}
