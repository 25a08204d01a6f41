import { AT_CAP, AT_FLOOR } from "./bounded";
import { nearest, ratio, whole } from "../decimal";
import type { SplitProblem } from "./splitProblem";
import { solve } from "./target";

/** Why a part is what it is. */
export interface ExplainedPart {
  readonly weight: number;
  readonly shareOfWeights: number;
  /** What the part would be without rounding, with what is no whole unit where it went. */
  readonly exactAmount: number;
  readonly bound: Bound;
  /** The amount less the exact amount, in units: between −1 and +1. */
  readonly step: number;
  readonly amount: number;
}

type Bound = "floor" | "cap" | "hold" | "none";

const BOUNDS: Readonly<Record<number, Bound>> = { 0: "none", [AT_FLOOR]: "floor", [AT_CAP]: "cap" };

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
  const { n: unit, d: parts } = grid.unit;
  const total = bounded.total || 1n;
  const perAmount = total * parts;

  /** A part whose exact share is `share` ÷ total, in units. */
  const part = (
    index: number,
    weight: bigint,
    share: bigint,
    units: number,
    bound: Bound,
  ): ExplainedPart => ({
    weight: ratio(weight, scale),
    shareOfWeights: ratio(weight, all),
    exactAmount:
      (index === taker
        ? nearest(
            whole(share * unit)
              .div(whole(perAmount))
              .add(leftover),
          )
        : ratio(share * unit, perAmount)) * sign || 0,
    bound,
    step: ratio(BigInt(units) * total - share, total) * sign || 0,
    amount: amounts.values[index],
  });

  const explained = new Array<ExplainedPart>(count);
  let next = 0;
  for (let index = 0; index < count; index++) {
    const weight = weights.exactAt(index);
    if (free[next] === index) {
      const units = bounded.units[next];
      const bound = BOUNDS[bounded.acted[next]];
      const share = bound === "none" ? weight * bounded.free : BigInt(units) * total;
      explained[index] = part(index, weight, share, units, bound);
      next++;
    } else {
      const amount = amounts.values[index];
      explained[index] = { ...part(index, weight, 0n, 0, "hold"), exactAmount: amount, step: 0 };
    }
  }
  if (shares)
    explained.push(part(count, all - weights.total(), bounded.restShare ?? 0n, bounded.rest ?? 0, "none"));
  return explained;
}
