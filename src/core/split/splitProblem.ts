import type { Exact } from "../decimal";
import type { Range } from "../range";
import type { Bounds } from "./brokenBounds";
import type { Grid } from "./grid";
import type { Weights } from "./weights";

/** What SPLITTARGET and EXPLAINSPLIT are asked. A 0 among the bounds and holds is none. */
export interface SplitProblem {
  readonly target: number;
  readonly weights: Range<number>;
  readonly unit?: number;
  /** One for all, or the weights' shape. */
  readonly floors?: Range<number>;
  readonly caps?: Range<number>;
  /** The weights' shape. */
  readonly holds?: Range<number>;
  /** The weights are shares of the target. */
  readonly shares: boolean;
}

/** A problem found to have an answer: amounts as they would be for a target of 0 or more, counted in units. */
export interface SolvableSplit {
  /** −1 where the target is negative: the answer is then the mirror image. */
  readonly sign: 1 | -1;
  readonly grid: Grid;
  /** All parts' weights, and the indices of those not held; whether that is everyone. */
  readonly weights: Weights;
  readonly free: Uint32Array;
  readonly everyone: boolean;
  readonly bounds?: Bounds;
  readonly shares: boolean;
  /** The whole target in whole units, and what of it the free parts share. */
  readonly wholeUnits: number;
  readonly units: number;
  /** What is over, under one unit. */
  readonly leftover: Exact;
}
