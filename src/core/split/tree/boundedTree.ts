import type { Exact } from "../../decimal";
import type { Range } from "../../range";
import type { Grid } from "../grid";
import type { TreeBounds } from "./bounds";
import type { Tree } from "./nodes";
import type { NodeWeights } from "./weigh";

/** A tree with bounds, in whole units and with the target's sign taken off. */
export type BoundedTree = {
  readonly target: number;
  readonly paths: Range<string>;
  readonly tree: Tree;
  readonly weights: NodeWeights;
  readonly bounds: TreeBounds;
  readonly grid: Grid;
  readonly sign: number;
  /** By level, how much more a node's children add up to. */
  readonly rates: readonly number[];
  /** What is this near to a whole unit is that unit. */
  readonly dust: Exact;
};

/** Whole units, and what an amount has beyond them. */
export type Amount = { readonly units: number; readonly over: Exact };

/** What the children of a node bring along: those that are fixed, and from where to where the others go. */
export type Children = { readonly fixed: Amount; readonly least: number; readonly most: number };

/** What bounds leave each node, in whole units, and what its children come to. */
export interface NodeRoom {
  readonly least: Float64Array;
  readonly most: Float64Array;
  readonly fixed: Uint8Array;
  children(node: number): Children;
  handedOut(node: number, amount: Amount): Amount;
}

/** Above 0: more is handed out than can be taken. Below 0: less than is needed. */
export type Side = -1 | 1;
