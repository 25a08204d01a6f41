import { ratio, ZERO } from "../decimal";
import { boundOf, explaining, fixedPart, type ExplainedPart } from "./explaining";
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
  const { amounts, split, bounded, taker } = solve(problem);
  const { weights, free, grid, shares, sign, leftover } = split;
  const { scale } = weights;
  const count = weights.values.length;
  const all = shares && weights.total() < scale ? scale : weights.total();
  const total = bounded.total || 1n;
  const part = explaining({ grid, sign, scale, all, total });
  const over = (index: number) => (index === taker ? leftover : ZERO);

  const explained = new Array<ExplainedPart>(count);
  let next = 0;
  for (let index = 0; index < count; index++) {
    const weight = weights.exactAt(index);
    if (free[next] === index) {
      const units = bounded.units[next];
      const bound = boundOf(bounded.acted[next]);
      const share = bound === "none" ? weight * bounded.free : BigInt(units) * total;
      const amount = amounts.values[index];
      explained[index] = part({ weight, share, units, over: over(index), bound, amount });
      next++;
    } else {
      const amount = amounts.values[index];
      const [own, share] = [ratio(weight, scale), ratio(weight, all)];
      explained[index] = { ...fixedPart(amount), weight: own, shareOfWeights: share };
    }
  }
  if (shares)
    explained.push(
      part({
        weight: all - weights.total(),
        share: bounded.restShare ?? 0n,
        units: bounded.rest ?? 0,
        over: over(count),
        bound: "none",
        amount: amounts.values[count],
      }),
    );
  return explained;
}
