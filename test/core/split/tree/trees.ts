import fc from "fast-check";
import { columnOf } from "../../../../src/core/range";
import type { Range } from "../../../../src/core/range";
import { Refused } from "../../../../src/core/refusal";
import { splitTree } from "../../../../src/core/split/tree/tree";
import type { TreeProblem } from "../../../../src/core/split/tree/tree";

/** A node and all that is said about it; a leaf is one that has no children. */
export interface Node {
  name: string;
  weight: number;
  hold: number;
  floor: number;
  cap: number;
  children: Node[];
}

export const LEVELS = 3;

/** Trees of up to three levels, with holds, floors and caps on any of their nodes but the root. */
export const treesOf = (bound: fc.Arbitrary<number>): fc.Arbitrary<Node> => {
  const node = (name: string, depth: number): fc.Arbitrary<Node> =>
    fc.record({
      name: fc.constant(name),
      weight: fc.integer({ min: 0, max: 4 }),
      hold: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: bound }),
      floor: bound,
      cap: bound,
      children:
        depth === LEVELS
          ? fc.constant([])
          : fc
              .integer({ min: depth === 0 ? 1 : 0, max: 3 })
              .chain((count) =>
                fc.tuple(...Array.from({ length: count }, (_, k) => node(`${name}${k}`, depth + 1))),
              ),
    });
  return node("n", 0)
    .filter((root) => weightOf(root) > 0)
    .map((root) => ({ ...root, hold: 0, floor: 0, cap: 0 }));
};

export const weightOf = (one: Node): number =>
  one.children.length ? one.children.reduce((sum, child) => sum + weightOf(child), 0) : one.weight;

/** Rows of paths, and what stands beside them, as many columns as the paths; amounts in units of which `parts` make 1. */
export function asked(root: Node, target: number, over: readonly number[], sign = 1, parts = 1): TreeProblem {
  const rows: { path: Node[] }[] = [];
  const walk = (one: Node, path: Node[]): void => {
    if (one.children.length === 0) rows.push({ path });
    for (const child of one.children) walk(child, [...path, child]);
  };
  walk(root, []);
  const block = <T>(value: (one: Node) => T, blank: T): Range<T> => ({
    rows: rows.length,
    columns: LEVELS,
    values: rows.flatMap(({ path }) =>
      Array.from({ length: LEVELS }, (_, k) => (path[k] ? value(path[k]) : blank)),
    ),
  });
  const amount = (value: number): number => (value * sign) / parts;
  return {
    target: amount(target),
    paths: block((one) => one.name, ""),
    weights: columnOf(rows.map(({ path }) => path[path.length - 1].weight)),
    unit: 1,
    overassign: { rows: 1, columns: LEVELS, values: over },
    holds: block((one) => amount(one.hold), 0),
    floors: block((one) => amount(one.floor), 0),
    caps: block((one) => amount(one.cap), 0),
  };
}

/** The amounts by name, or the refusal. */
export function solved(problem: TreeProblem): Map<string, number> | Refused {
  try {
    const { values } = splitTree(problem);
    const found = new Map<string, number>();
    Array.from(values).forEach((value, at) => value !== "" && found.set(problem.paths.values[at], value));
    return found;
  } catch (failure) {
    if (failure instanceof Refused) return failure;
    throw failure;
  }
}

export const walkThrough = (one: Node, level: number, visit: (one: Node, level: number) => void): void => {
  visit(one, level);
  for (const child of one.children) walkThrough(child, level + 1, visit);
};
