import type { Cell } from "../range";
import type { Argument, ArgumentCell } from "./argument";

/** Bounds that together make a sum; `cells` is empty where one number stands for all. */
export interface BoundCells {
  readonly argument: Argument;
  readonly cells: readonly Cell[];
}

/** A node, or the target over all of them, and what the bounds under it make impossible. */
export interface NodeConflict extends ArgumentCell {
  /** Empty for the target. */
  readonly path: readonly string[];
  /** The hold, floor, cap or target that stands against the bounds. */
  readonly amount: number;
  /** What an over-assignment makes of it for those under it. */
  readonly handedOut?: number;
  /** What the bounds under it need at least, or allow at most. */
  readonly sum: number;
  readonly bounds: readonly BoundCells[];
  /** How far that is from what is handed out, more than 0. */
  readonly gap: number;
  /** The amount that would do instead. */
  readonly instead: number;
}

/** What SPLITTREE refuses. */
export interface TreeRefusals {
  /** A blank above a name. */
  "path-gap": ArgumentCell & { name: string };
  /** The same path in two rows. */
  "path-twice": ArgumentCell & { first: Cell; path: readonly string[] };
  /** A path that ends at a name under which other rows go on. */
  "path-both": ArgumentCell & { branch: Cell; path: readonly string[] };
  /** A weight beside a row without names. */
  "path-missing": ArgumentCell & { value: number };
  /** An over-assignment of 100 % or more: most often a percentage written as a whole number. */
  "overassign-whole": ArgumentCell & { value: number };
  /** Bounds that have neither a value a row nor the shape of the paths. */
  "bounds-shape": ArgumentCell & { rows: number; columns: number; pathRows: number; pathColumns: number };
  /** A bound where the paths have no name. */
  "bound-unnamed": ArgumentCell & { value: number };
  /** Two different bounds for one node. */
  "bound-twice": ArgumentCell & { value: number; first: Cell; before: number; path: readonly string[] };
  /** A floor over the cap of the same node, on the grid of units. */
  "node-floor-over-cap": ArgumentCell & {
    path: readonly string[];
    floor: number;
    cap: number;
    floorUp: number;
    capDown: number;
  };
  /** A hold that the floor or cap of the same node forbids. */
  "node-hold-outside": ArgumentCell & {
    path: readonly string[];
    hold: number;
    bound: number;
    side: "floor" | "cap";
    gap: number;
  };
  /** The bounds under a node need more than it hands out. */
  "node-over": NodeConflict;
  /** They allow less; without any bounds, only weights of 0 are free. */
  "node-under": NodeConflict;
  /** No amount of a node is raised to what the bounds under it ask for. */
  "node-between": ArgumentCell & {
    path: readonly string[];
    sum: number;
    bounds: readonly BoundCells[];
    below: number;
    above: number;
    gap: number;
  };
}
