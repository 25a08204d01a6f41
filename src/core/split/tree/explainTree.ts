import { exact, nearest, ZERO } from "../../decimal";
import { decimalSum } from "../decimalSum";
import { boundOf, explaining, fixedPart, type ExplainedPart } from "../explaining";
import { familyOf } from "./down";
import { levelOf, pathOf, type Tree } from "./nodes";
import { raised } from "./raise";
import { solveTree, type SolvedTree, type TreeProblem } from "./tree";

/** A node among those that share with it. */
export interface ExplainedNode extends ExplainedPart {
  readonly name: string;
}

export interface ExplainedFamily {
  /** The names of the node above, from the top; none for the target itself. */
  readonly parent: readonly string[];
  /** What that node has, and what it hands out: more where there is over-assignment. */
  readonly amount: number;
  readonly handedOut: number;
  readonly siblings: readonly ExplainedNode[];
  /** Which of them is asked; −1 where none is. */
  readonly current: number;
}

/**
 * Explains a node of a split tree by its siblings; the amounts are splitTree's. `cell` is a place in the answer, from
 * 0; without one, or where no node is, the topmost nodes are explained.
 *
 * Law: the siblings' exact amounts add up to what their parent hands out, as their amounts do.
 *
 * @throws Refused as splitTree does
 * @example explainTree({ target: 10, paths: columnOf(["north", "south"]), weights: columnOf([1, 2]) }, null)
 *   .siblings.map(({ amount }) => amount) // [3, 7]
 */
export function explainTree(
  problem: TreeProblem,
  cell: { readonly row: number; readonly column: number } | null,
): ExplainedFamily {
  const solved = solveTree(problem);
  const { tree, grid, sign, rates, found, amountAt } = solved;
  const node = cell ? nodeAt(tree, cell.row, cell.column + 1) : 0;
  const parent = tree.parent[node];
  const [from, to] = [tree.first[parent], tree.first[parent + 1]];
  const over = found.over.get(parent) ?? ZERO;
  const rate = rates[levelOf(tree.starts, parent)];
  const units = raised(found.units[parent], over, rate);
  const handedOut = exact(units)
    .add(rate > 0 ? ZERO : over)
    .mul(grid.unit);
  const weights = leafSums(tree, problem, from, to);
  return {
    parent: pathOf(problem.paths, tree, parent),
    amount: parent === 0 ? problem.target : amountAt(parent),
    handedOut: nearest(handedOut) * sign || 0,
    siblings: partsOf(solved, parent, units).map((part, k) => ({
      ...part,
      weight: weights[k],
      name: pathOf(problem.paths, tree, from + k).at(-1) ?? "",
    })),
    // The root is 0, and its children begin at 1.
    current: node - from,
  };
}

/** The node of a row at a level from 1, also where its amount stands on another row; 0 where none is. */
function nodeAt({ leafOf, parent, starts }: Tree, row: number, level: number): number {
  let node = leafOf[row] ?? 0;
  if (levelOf(starts, node) < level) return 0;
  while (levelOf(starts, node) > level) node = parent[node];
  return node;
}

/** How a node's children come to what they have. */
function partsOf(solved: SolvedTree, parent: number, shared: number): ExplainedPart[] {
  const { tree, weights, grid, sign, room, found, amountAt } = solved;
  const [from, to] = [tree.first[parent], tree.first[parent + 1]];
  const all = weights.between(from, to);
  const amount = { units: found.units[parent], over: found.over.get(parent) ?? ZERO };
  const family = room?.isBounded(parent) ? familyOf(tree, weights, room, parent, amount) : undefined;
  const total = (family ? family.bounded?.total : all.total()) || 1n;
  const free = family ? (family.bounded?.free ?? 0n) : BigInt(shared);
  const part = explaining({ grid, sign, scale: all.scale, all: all.total() || 1n, total });
  const placeOf = new Map(Array.from(family?.free ?? [], (index, k) => [index, k]));
  return Array.from({ length: to - from }, (_, index) => {
    const child = from + index;
    const value = amountAt(child);
    const weight = all.exactAt(index);
    const own = {
      weight,
      units: found.units[child],
      over: found.over.get(child)?.mul(grid.unit),
      amount: value,
    };
    const place = placeOf.get(index);
    if (!family) return part({ ...own, share: weight * free, bound: "none" });
    const { shareOfWeights } = part({ ...own, share: 0n, bound: "none" });
    if (place === undefined) return { ...fixedPart(value), shareOfWeights };
    if (!family.bounded) return { ...fixedPart(value, "floor"), shareOfWeights };
    const bound = boundOf(family.bounded.acted[place]);
    return part({ ...own, share: bound === "none" ? weight * free : BigInt(own.units) * total, bound });
  });
}

/** What the leaves under each of these nodes weigh together, as they were typed. */
function leafSums({ leafOf, parent }: Tree, { weights }: TreeProblem, from: number, to: number): number[] {
  const under = Array.from({ length: to - from }, (): number[] => []);
  for (let row = 0; row < leafOf.length; row++) {
    let node = leafOf[row];
    while (node >= to) node = parent[node];
    if (node >= from) under[node - from].push(weights.values[row]);
  }
  return under.map((typed) => nearest(decimalSum(typed)));
}
