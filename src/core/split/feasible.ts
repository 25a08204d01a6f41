import { exact, nearest, whole } from "../decimal";
import type { Exact } from "../decimal";
import { isDust } from "./grid";
import { invalid, noAnswer } from "../refusal";
import { cellAt } from "../range";
import type { Cell, Range } from "../range";
import type { Argument } from "../refusals/argument";
import type { Sum } from "../refusals/split";
import { WholeSum } from "./wholeSum";
import type { SolvableSplit, SplitProblem } from "./splitProblem";

/**
 * Whether the target has room between the holds, floors and caps. What has no answer is refused with the cells in
 * conflict and the smallest change that would do. `held` is what the holds add up to, `rest` what they leave.
 */
export function checkRoom(problem: SplitProblem, split: SolvableSplit, held: Exact, rest: Exact): void {
  const { sign, grid, weights, bounds, shares, units, leftover } = split;
  if (split.everyone && !bounds) return;
  const { free } = split;
  const target = exact(problem.target * sign);
  const collide = (argument: Argument, sum: Exact): Sum => {
    const [all, gap] = [nearest(sum) * sign, Math.abs(nearest(sum.sub(target)))];
    if (!Number.isFinite(all) || !Number.isFinite(gap)) throw invalid("too-large", { argument });
    return {
      argument,
      cells: cellsOf(problem, argument),
      sum: all,
      gap,
      target: problem.target,
      withHolds: argument !== "holds" && held.n !== 0n,
      inUnits: argument !== "holds" && isMoved(problem, split, argument),
    };
  };
  // Stryker disable next-line EqualityOperator: the sign of 0 is 1.
  if (rest.s < 0n) throw noAnswer("holds-over", collide("holds", held));
  if (free.length === 0) {
    if (rest.n !== 0n && !shares) throw noAnswer("holds-under", collide("holds", held));
    return;
  }
  const [leastSum, mostSum] = [new WholeSum(), new WholeSum()];
  let unlimited = shares;
  let movable = shares;
  for (let k = 0; k < free.length && !(unlimited && !bounds); k++) {
    const i = free[k];
    const floor = bounds ? bounds.floors[i] : 0;
    leastSum.add(floor);
    if (weights.values[i] === 0) mostSum.add(floor);
    else {
      movable = true;
      if (!bounds || bounds.caps[i] === Infinity) unlimited = true;
      else if (!unlimited) mostSum.add(Math.min(bounds.caps[i], 2 ** 53));
    }
  }
  const [least, most] = [leastSum.total, mostSum.total];
  const amount = (count: bigint): Exact => whole(count).mul(grid.unit).add(held);
  if (least > BigInt(units)) throw noAnswer("floors-over", collide("floors", amount(least)));
  const over = isDust(leftover, rest, grid.unit) ? 0n : leftover.n;
  if (!movable && (least < BigInt(units) || over > 0n))
    throw noAnswer("zero-weights", {
      argument: "weights",
      cells: free.length === problem.weights.values.length ? [] : cellsAt(problem.weights, free),
      left: nearest(target.sub(amount(least))) * sign,
      target: problem.target,
    });
  if (unlimited || most > BigInt(units)) return;
  if (most < BigInt(units) || (over > 0n && !roomFor(problem, split)))
    throw noAnswer("caps-under", collide("caps", amount(most)));
}

/** Whether a cap off the grid still takes what is over, every part being at its cap on the grid. */
function roomFor(problem: SplitProblem, split: SolvableSplit): boolean {
  return split.free.some(
    (i) => split.weights.values[i] > 0 && takesLeftover(problem, split, i, split.bounds!.caps[i]),
  );
}

/** Whether the cap as typed lets a part of so many units take what is over. */
export function takesLeftover(
  problem: SplitProblem,
  split: SolvableSplit,
  index: number,
  units: number,
): boolean {
  const { caps } = problem;
  const cap = caps ? caps.values[caps.values.length === 1 ? 0 : index] * split.sign : 0;
  if (!cap) return true;
  return exact(cap).compare(split.grid.unit.mul(exact(units)).add(split.leftover)) >= 0;
}

/** Whether a bound is no whole number of units. */
function isMoved({ floors, caps }: SplitProblem, { grid, sign }: SolvableSplit, argument: Argument): boolean {
  const range = argument === "floors" ? floors : caps;
  return Array.from(range!.values).some((value) => grid.down(value * sign) !== grid.up(value * sign));
}

/** The cells of an argument that count: those not blank, or none where one number stands for all. */
function cellsOf({ floors, caps, holds }: SplitProblem, argument: Argument): Cell[] {
  const range = { floors, caps, holds }[argument as "floors" | "caps" | "holds"];
  if (!range || range.values.length === 1) return [];
  return cellsAt(
    range,
    Array.from(range.values, (value, i) => (value === 0 ? -1 : i)).filter((i) => i >= 0),
  );
}

function cellsAt(range: Range<unknown>, indices: ArrayLike<number>): Cell[] {
  return Array.from(indices, (index) => cellAt(range, index));
}
