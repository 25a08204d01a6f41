import { ZERO } from "../../decimal";
import type { Exact } from "../../decimal";
import { indicesFrom } from "../../indices";
import { withinBounds, type Bounded } from "../bounded";
import { MOST_UNITS } from "../unit";
import type { Tree } from "./nodes";
import { raised } from "./raise";
import type { Amount } from "./boundedTree";
import type { Room } from "./feasible";
import { sharing } from "./share";
import { chosen } from "../weights";
import type { NodeWeights } from "./weigh";

/** Every node's whole units, and what some have over them. */
export type NodeAmounts = {
  readonly units: Float64Array;
  readonly over: Map<number, Exact>;
  /** What a node's children would come to that is more than a double counts exactly. */
  readonly tooMany?: number;
};

/**
 * Splits a target from the root down, a parent before its children, within the room that bounds leave. What is over
 * whole units goes to the largest free child that weighs anything and may take it, and so on down.
 */
export function splitDown(
  tree: Tree,
  weights: NodeWeights,
  rates: readonly number[],
  target: Amount,
  room?: Room,
): NodeAmounts {
  const { count, first, starts } = tree;
  const units = new Float64Array(count);
  const over = new Map<number, Exact>();
  const share = sharing(weights);
  units[0] = target.units;
  // Less than nothing is over where the target lies within a hair below a whole number of units.
  if (target.over.s > 0n && target.over.n > 0n) over.set(0, target.over);
  for (let level = 0; level < rates.length; level++)
    for (let node = starts[level]; node < starts[level + 1]; node++) {
      const [from, to] = [first[node], first[node + 1]];
      if (from === to) continue;
      const own = over.get(node);
      const shared = raised(units[node], own ?? ZERO, rates[level]);
      if (shared > MOST_UNITS) return { units, over, tooMany: shared };
      if (room?.isBounded(node)) shareWithin(tree, weights, room, node, { units, over });
      else share(from, to, shared, units);
      if (!own || rates[level] > 0 || (room?.isBounded(node) && !room.isDust(own))) continue;
      const taker = largest(from, to, units, (child) => weights.values[child] > 0 && !room?.fixed[child]);
      if (taker >= 0) over.set(taker, own);
    }
  return { units, over };
}

/** The children of a node that share what the fixed ones leave, and what each comes to. */
export interface Family {
  /** The places of the free children among all. */
  readonly free: Uint32Array;
  readonly left: Amount;
  /** Nothing where they are at their least, and one of them gives up its last unit for what is over. */
  readonly bounded?: Bounded;
}

/** Splits what a node hands out over those of its children that are not fixed, within their room. */
export function familyOf(
  { first }: Tree,
  weights: NodeWeights,
  room: Room,
  node: number,
  amount: Amount,
): Family {
  const [from, to] = [first[node], first[node + 1]];
  const left = room.left(node, amount);
  const free = indicesFrom(0, to - from).filter((k) => room.fixed[from + k] === 0);
  const everyone = free.length === to - from;
  const roomOf = (units: Float64Array): Float64Array => {
    const all = units.subarray(from, to);
    return everyone ? all : chosen(all, free);
  };
  const [floors, caps] = [roomOf(room.least), roomOf(room.most)];
  let sum = 0;
  for (let k = 0; k < floors.length; k++) sum += floors[k];
  if (left.units < sum) return { free, left };
  const all = weights.between(from, to);
  const bounded = withinBounds(everyone ? all : all.at(free), left.units, { floors, caps });
  return { free, left, bounded };
}

/** Splits what a node hands out over children of which some are fixed or bounded. */
function shareWithin(
  tree: Tree,
  weights: NodeWeights,
  room: Room,
  node: number,
  { units, over }: NodeAmounts,
): void {
  const [from, to] = [tree.first[node], tree.first[node + 1]];
  const amount = { units: units[node], over: over.get(node) ?? ZERO };
  const { free, left, bounded } = familyOf(tree, weights, room, node, amount);
  for (let child = from; child < to; child++)
    if (room.fixed[child] > 0) {
      units[child] = room.least[child];
      // Stryker disable next-line ConditionalExpression: nothing is over as well where 0 is.
      if (room.overOf(child).n !== 0n) over.set(child, room.overOf(child));
    }
  if (!bounded) {
    const below = room.takerBelow(node, left.over);
    for (const index of free) units[from + index] = room.least[from + index];
    units[below]--;
    over.set(below, left.over);
    return;
  }
  for (let k = 0; k < free.length; k++) units[from + free[k]] = bounded.units[k];
  if (left.over.n === 0n) return;
  const isFree = (child: number): boolean => room.fixed[child] === 0 && weights.values[child] > 0;
  let taker = largest(from, to, units, (child) => isFree(child) && units[child] < room.most[child]);
  if (taker < 0)
    taker = largest(from, to, units, (child) => isFree(child) && room.takes(child, units[child], left.over));
  over.set(taker, left.over);
}

/** The first of the largest nodes that may take something; −1 where none may. */
function largest(from: number, to: number, units: Float64Array, mayTake: (node: number) => boolean): number {
  let best = -1;
  for (let node = from; node < to; node++)
    if ((best < 0 || units[node] > units[best]) && mayTake(node)) best = node;
  return best;
}
