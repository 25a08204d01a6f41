import { nearest, ratio, whole, ZERO } from "../decimal";
import { indicesFrom } from "../indices";
import { solveReconcile, type ReconcileProblem } from "./reconcile";

/** How an owner's amount came about: start + moved = exact amount, and its rounding gives the amount. */
export interface ExplainedOwner {
  readonly topDown: number;
  readonly bottomUp: number;
  readonly trust: number;
  /** trust × bottom-up + (1 − trust) × top-down */
  readonly start: number;
  /** What the owner takes of the gap. */
  readonly moved: number;
  /** Without rounding. */
  readonly exactAmount: number;
  /** Whether the owner would have fallen below 0 and stays there. */
  readonly isStuck: boolean;
  /** The amount less the exact amount, in units: between −1 and +1, or +2 for who takes what is no whole unit. */
  readonly step: number;
  readonly amount: number;
}

export interface ExplainedReconcile {
  readonly target: number;
  /** What all the starts leave of the target. */
  readonly gap: number;
  readonly owners: readonly ExplainedOwner[];
}

/**
 * Explains RECONCILE owner by owner; the amounts are reconcile's.
 *
 * Law: the exact amounts add up to the target as the amounts do, and the steps to 0.
 *
 * @throws Refused as reconcile does
 * @example explainReconcile({ target: 100, topDown: columnOf([60, 40]), bottomUp: columnOf([40, 40]) })
 *   .owners.map(({ amount }) => amount) // [56, 44]
 */
export function explainReconcile(problem: ReconcileProblem): ExplainedReconcile {
  const { steps, trust, stuck, numerator, denominator, units, grid, sign, over, taker } =
    solveReconcile(problem);
  const { starts, scale, wanted } = steps;
  const single = trust.values.length === 1;
  const signed = (value: number): number => value * sign || 0;
  return {
    target: problem.target,
    gap: signed(ratio(wanted - steps.sumsOf(indicesFrom(0, units.length)).start, scale)),
    owners: Array.from(units, (of, k) => {
      const own = k === taker ? over : ZERO;
      const share = whole(numerator(k)).div(whole(denominator));
      const exact = share.mul(grid.unit);
      const start = whole(starts.exactAt(k)).div(whole(scale));
      return {
        topDown: problem.topDown.values[k],
        bottomUp: problem.bottomUp.values[k],
        trust: ratio(trust.exactAt(single ? 0 : k), trust.scale),
        start: signed(nearest(start)),
        moved: signed(nearest(exact.sub(start))),
        exactAmount: signed(nearest(exact)),
        isStuck: Boolean(stuck[k]),
        step: signed(nearest(whole(BigInt(of)).add(own.div(grid.unit)).sub(share))),
        amount: signed(grid.part(of, own)),
      };
    }),
  };
}
