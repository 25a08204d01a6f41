import { indicesFrom } from "../../indices";
import { invalid } from "../../refusal";
import type { Range } from "../../range";
import { placeOf } from "../../place";
import { weightsOf } from "../weights";
import type { Weights } from "../weights";
import type { Tree } from "./nodes";

/** What nodes weigh: the sum of their leaves. */
export type NodeWeights = {
  /** Proportional to what each node weighs, each within `error` of its own (relative). */
  readonly values: Float64Array;
  readonly error: number;
  /** Those of the nodes from `from` to `to`. */
  between(from: number, to: number): Weights;
};

const WHOLE = 2 ** 53;
/** What each level of sums may add to the doubt about a weight. */
const SUMMED = 2 ** -51;

/**
 * A node weighs the sum of its leaves. Whole steps are added in doubles while these hold them; beyond, doubles come
 * near it, and what they cannot settle is added up as BigInts where a decision needs it.
 */
export function weighNodes(tree: Tree, weights: Range<number>): NodeWeights {
  let some = false;
  for (let row = 0; row < weights.values.length; row++) {
    const value = weights.values[row];
    if (value < 0) throw invalid("negative", { ...placeOf("weights", weights, row), value });
    if (value > 0 && tree.leafOf[row] === 0)
      throw invalid("path-missing", { ...placeOf("weights", weights, row), value });
    if (value > 0) some = true;
  }
  if (!some) throw invalid("no-weight", { argument: "weights" });

  // Rows without a path write to the root, whose sum comes last.
  const ofLeaves = new Float64Array(tree.count);
  for (let row = 0; row < weights.values.length; row++) ofLeaves[tree.leafOf[row]] = weights.values[row];
  const leaves = weightsOf(ofLeaves, false, true);
  let values = sums(tree, leaves.values);
  // Beyond the largest double the sums stand for themselves in a smaller measure; what is too small for it still weighs.
  if (!Number.isFinite(values[0]))
    values = sums(
      tree,
      leaves.values.map((value) => (value > 0 ? Math.max(value * 2 ** -64, Number.MIN_VALUE) : 0)),
    );
  // Stryker disable next-line EqualityOperator: the exact way answers the same, but later.
  if (leaves.error === 0 && values[0] <= WHOLE)
    return { values, error: 0, between: (from, to) => weightsOf(values.subarray(from, to)) };
  const error = leaves.error + tree.starts.length * SUMMED;
  const { scale } = leaves;
  const sum = exactSums(tree, leaves);
  return {
    values,
    error,
    between: (from, to) =>
      nearWeights({
        nodes: indicesFrom(from, to - from),
        values: values.subarray(from, to),
        error,
        scale,
        sum,
      }),
  };
}

/** Every node's leaves added up in place, with the lost low parts carried along (Neumaier). */
function sums({ count, first }: Tree, values: Float64Array): Float64Array {
  for (let node = count - 1; node >= 0; node--) {
    const to = first[node + 1];
    if (first[node] === to) continue;
    let sum = 0;
    let lost = 0;
    for (let child = first[node]; child < to; child++) {
      const value = values[child];
      const next = sum + value;
      lost += sum >= value ? sum - next + value : value - next + sum;
      sum = next;
    }
    values[node] = sum + lost;
  }
  return values;
}

/** What the leaves under these nodes weigh together, exactly. */
function exactSums({ first }: Tree, leaves: Weights): (nodes: Uint32Array) => bigint {
  return (nodes) => {
    const found: number[] = [];
    for (const node of nodes)
      // What is under a node stands side by side on every level.
      for (let from = node, to = node + 1; from < to; [from, to] = [first[from], first[to]])
        for (let k = from; k < to; k++) if (first[k] === first[k + 1]) found.push(k);
    // Leaves are asked one by one, and adding up makes room for every power of ten.
    return found.length === 1 ? leaves.exactAt(found[0]) : leaves.sumOf(Uint32Array.from(found));
  };
}

/** Nodes whose weights are known nearly, and exactly by the sums of their leaves. */
interface Near {
  readonly nodes: Uint32Array;
  readonly values: Float64Array;
  readonly error: number;
  readonly scale: bigint;
  sum(nodes: Uint32Array): bigint;
}

function nearWeights(near: Near): Weights {
  const { nodes, values, error, scale, sum } = near;
  let total: bigint | undefined;
  return {
    values,
    // Sums that are one double may be two numbers.
    marks: Float64Array.from(values, (_, index) => index + 1),
    error,
    one: 1,
    scale,
    exactAt: (index) => sum(nodes.subarray(index, index + 1)),
    total: () => (total ??= sum(nodes)),
    sumOf: (indices) => sum(indices.map((index) => nodes[index])),
    at: (indices) =>
      nearWeights({
        ...near,
        nodes: Uint32Array.from(indices, (index) => nodes[index]),
        values: Float64Array.from(indices, (index) => values[index]),
      }),
  };
}
