import { exact } from "../../decimal";
import { gridOf } from "../grid";
import type { Grid } from "../grid";
import { isLine } from "../../range";
import type { Range } from "../../range";
import { invalid } from "../../refusal";
import type { ArgumentCell } from "../../refusals/argument";
import { placeOf } from "../../place";
import { MOST_UNITS, unitFor } from "../unit";
import { boundsOf } from "./bounds";
import type { BoundArgument, TreeBounds } from "./bounds";
import { splitDown, type NodeAmounts } from "./down";
import { readTree } from "./nodes";
import type { Tree } from "./nodes";
import { Room } from "./feasible";
import { weighNodes, type NodeWeights } from "./weigh";

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
  /** A value a row binds the leaves; the shape of the paths binds the node of each cell. 0 is none. */
  readonly holds?: Range<number>;
  /** The same, or one number for all leaves. */
  readonly floors?: Range<number>;
  readonly caps?: Range<number>;
}

/**
 * Splits a target down a tree. A node's amount stands on its first row in its level's column, blank on the others.
 *
 * Method: a node weighs the sum of its leaves; its amount is split over its children by largest remainder, ties to the
 * one that appears first. With over-assignment a level's nodes add up to their parent × (1 + it), rounded half up to the unit
 * from the parent's rounded amount, so it compounds.
 *
 * Bounds: from the leaves up every node gets the room that its own floor, cap or hold and those of all under it
 * leave; from the root down children share by clamp(λ × weight, least, most) within that room. So a bound deep down
 * is met if it can be at all, and without one that binds the split is the same as without bounds. A hold is kept as
 * typed, and only its siblings share the rest: its ancestors have what they would have had, unless the hold leaves
 * them no choice.
 * Law: without over-assignment every node's children add up to it exactly; a target below 0 mirrors, its bounds too.
 * Surprise: a path must not end at a node that goes on elsewhere: whose amount would that be?
 *
 * @throws Refused with one of the codes of `TreeRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example splitTree({ target: 10, paths: columnOf(["north", "south"]), weights: columnOf([1, 2]) }).values // [3, 7]
 */
export function splitTree(problem: TreeProblem): Range<number | ""> {
  const { rows, columns } = problem.paths;
  const { tree, amountAt } = solveTree(problem);
  return { rows, columns, values: placed(tree, rows, columns, amountAt) };
}

/** A tree that is split, and how it came about. */
export interface SolvedTree {
  readonly tree: Tree;
  readonly weights: NodeWeights;
  /** By level, how much more a node's children add up to. */
  readonly rates: readonly number[];
  readonly grid: Grid;
  readonly sign: 1 | -1;
  /** What bounds leave; nothing where there are none. */
  readonly room?: Room;
  readonly found: NodeAmounts;
  readonly amountAt: (node: number) => number;
}

export function solveTree(problem: TreeProblem): SolvedTree {
  const { target, paths } = problem;
  const line = weightsBeside(problem);
  const over = overassigned(problem);
  const tree = readTree(paths);
  const weights = weighNodes(tree, line);
  const sign = signOf(problem);
  const bounds = boundsOfNodes(problem, tree, sign);
  const { holds, floors, caps } = problem;
  const unit = unitFor(problem.unit, { target, holds, floors, caps });
  const grid = gridOf(unit);
  const units = grid.down(target * sign);
  checkUnits(bounds, grid, unit);
  const root = {
    units,
    over: exact(target * sign)
      .div(grid.unit)
      .sub(exact(units)),
  };

  let room: Room | undefined;
  if (bounds.floors || bounds.caps || bounds.holds) {
    const dust = exact(Math.min(units / 1e12, 1e-6, 5e-7 / unit));
    room = new Room({ target, paths, tree, weights, bounds, grid, sign, rates: over.levels, dust });
    room.check(0, "target", root);
  }
  const found = splitDown(tree, weights, over.levels, root, room);
  if (found.tooMany)
    throw invalid("too-many-units", { ...over.place, value: grid.amount(found.tooMany) * sign, unit });
  const amountAt = (node: number): number => {
    const held = bounds.holds?.amounts[node];
    const more = found.over.size > 0 ? found.over.get(node)?.mul(grid.unit) : undefined;
    return (held || grid.part(found.units[node], more)) * sign || 0;
  };
  return { tree, weights, rates: over.levels, grid, sign, room, found, amountAt };
}

/** Every node's amount on its first row. */
function placed(
  { starts, firstRow }: Tree,
  rows: number,
  columns: number,
  amountAt: (node: number) => number,
): (number | "")[] {
  const values = new Array<number | "">(rows * columns).fill("");
  for (let column = 0; column < columns; column++)
    for (let node = starts[column + 1]; node < starts[column + 2]; node++)
      values[firstRow[node] * columns + column] = amountAt(node);
  return values;
}

const boundArguments = ["holds", "floors", "caps"] as const satisfies readonly BoundArgument[];

/** The target's sign; a target of 0 takes that of the first bound, so that mirror images stay such. */
function signOf(problem: TreeProblem): 1 | -1 {
  let first = problem.target;
  for (const name of boundArguments) {
    const values = problem[name]?.values ?? [];
    for (let at = 0; at < values.length && !first; at++) first = values[at];
  }
  return first < 0 ? -1 : 1;
}

function boundsOfNodes(problem: TreeProblem, tree: Tree, sign: number): TreeBounds {
  const { paths, target } = problem;
  const read = (name: BoundArgument) => boundsOf(name, problem[name], paths, tree, sign, target);
  return { holds: read("holds"), floors: read("floors"), caps: read("caps") };
}

/** No floor and no hold is more than a double counts exactly; a cap may be. */
function checkUnits({ floors, holds }: TreeBounds, grid: Grid, unit: number): void {
  for (const bounds of [holds, floors])
    bounds?.amounts.forEach((amount, node) => {
      if (grid.up(amount) <= MOST_UNITS) return;
      const { argument, range, at } = bounds;
      throw invalid("too-many-units", {
        ...placeOf(argument, range, at[node]),
        value: range.values[at[node]],
        unit,
      });
    });
}

type Overassigned = { readonly levels: readonly number[]; readonly place: ArgumentCell };
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
  const whole = levels.findIndex((rate) => rate >= 1);
  if (whole >= 0)
    throw invalid("overassign-whole", { ...placeOf("overassign", overassign, whole), value: levels[whole] });
  if (levels.length === 1) return { levels: [...none.slice(1), levels[0]], place };
  if (!isLine(overassign))
    throw invalid("not-a-line", { ...place, rows: overassign.rows, columns: overassign.columns });
  if (levels.length !== paths.columns)
    throw invalid("count", { ...place, count: levels.length, expected: paths.columns });
  return { levels, place };
}
