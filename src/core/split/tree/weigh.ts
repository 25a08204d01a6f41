import { ratio } from "../../decimal";
import { invalid } from "../../refusal";
import type { Range } from "../../range";
import { placeOf } from "../../place";
import { weightsOf } from "../weights";
import type { Weights } from "../weights";
import type { Tree } from "./nodes";

/** What nodes weigh together, exactly: the weights of those at `nodes`. */
export type NodeWeights = (nodes: Int32Array) => Weights;

const WHOLE = 2 ** 53;

/** A node weighs the sum of its leaves. Whole steps are added in doubles while these hold them, else as BigInts. */
export function weighNodes(tree: Tree, weights: Range<number>): NodeWeights {
  let some = false;
  for (let row = 0; row < weights.values.length; row++) {
    const value = weights.values[row];
    if (value < 0) throw invalid("negative", { ...placeOf("weights", weights, row), value });
    if (value > 0 && tree.leafOf[row] < 0)
      throw invalid("path-missing", { ...placeOf("weights", weights, row), value });
    if (value > 0) some = true;
  }
  if (!some) throw invalid("no-weight", { argument: "weights" });

  const leaves = weightsOf(weights.values);
  if (leaves.error > 0 || leaves.total() > BigInt(WHOLE)) return bigNodes(tree, leaves);
  const sums = new Float64Array(tree.count);
  tree.leafOf.forEach((node, row) => {
    if (node >= 0) sums[node] = leaves.values[row];
  });
  for (let node = tree.count - 1; node > 0; node--) sums[tree.parent[node]] += sums[node];
  return (nodes) => weightsOf(Float64Array.from(nodes, (node) => sums[node]));
}

function bigNodes(tree: Tree, leaves: Weights): NodeWeights {
  const sums = new Array<bigint>(tree.count).fill(0n);
  tree.leafOf.forEach((node, row) => {
    if (node >= 0) sums[node] = leaves.exactAt(row);
  });
  for (let node = tree.count - 1; node > 0; node--) sums[tree.parent[node]] += sums[node];
  const scale = Number(leaves.scale);
  /** Beside the smallest doubles there are, steps and their number are out of a double's reach, but not their quotient. */
  const inReach = Number.isFinite(scale) && Number.isFinite(Number(leaves.total()));
  const valueOf = (sum: bigint): number => (inReach ? Number(sum) / scale : ratio(sum, leaves.scale));
  const at = (nodes: Int32Array): Weights => {
    let total: bigint | undefined;
    return {
      values: Float64Array.from(nodes, (node) => valueOf(sums[node])),
      error: 1e-15,
      one: 1,
      scale: leaves.scale,
      exactAt: (index) => sums[nodes[index]],
      total: () => (total ??= nodes.reduce<bigint>((all, node) => all + sums[node], 0n)),
      at: (indices) => at(Int32Array.from(indices, (index) => nodes[index])),
    };
  };
  return at;
}
