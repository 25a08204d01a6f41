import { AT_CAP, AT_FLOOR } from "./bounded";
import { exact, nearest, ratio, whole, ZERO } from "../decimal";
import type { Exact } from "../decimal";
import { solve } from "./target";
import type { SplitProblem } from "./problem";

/** Why a part is what it is. */
export interface ExplainedPart {
  readonly weight: number;
  readonly shareOfWeights: number;
  /** What the part would be without rounding, with what is no whole unit where it went. */
  readonly exactAmount: number;
  readonly bound: "floor" | "cap" | "hold" | "none";
  /** The amount less the exact amount, in units: between −1 and +1. */
  readonly step: number;
  readonly amount: number;
}

/**
 * Explains a split part by part; the amounts are splitTarget's. With shares the last part is what is not handed out.
 *
 * Law: the exact amounts add up to the target as the amounts do, so the steps add up to 0.
 */
export function explainSplit(problem: SplitProblem): ExplainedPart[] {
  const { amounts, split, bounded, taker } = solve(problem);
  const { weights, free, grid, shares, sign, leftover } = split;
  const count = weights.values.length;
  const all = shares && weights.total() < weights.scale ? weights.scale : weights.total();

  const part = (index: number, weight: bigint, share: Exact, units: number, bound: Bound): ExplainedPart => ({
    weight: ratio(weight, weights.scale),
    shareOfWeights: ratio(weight, all),
    exactAmount: nearest(share.mul(grid.unit).add(index === taker ? leftover : ZERO)) * sign || 0,
    bound,
    step: nearest(exact(units).sub(share)) * sign || 0,
    amount: amounts.values[index],
  });
  const held = (index: number): ExplainedPart => ({
    weight: ratio(weights.exactAt(index), weights.scale),
    shareOfWeights: ratio(weights.exactAt(index), all),
    exactAmount: amounts.values[index],
    bound: "hold",
    step: 0,
    amount: amounts.values[index],
  });

  const parts = Array.from({ length: count }, (_, index) => held(index));
  free.forEach((index, k) => {
    const units = bounded.units[k];
    const weight = weights.exactAt(index);
    const bound = BOUNDS[bounded.acted[k]];
    const share = bound === "none" ? over(weight * bounded.free, bounded.total) : exact(units);
    parts[index] = part(index, weight, share, units, bound);
  });
  if (shares)
    parts.push(
      part(
        count,
        all - weights.total(),
        over(bounded.restShare ?? 0n, bounded.total),
        bounded.rest ?? 0,
        "none",
      ),
    );
  return parts;
}

type Bound = ExplainedPart["bound"];

const BOUNDS: Readonly<Record<number, Bound>> = { 0: "none", [AT_FLOOR]: "floor", [AT_CAP]: "cap" };

function over(numerator: bigint, denominator: bigint): Exact {
  return denominator === 0n ? ZERO : whole(numerator).div(whole(denominator));
}
