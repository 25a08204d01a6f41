import { cellAt } from "../../range";
import type { Range } from "../../range";
import { invalid } from "../../refusal";
import { Children } from "./children";
import { plainName } from "./name";

/** Nodes in the order in which they first appear, so a parent comes before its children; 0 is the root. */
export type Tree = {
  readonly count: number;
  readonly parent: Int32Array;
  /** 0 for the root; a node's column is its level less 1. */
  readonly level: Int32Array;
  readonly firstRow: Int32Array;
  /** The node at which each row's path ends; -1 where the row is blank. */
  readonly leafOf: Int32Array;
};

/**
 * Reads paths, one a row from the top level on, in any order. Names compare trimmed, caseless and without
 * regard to full or half width; trailing blanks end a path.
 */
export function readTree(paths: Range<string>): Tree {
  const { rows, columns, values } = paths;
  const most = rows * columns + 1;
  const parent = new Int32Array(most);
  const level = new Int32Array(most);
  const firstRow = new Int32Array(most);
  const leafOf = new Int32Array(rows).fill(-1);
  const rowOf = new Int32Array(most).fill(-1);
  const branches = new Int32Array(most).fill(-1);
  const children = new Children(most, parent);
  const before = new Int32Array(columns);
  let count = 1;

  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    let depth = columns;
    while (depth > 0 && values[start + depth - 1] === "") depth--;
    let node = 0;
    let together = row > 0;
    for (let column = 0; column < depth; column++) {
      const text = values[start + column];
      if (text === "") {
        const next = values[start + depth - 1];
        throw invalid("path-gap", { argument: "paths", cell: cellAt(paths, start + column), name: next });
      }
      together &&= text === values[start - columns + column];
      const above = node;
      if (together) node = before[column];
      else {
        node = children.at(above, plainName(text), count);
        if (node === count) {
          count++;
          level[node] = column + 1;
          firstRow[node] = row;
          if (branches[above] < 0) branches[above] = row;
        }
      }
      before[column] = node;
    }
    if (depth === 0) continue;
    const place = { argument: "paths", cell: cellAt(paths, start + depth - 1) } as const;
    const path = () => Array.from({ length: depth }, (_, column) => values[start + column]);
    if (rowOf[node] >= 0)
      throw invalid("path-twice", {
        ...place,
        first: cellAt(paths, rowOf[node] * columns + depth - 1),
        path: path(),
      });
    rowOf[node] = row;
    leafOf[row] = node;
  }

  for (let row = 0; row < rows; row++) {
    const node = leafOf[row];
    if (node < 0 || branches[node] < 0) continue;
    const depth = level[node];
    throw invalid("path-both", {
      argument: "paths",
      cell: cellAt(paths, row * columns + depth - 1),
      branch: cellAt(paths, branches[node] * columns + depth),
      path: Array.from({ length: depth }, (_, column) => values[row * columns + column]),
    });
  }
  return { count, parent, level, firstRow, leafOf };
}
