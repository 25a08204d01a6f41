import { apportion } from "./apportion";
import { exact, ONE, roundOf, ZERO } from "../decimal";
import type { Exact } from "../decimal";
import { gridOf } from "./grid";
import { isLine } from "../range";
import type { Range } from "../range";
import { invalid } from "../refusal";
import type { Place } from "../refusals/argument";
import { placeOf } from "../place";
import { MOST_UNITS, unitFor } from "./unit";
import { readTree } from "./tree/nodes";
import type { Tree } from "./tree/nodes";
import { weighNodes } from "./tree/weigh";
import type { NodeWeights } from "./tree/weigh";
import type { Weights } from "./weights";

/** What SPLITTREE is asked. */
export interface TreeProblem {
  readonly target: number;
  /** A row a leaf, a column a level, top first; trailing blanks end a path. */
  readonly paths: Range<string>;
  /** A weight a row, across or down. */
  readonly weights: Range<number>;
  readonly unit?: number;
  /** A value a level, top first, or one for the last level. */
  readonly overassign?: Range<number>;
}

/**
 * Splits a target down a tree. A node's amount stands on its first row in its level's column, blank on the others.
 *
 * Method: a node weighs the sum of its leaves; its amount is split over its children by largest remainder, ties to the
 * one that appears first. With over-assignment a level's nodes add up to their parent × (1 + it), rounded half up to the unit
 * from the parent's rounded amount, so it compounds.
 * Law: without over-assignment every node's children add up to it exactly; a target below 0 mirrors.
 * Surprise: a path must not end at a node that goes on elsewhere: whose amount would that be?
 */
export function splitTree(problem: TreeProblem): Range<number | ""> {
  const { target, paths } = problem;
  const { rows, columns } = paths;
  const weights = weightsBeside(problem);
  const over = overassigned(problem);
  const tree = readTree(paths);
  const weigh = weighNodes(tree, weights);
  const unit = unitFor(problem.unit, { target });
  const grid = gridOf(unit);
  const sign = target < 0 ? -1 : 1;
  const count = grid.down(target * sign);
  if (count > MOST_UNITS) throw invalid("too-many-units", { argument: "target", value: target, unit });
  const rest = exact(target * sign)
    .div(grid.unit)
    .sub(exact(count));

  const { units, carriers, tooMany } = splitDown(tree, weigh, over, count, rest);
  if (tooMany) throw invalid("too-many-units", { ...over.place, value: grid.amount(tooMany) * sign, unit });
  const values = new Array<number | "">(rows * columns).fill("");
  for (let node = 1; node < tree.count; node++)
    values[tree.firstRow[node] * columns + tree.level[node] - 1] = grid.part(units[node]) * sign || 0;
  for (const node of carriers)
    values[tree.firstRow[node] * columns + tree.level[node] - 1] =
      grid.part(units[node], rest.mul(grid.unit)) * sign || 0;
  return { rows, columns, values };
}

type Overassigned = { readonly levels: readonly number[]; readonly place: Place };

type SplitDown = {
  readonly units: Float64Array;
  /** The nodes on the way of what of the target is no whole unit. */
  readonly carriers: readonly number[];
  /** What a node came to that is more than a double counts exactly. */
  readonly tooMany?: number;
};

/** Splits whole units from the root down, a parent before its children. */
function splitDown(
  tree: Tree,
  weigh: NodeWeights,
  over: Overassigned,
  count: number,
  rest: Exact,
): SplitDown {
  const { order, first } = families(tree);
  const units = new Float64Array(tree.count);
  const carriers: number[] = [];
  units[0] = count;
  // Less than nothing is left where the target lies within a hair below a whole number of units.
  let holder = rest.s > 0n && rest.n > 0n ? 0 : -1;
  for (let node = 0; node < tree.count; node++) {
    if (first[node] === first[node + 1]) continue;
    const children = order.subarray(first[node], first[node + 1]);
    const rate = over.levels[tree.level[node]];
    const carries = holder === node;
    const share = rate > 0 ? raised(units[node], carries ? rest : ZERO, rate) : units[node];
    if (share > MOST_UNITS) return { units, carriers, tooMany: share };
    const weights = share > 0 || carries ? weigh(children) : undefined;
    if (weights && share > 0) apportion(weights, share).forEach((part, k) => (units[children[k]] = part));
    if (!carries) continue;
    holder = rate > 0 ? -1 : largest(children, units, weights as Weights);
    if (holder >= 0) carriers.push(holder);
  }
  return { units, carriers };
}

/** The first of the largest children that weigh anything. */
function largest(children: Int32Array, units: Float64Array, weights: Weights): number {
  let best = -1;
  children.forEach((child, k) => {
    if (weights.values[k] > 0 && (best < 0 || units[child] > units[best])) best = child;
  });
  return best;
}

/** (units + rest) × (1 + rate), rounded half up. */
function raised(units: number, rest: Exact, rate: number): number {
  const quick = units * (1 + rate);
  const remainder = quick - Math.floor(quick);
  if (rest.n === 0n && quick < 1e9 && Math.abs(remainder - 0.5) > 1e-6) return Math.round(quick);
  return Number(
    roundOf(
      exact(units)
        .add(rest)
        .mul(ONE.add(exact(rate))),
    ),
  );
}

/** Children by parent, in order of appearance: those of node k stand in `order` from first[k] to first[k + 1]. */
function families({ count, parent }: Tree): { order: Int32Array; first: Int32Array } {
  const first = new Int32Array(count + 2);
  for (let node = 1; node < count; node++) first[parent[node] + 2]++;
  for (let node = 2; node < count + 2; node++) first[node] += first[node - 1];
  const order = new Int32Array(count - 1);
  for (let node = 1; node < count; node++) order[first[parent[node] + 1]++] = node;
  return { order, first };
}

function weightsBeside({ paths, weights }: TreeProblem): Range<number> {
  const { rows, columns, values } = weights;
  if (!isLine(weights)) throw invalid("not-a-line", { argument: "weights", rows, columns });
  if (values.length !== paths.rows)
    throw invalid("lengths", {
      argument: "weights",
      count: values.length,
      like: "paths",
      likeCount: paths.rows,
    });
  return weights;
}

/** One rate a level; a single one is the last level's. */
function overassigned({ paths, overassign }: TreeProblem): Overassigned {
  const place = { argument: "overassign" } as const;
  const none = new Array<number>(paths.columns).fill(0);
  if (!overassign) return { levels: none, place };
  const levels = Array.from(overassign.values);
  const negative = levels.findIndex((rate) => rate < 0);
  if (negative >= 0)
    throw invalid("negative", { ...placeOf("overassign", overassign, negative), value: levels[negative] });
  if (levels.length === 1) return { levels: [...none.slice(1), levels[0]], place };
  if (!isLine(overassign))
    throw invalid("not-a-line", { ...place, rows: overassign.rows, columns: overassign.columns });
  if (levels.length !== paths.columns)
    throw invalid("count", { ...place, count: levels.length, expected: paths.columns });
  return { levels, place };
}
