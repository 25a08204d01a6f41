import { nearest, ratio, whole, ZERO } from "../decimal";
import type { Exact } from "../decimal";
import { AT_CAP, AT_FLOOR } from "./brokenBounds";
import type { Grid } from "./grid";

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

export type Bound = "floor" | "cap" | "hold" | "none";

/** The bound that acted on a part, as `Bounded` has it. */
export const boundOf = (acted: number): Bound =>
  acted === AT_FLOOR ? "floor" : acted === AT_CAP ? "cap" : "none";

/** What the parts of one split have in common. */
interface Shared {
  readonly grid: Grid;
  readonly sign: 1 | -1;
  /** How many steps of weight make a weight of 1, and all of them. */
  readonly scale: bigint;
  readonly all: bigint;
  /** What a share in units is divided by. */
  readonly total: bigint;
}

/** One part: its weight in steps, its exact share × `total` and its own whole units, and what it has over them. */
interface Part {
  readonly weight: bigint;
  readonly share: bigint;
  readonly units: number;
  readonly over?: Exact;
  readonly bound: Bound;
  readonly amount: number;
}

/** Explains the parts of a split one by one. */
export function explaining({ grid, sign, scale, all, total }: Shared): (part: Part) => ExplainedPart {
  const { n: unit, d: parts } = grid.unit;
  const perAmount = total * parts;
  return ({ weight, share, units, over = ZERO, bound, amount }) => ({
    weight: ratio(weight, scale),
    shareOfWeights: ratio(weight, all),
    exactAmount:
      (over.n === 0n
        ? ratio(share * unit, perAmount)
        : nearest(
            whole(share * unit)
              .div(whole(perAmount))
              .add(over),
          )) * sign || 0,
    bound,
    step: ratio(BigInt(units) * total - share, total) * sign || 0,
    amount,
  });
}

/** A part that nothing was rounded for: held, or outside of what is shared. */
export const fixedPart = (amount: number, bound: Bound = "hold"): ExplainedPart => ({
  weight: 0,
  shareOfWeights: 0,
  exactAmount: amount,
  bound,
  step: 0,
  amount,
});
