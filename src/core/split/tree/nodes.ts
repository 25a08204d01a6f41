import { cellAt } from "../../range";
import type { Range } from "../../range";
import { invalid } from "../../refusal";
import { LevelReader } from "./level";

/**
 * Nodes level by level from the root (0) on, the children of one node side by side in order of first appearance:
 * whatever runs over a tree runs straight through memory.
 */
export type Tree = {
  readonly count: number;
  /** The nodes of level k are those from starts[k] to starts[k + 1]; level 0 is the root alone. */
  readonly starts: readonly number[];
  /** The children of node k are those from first[k] to first[k + 1]. */
  readonly first: Int32Array;
  readonly parent: Int32Array;
  readonly firstRow: Int32Array;
  /** The node at which each row's path ends; 0 where the row is blank. */
  readonly leafOf: Int32Array;
};

/**
 * Reads paths, one a row from the top level on, in any order. Names compare trimmed, caseless and without
 * regard to full or half width; trailing blanks end a path.
 */
export function readTree(paths: Range<string>): Tree {
  const reader = new LevelReader(paths);
  const starts = [0, 1];
  for (let column = 0; column < paths.columns; column++)
    starts.push(reader.read(column, starts[column], starts[column + 1]));
  const { leafOf, first, firstRow, hasBlanks, count } = reader.end(starts[paths.columns]);
  if (hasBlanks) checkGaps(paths);
  let parent: Int32Array | undefined;
  const tree: Tree = {
    count,
    starts,
    first,
    // Only bounds and explanations ask for it.
    get parent() {
      return (parent ??= parentsOf(first));
    },
    firstRow,
    leafOf,
  };
  checkEnds(paths, tree);
  return tree;
}

/** A node's names from the top, as its first row writes them. */
export function pathOf(paths: Range<string>, { starts, firstRow }: Tree, node: number): string[] {
  const depth = levelOf(starts, node);
  return namesOf(paths, firstRow[node], depth);
}

/** The level of a node, from 1; 0 for the root. */
export function levelOf(starts: readonly number[], node: number): number {
  let [level, beyond] = [0, starts.length - 1];
  while (beyond - level > 1) {
    const middle = (level + beyond) >> 1;
    if (starts[middle] <= node) level = middle;
    else beyond = middle;
  }
  return level;
}

/** A path has no blanks but behind it. */
function checkGaps(paths: Range<string>): void {
  const { columns, values } = paths;
  for (let start = 0; start < values.length; start += columns) {
    let depth = columns;
    while (depth > 0 && values[start + depth - 1] === "") depth--;
    for (let at = start; at < start + depth; at++)
      if (values[at] === "")
        throw invalid("path-gap", {
          argument: "paths",
          cell: cellAt(paths, at),
          name: values[start + depth - 1],
        });
  }
}

/** A path ends where no other goes on, and comes once. */
function checkEnds(paths: Range<string>, { first, firstRow, leafOf, starts }: Tree): void {
  const { columns } = paths;
  for (let row = 0; row < leafOf.length; row++) {
    const node = leafOf[row];
    if (node === 0) continue;
    const ends = first[node] === first[node + 1];
    if (ends && firstRow[node] === row) continue;
    const depth = levelOf(starts, node);
    const place = { argument: "paths", cell: cellAt(paths, row * columns + depth - 1) } as const;
    const path = namesOf(paths, row, depth);
    if (ends)
      throw invalid("path-twice", {
        ...place,
        first: cellAt(paths, firstRow[node] * columns + depth - 1),
        path,
      });
    throw invalid("path-both", {
      ...place,
      branch: cellAt(paths, firstRow[first[node]] * columns + depth),
      path,
    });
  }
}

function namesOf({ columns, values }: Range<string>, row: number, depth: number): string[] {
  return Array.from({ length: depth }, (_, column) => values[row * columns + column]);
}

/** The children of node k are those from first[k] to first[k + 1]. */
function parentsOf(first: Int32Array): Int32Array {
  const parent = new Int32Array(first.length - 1);
  for (let node = 0; node < parent.length; node++)
    for (let child = first[node]; child < first[node + 1]; child++) parent[child] = node;
  return parent;
}
