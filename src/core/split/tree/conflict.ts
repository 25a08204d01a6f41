import { ceilingOf, exact, floorOf, nearest, ZERO } from "../../decimal";
import type { Exact } from "../../decimal";
import { cellNumber } from "../grid";
import { placeOf } from "../../place";
import { cellAt } from "../../range";
import { noAnswer } from "../../refusal";
import type { Refused } from "../../refusal";
import type { ArgumentCell } from "../../refusals/argument";
import type { BoundCells } from "../../refusals/tree";
import type { BoundArgument, NodeBounds } from "./bounds";
import { levelOf, pathOf } from "./nodes";
import { leastRaisedTo, mostRaisedTo, raised } from "./raise";
import type { Amount, BoundedTree, Children, NodeRoom, Side } from "./boundedTree";

/**
 * What a node has by its hold, floor or cap, or the target at the root, against the bounds under it: the refusal
 * names the node, the cells in conflict and the smallest change that would do.
 */
export function conflict(
  asked: BoundedTree,
  room: NodeRoom,
  node: number,
  by: BoundArgument | "target",
  amount: Amount,
  side: Side,
): Refused {
  const { tree, rates, bounds, grid } = asked;
  const sum = sumUnder(asked, room.children(node), side);
  const given = inAmount(asked, room.handedOut(node, amount));
  const rate = rates[levelOf(tree.starts, node)] ?? 0;
  const whole = Number(side === -1 ? ceilingOf(sum.div(grid.unit)) : floorOf(sum.div(grid.unit)));
  const units = (side === -1 ? leastRaisedTo : mostRaisedTo)(whole, rate);
  return noAnswer(side === -1 ? "node-over" : "node-under", {
    ...(by === "target" ? { argument: by } : placeOf(by, bounds[by]!.range, bounds[by]!.at[node])),
    path: pathOf(asked.paths, tree, node),
    amount: by === "target" ? asked.target : typed(bounds[by]!, node),
    handedOut: rate > 0 ? shown(asked, given) : undefined,
    sum: shown(asked, sum),
    bounds: boundsUnder(asked, room, node, side),
    gap: nearest(sum.sub(given).abs()),
    instead: shown(asked, rate > 0 ? inAmount(asked, { units, over: ZERO }) : sum),
  });
}

/** No amount of a node is raised to what its children come to. */
export function between(asked: BoundedTree, room: NodeRoom, node: number): Refused {
  const { tree, rates, grid, sign } = asked;
  const sum = sumUnder(asked, room.children(node), -1);
  const rate = rates[levelOf(tree.starts, node)];
  const units = leastRaisedTo(Number(ceilingOf(sum.div(grid.unit))), rate);
  const [below, above] = [units - 1, units].map((count) => grid.amount(raised(count, ZERO, rate)));
  const gaps = [below, above].map((amount) => nearest(sum.sub(exact(amount)).abs()));
  return noAnswer("node-between", {
    ...nodePlace(asked, node),
    path: pathOf(asked.paths, tree, node),
    sum: shown(asked, sum),
    bounds: boundsUnder(asked, room, node, -1),
    below: below * sign || 0,
    above: above * sign,
    gap: Math.min(...gaps),
  });
}

/** A hold is fixed as typed, so it is held against its own bounds as typed. */
export function checkHold(asked: BoundedTree, node: number, hold: number, floor: number, cap: number): void {
  const side = floor > hold ? "floor" : "cap";
  const bound = side === "floor" ? floor : cap;
  // Stryker disable next-line EqualityOperator: a hold that is its cap has no gap.
  if (side === "cap" && (cap === 0 || hold <= cap)) return;
  const gap = exact(hold).sub(exact(bound)).abs();
  if (gap.n === 0n) return;
  const { bounds, sign, tree, paths } = asked;
  throw noAnswer("node-hold-outside", {
    ...placeOf("holds", bounds.holds!.range, bounds.holds!.at[node]),
    path: pathOf(paths, tree, node),
    hold: hold * sign,
    bound: bound * sign,
    side,
    gap: nearest(gap),
  });
}

export function floorOverCap(asked: BoundedTree, node: number, floor: number, cap: number): Refused {
  const { grid, sign, tree, paths } = asked;
  return noAnswer("node-floor-over-cap", {
    ...nodePlace(asked, node),
    path: pathOf(paths, tree, node),
    floor: floor * sign,
    cap: cap * sign,
    floorUp: grid.amount(grid.up(floor)) * sign,
    capDown: grid.amount(grid.down(cap)) * sign || 0,
  });
}

/** What children need at least, or take at most. */
function sumUnder(asked: BoundedTree, { fixed, least, most }: Children, side: Side): Exact {
  return inAmount(asked, { units: fixed.units + (side === -1 ? least : most), over: fixed.over });
}

/** The holds and floors that make the least under a node, or the holds and caps that make the most. */
function boundsUnder(
  { tree, bounds, grid }: BoundedTree,
  room: NodeRoom,
  top: number,
  side: Side,
): BoundCells[] {
  const { holds } = bounds;
  const [limit, acting] =
    side === -1
      ? [bounds.floors, (amount: number, node: number) => grid.up(amount) === room.least[node]]
      : [bounds.caps, (amount: number, node: number) => grid.down(amount) === room.most[node]];
  const held: number[] = [];
  const limited: number[] = [];
  const waiting = [top];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop())
    for (let child = tree.first[node]; child < tree.first[node + 1]; child++) {
      const amount = limit?.amounts[child] ?? 0;
      if (holds && holds.amounts[child] > 0) held.push(holds.at[child]);
      else if (limit && amount > 0 && room.fixed[child] === 0 && acting(amount, child))
        limited.push(limit.at[child]);
      else if (side === 1 || room.least[child] > 0 || room.fixed[child] > 0) waiting.push(child);
    }
  return [...cellsOf(holds, held), ...cellsOf(limit, limited)];
}

function cellsOf(bounds: NodeBounds | undefined, at: number[]): BoundCells[] {
  if (!bounds || at.length === 0) return [];
  const { argument, range } = bounds;
  const sorted = Int32Array.from(at).sort();
  return [
    { argument, cells: range.values.length === 1 ? [] : Array.from(sorted, (index) => cellAt(range, index)) },
  ];
}

function inAmount({ grid }: BoundedTree, { units, over }: Amount): Exact {
  return exact(units).add(over).mul(grid.unit);
}

function shown({ sign }: BoundedTree, amount: Exact): number {
  return cellNumber(amount) * sign || 0;
}

function typed({ range, at }: NodeBounds, node: number): number {
  return range.values[at[node]];
}

/** Where a node first stands; the root is the target. */
function nodePlace({ paths, tree }: BoundedTree, node: number): ArgumentCell {
  if (node === 0) return { argument: "target" };
  const level = levelOf(tree.starts, node);
  return placeOf("paths", paths, tree.firstRow[node] * paths.columns + level - 1);
}
