import type { Argument, ArgumentCell } from "./argument";
import type { Cell } from "../range";

/** Amounts that collide with the target, and where they stand; `cells` is empty where one number stands for all. */
export interface Sum {
  readonly argument: Argument;
  readonly cells: readonly Cell[];
  /** What they add up to, or reach at most. */
  readonly sum: number;
  /** How far that is from the target, more than 0. */
  readonly gap: number;
  readonly target: number;
  /** What was left of the target for them, where that is not all of it. */
  readonly left?: number;
  /** Whether parts held add to the sum. */
  readonly withHolds: boolean;
  /** Whether bounds were moved onto the grid of units, so that the sum is not that of what was typed. */
  readonly inUnits: boolean;
}

/** What SPLITTARGET and EXPLAINSPLIT refuse. */
export interface SplitRefusals {
  /** All weights blank or zero. */
  "no-weight": ArgumentCell;
  /** A bound or a hold with the sign that the target has not. */
  "other-sign": ArgumentCell & { value: number; target: number };
  /** A single share of more than 100 %. */
  "share-over": ArgumentCell & { value: number };
  /** Shares that add up to more than 100 %. */
  "shares-over": ArgumentCell & { sum: number };
  /** Shares in a block, where "one more cell at the end" has no place. */
  "shares-block": ArgumentCell & { rows: number; columns: number };
  /** A part whose floor is over its cap, on the grid of units. */
  "floor-over-cap": ArgumentCell & { floor: number; cap: number; floorUp: number; capDown: number };
  /** A hold that its own floor or cap forbids. */
  "hold-outside": ArgumentCell & { hold: number; bound: number; side: "floor" | "cap"; gap: number };
  "floors-over": Sum;
  "caps-under": Sum;
  "holds-over": Sum;
  "holds-under": Sum;
  /** A total that no floors and ceilings of the values (with `margins` also of rows and columns) add up to. */
  "total-unreached": ArgumentCell & { value: number; nearest: number; margins: boolean };
  /** Something is left to share and only weights of 0 are free. */
  "zero-weights": ArgumentCell & { cells: readonly Cell[]; left: number; target: number };
}
