import { exact, nearest, ONE, roundOf, whole, ZERO, type Exact } from "../decimal";
import { sumOf, sumShown } from "../model/rules/sums";
import { columnOf } from "../range";
import { splitTarget } from "../split/target";

/** How a plan is reset: everybody makes up their own, the team makes it up together, or the target changes. */
export const resetKinds = ["own", "team", "target"] as const;
export type ResetKind = (typeof resetKinds)[number];

/** An owner before a reset. */
export interface OwnerBefore {
  readonly name: string;
  readonly target: number;
  /** Sold in the months that are over. */
  readonly sold: number;
  /** What the months that are left were to bring. */
  readonly open: number;
  readonly hasLeft: boolean;
}

/** Why owners' targets can't be set anew. */
export type OwnersProblem =
  /** More is sold than all are to bring. */
  | { readonly kind: "passed" }
  /** Some have sold more than a lower target leaves them; the least that all can be given. */
  | { readonly kind: "low"; readonly least: number }
  /** Nobody is left to take over. */
  | { readonly kind: "nobody" };

const hundredth = exact(0.01);

/** What all owners are to bring together once the target is another: as much beyond it as before, as a share. */
export function assignedFor(before: readonly number[], target: number, newTarget: number): number {
  const assigned = sumOf(before);
  if (target === newTarget) return nearest(assigned);
  const unit = [...before, target, newTarget].every(Number.isInteger) ? ONE : hundredth;
  const scaled = assigned.mul(exact(newTarget)).div(exact(target));
  return nearest(whole(roundOf(scaled.div(unit))).mul(unit));
}

const plus = (a: number, b: number): number => sumShown([a, b]);
const split = (amount: Exact, weights: readonly number[]): readonly number[] =>
  amount.n === 0n
    ? weights.map(() => 0)
    : Array.from(
        splitTarget({ target: nearest(amount), weights: columnOf([...weights]), shares: false }).values,
      );
const weighing = (...candidates: readonly (readonly number[])[]): readonly number[] | undefined =>
  candidates.find(
    (weights) => weights.some((weight) => weight > 0) && weights.every((weight) => weight >= 0),
  );

/**
 * Everybody's new target; they add up to `assigned` exactly. Who has left keeps what they have sold, and what they
 * leave goes to the others by their open plans.
 *
 * @param assigned what all are to bring together
 */
export function newTargets(
  owners: readonly OwnerBefore[],
  kind: ResetKind,
  assigned: number,
): { readonly targets: readonly number[] } | { readonly problem: OwnersProblem } {
  const kept = owners.map(({ hasLeft, sold, target }) =>
    hasLeft ? Math.min(Math.max(sold, 0), Math.max(target, 0)) : 0,
  );
  const stay = owners.filter(({ hasLeft }) => !hasLeft);
  const left = sumOf(kept);
  const forStay = exact(assigned).sub(left);
  const done = (own: readonly number[]) => {
    let at = 0;
    return { targets: owners.map(({ hasLeft }, index) => (hasLeft ? kept[index] : own[at++])) };
  };
  if (stay.length === 0) return forStay.n === 0n ? done([]) : { problem: { kind: "nobody" } };
  const [targets, sold, open] = [
    stay.map(({ target }) => target),
    stay.map((owner) => owner.sold),
    stay.map((owner) => owner.open),
  ];
  if (kind === "target") {
    const floors = sold.map((amount) => Math.max(amount, 0));
    const least = sumOf(floors).add(left);
    if (exact(assigned).compare(least) < 0) return { problem: { kind: "low", least: nearest(least) } };
    const weights = weighing(targets);
    if (weights === undefined) return { problem: { kind: "nobody" } };
    const problem = {
      target: nearest(forStay),
      weights: columnOf([...weights]),
      floors: columnOf(floors),
      shares: false,
    };
    return done(forStay.n === 0n ? targets.map(() => 0) : Array.from(splitTarget(problem).values));
  }
  const base = kind === "own" ? targets : sold;
  const rest = forStay.sub(sumOf(base));
  if (rest.compare(ZERO) < 0) return { problem: { kind: "passed" } };
  const weights = weighing(open, targets);
  if (rest.n !== 0n && weights === undefined) return { problem: { kind: "nobody" } };
  const parts = split(rest, weights ?? base);
  return done(base.map((amount, at) => plus(amount, parts[at])));
}
