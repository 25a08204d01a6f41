import { exact } from "../../decimal";
import { placeOf } from "../../place";
import { cellAt, isLine, sameShape } from "../../range";
import type { Range } from "../../range";
import { invalid } from "../../refusal";
import { levelOf, pathOf } from "./nodes";
import type { Tree } from "./nodes";

export type BoundArgument = "floors" | "caps" | "holds";

/** What one argument says about nodes, with the target's sign taken off; 0 is nothing. */
export type NodeBounds = {
  readonly argument: BoundArgument;
  readonly range: Range<number>;
  readonly amounts: Float64Array;
  /** Where in the range each node's amount stands. */
  readonly at: Int32Array;
};

/** Holds, floors and caps of a tree's nodes; nothing where an argument says nothing. */
export type TreeBounds = { readonly [K in BoundArgument]?: NodeBounds };

/**
 * Reads a range of bounds onto the nodes: as many rows and columns as `paths` bind the node of each cell, on any of
 * its rows; a line of a value a row binds the leaves, and so does a single number, which is every leaf's floor or cap.
 */
export function boundsOf(
  argument: BoundArgument,
  range: Range<number> | undefined,
  paths: Range<string>,
  tree: Tree,
  sign: number,
  target: number,
): NodeBounds | undefined {
  if (!range) return undefined;
  const read = readerOf(argument, range, paths);
  const bounds = {
    argument,
    range,
    amounts: new Float64Array(tree.count),
    at: new Int32Array(tree.count),
  };
  let some = false;
  for (let at = 0; at < range.values.length; at++) {
    const value = range.values[at];
    if (value === 0) continue;
    if (value * sign < 0) throw invalid("other-sign", { ...placeOf(argument, range, at), value, target });
    some = true;
    read(bounds, at, value * sign, tree, paths);
  }
  return some ? bounds : undefined;
}

type Reader = (bounds: NodeBounds, at: number, amount: number, tree: Tree, paths: Range<string>) => void;

function readerOf(argument: BoundArgument, range: Range<number>, paths: Range<string>): Reader {
  const { rows, columns } = range;
  if (sameShape(range, paths)) return bindNode;
  if (isLine(range) && range.values.length === paths.rows) return bindLeaf;
  if (range.values.length === 1 && argument !== "holds") return bindLeaves;
  throw invalid("bounds-shape", {
    argument,
    rows,
    columns,
    pathRows: paths.rows,
    pathColumns: paths.columns,
  });
}

/** The node of a cell as in `paths`. */
const bindNode: Reader = (bounds, at, amount, tree, paths) => {
  const level = (at % paths.columns) + 1;
  let node = tree.leafOf[Math.floor(at / paths.columns)];
  let depth = levelOf(tree.starts, node);
  if (depth < level) throw unnamed(bounds, at);
  for (; depth > level; depth--) node = tree.parent[node];
  bind(bounds, at, amount, node, tree, paths);
};

/** The leaf of a row. */
const bindLeaf: Reader = (bounds, at, amount, tree, paths) => {
  const node = tree.leafOf[at];
  if (node === 0) throw unnamed(bounds, at);
  bind(bounds, at, amount, node, tree, paths);
};

const bindLeaves: Reader = ({ amounts }, _at, amount, { leafOf }) => {
  // Stryker disable next-line EqualityOperator: after the last row stands no leaf.
  for (let row = 0; row < leafOf.length; row++) if (leafOf[row] > 0) amounts[leafOf[row]] = amount;
};

function bind(
  { argument, range, amounts, at: where }: NodeBounds,
  at: number,
  amount: number,
  node: number,
  tree: Tree,
  paths: Range<string>,
): void {
  const before = amounts[node];
  if (before !== 0 && before !== amount && !exact(before).equals(exact(amount)))
    throw invalid("bound-twice", {
      ...placeOf(argument, range, at),
      value: range.values[at],
      first: cellAt(range, where[node]),
      before: range.values[where[node]],
      path: pathOf(paths, tree, node),
    });
  if (before !== 0) return;
  amounts[node] = amount;
  where[node] = at;
}

function unnamed({ argument, range }: NodeBounds, at: number) {
  return invalid("bound-unnamed", { ...placeOf(argument, range, at), value: range.values[at] });
}
