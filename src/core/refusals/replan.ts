import type { Cell } from "../range";
import type { ArgumentCell } from "./argument";

/** What RESPLIT and RECONCILE refuse. */
export interface ReplanRefusals {
  /** A part of a period closed. */
  "closed-part": ArgumentCell & { value: number };
  /** More periods closed than the plan has. */
  "closed-over": ArgumentCell & { value: number; periods: number };
  /** Something is left of the target, and every period is closed. */
  "nothing-open": { left: number; target: number; actual: number };
  /** Something is left of the target, and the open periods' plan is all 0. */
  "open-plan-zero": { cells: readonly Cell[]; left: number };
  /** A trust below 0 or above 1. */
  "trust-range": ArgumentCell & { value: number };
  /** Nobody who could move has room for the rest of the gap; `cells` are those with a trust of 1. */
  "nobody-moves": { cells: readonly Cell[]; everyone: boolean; left: number; target: number };
}
