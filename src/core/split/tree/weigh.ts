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

  const leaves = weightsOf(weights.values);
  let values = sums(tree, leaves.values);
  // Beyond the largest double the sums stand for themselves in a smaller measure; what is too small for it still weighs.
  if (!Number.isFinite(values[0]))
    values = sums(
      tree,
      leaves.values.map((value) => (value > 0 ? Math.max(value * 2 ** -64, Number.MIN_VALUE) : 0)),
    );
  if (leaves.error === 0 && values[0] <= WHOLE)
    return { values, error: 0, between: (from, to) => weightsOf(values.subarray(from, to)) };
  const error = leaves.error + tree.starts.length * SUMMED;
  const ofLeaves = exactSums(tree, leaves);
  return {
    values,
    error,
    between: (from, to) =>
      nearWeights(values.subarray(from, to), error, leaves.scale, (index) => ofLeaves(from + index)),
  };
}

/** Every node's leaves added up, with the lost low parts carried along (Neumaier). */
function sums({ count, first, leafOf }: Tree, leaves: Float64Array): Float64Array {
  const values = new Float64Array(count);
  for (let row = 0; row < leafOf.length; row++) if (leafOf[row] !== 0) values[leafOf[row]] = leaves[row];
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

/** What the leaves under a node weigh together, exactly. */
function exactSums({ first, firstRow }: Tree, leaves: Weights): (node: number) => bigint {
  return (node) => {
    let sum = 0n;
    // What is under a node stands side by side on every level.
    for (let from = node, to = node + 1; from < to; [from, to] = [first[from], first[to]])
      for (let k = from; k < to; k++) if (first[k] === first[k + 1]) sum += leaves.exactAt(firstRow[k]);
    return sum;
  };
}

function nearWeights(
  values: Float64Array,
  error: number,
  scale: bigint,
  exactAt: (index: number) => bigint,
): Weights {
  let total: bigint | undefined;
  return {
    values,
    // Sums that are one double may be two numbers.
    marks: Float64Array.from(values, (_, index) => index + 1),
    error,
    one: 1,
    scale,
    exactAt,
    total: () => (total ??= values.reduce((all, _, index) => all + exactAt(index), 0n)),
    at: (indices) =>
      nearWeights(
        Float64Array.from(indices, (index) => values[index]),
        error,
        scale,
        (index) => exactAt(indices[index]),
      ),
  };
}
