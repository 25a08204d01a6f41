import { roundShares } from "./apportion";
import { exact, nearest, ONE, whole, ZERO } from "../decimal";
import type { Exact } from "../decimal";
import { gridOf } from "./grid";
import { checkLines } from "./lines";
import { cellAt } from "../range";
import type { Range } from "../range";
import { invalid, noAnswer } from "../refusal";
import type { Argument } from "../refusals/argument";
import { placeOf } from "../place";
import { MOST_UNITS, unitFor } from "./unit";

/** What RECONCILE is asked. Lines of as many owners, in any orientation. */
export interface ReconcileProblem {
  readonly target: number;
  readonly topDown: Range<number>;
  readonly bottomUp: Range<number>;
  /** How far each owner's own figure counts, from 0 to 1: one for all (0.5 where omitted) or one an owner. */
  readonly trust?: Range<number>;
  readonly unit?: number;
}

export interface Agreed {
  readonly amount: number;
  readonly changeTopDown: number;
  readonly changeBottomUp: number;
}

const DEFAULT_TRUST = 0.5;

/** Amounts as they would be for a target of 0 or more. */
type Owner = { readonly start: Exact; readonly weight: Exact };

/**
 * Brings a top-down and a bottom-up plan together: amounts that add up to the target exactly.
 *
 * Method: an owner starts at trust × bottom-up + (1 − trust) × top-down. The gap to the target is spread in proportion to
 * top-down × (1 − trust); who would fall below 0 stays at 0, and the others take the rest. All of it is exact, and then
 * rounded by largest remainder.
 * Law: the amounts add up to the target; a target below 0 mirrors. Where no gap is left, nobody need be able to move.
 */
export function reconcile(problem: ReconcileProblem): Agreed[] {
  const { target, topDown, bottomUp } = problem;
  const trust = readTrust(problem);
  const sign = signOf(problem);
  const grid = gridOf(unitFor(problem.unit, { target, topDown, bottomUp }));
  const { unit } = grid;
  const owners = Array.from(topDown.values, (amount, k): Owner => {
    const believed = exact(trust(k));
    const top = exact(amount * sign);
    const start = believed.mul(exact(bottomUp.values[k] * sign)).add(ONE.sub(believed).mul(top));
    return { start, weight: top.mul(ONE.sub(believed)) };
  });
  const wanted = exact(target * sign);
  const { movers, gap, weight } = spread(problem, owners, wanted, sign, trust);

  const count = grid.count(wanted);
  if (count > BigInt(MOST_UNITS))
    throw invalid("too-many-units", { argument: "target", value: target, unit: unit.valueOf() });
  const exactAmount = (k: number): Exact => {
    if (movers[k] === STUCK_AT_0) return ZERO;
    const { start, weight: own } = owners[k];
    return movers[k] === MOVES ? start.add(gap.mul(own).div(weight)) : start;
  };
  const units = roundToUnits(owners.length, (k) => exactAmount(k).div(unit), Number(count));
  const over = wanted.sub(whole(count).mul(unit));
  const taker = over.s > 0n && over.n > 0n ? largest(units, movers) : -1;
  return Array.from(units, (steps, k) => {
    const agreed = exact(steps)
      .mul(unit)
      .add(k === taker ? over : ZERO);
    const change = (from: number): number => nearest(agreed.sub(exact(from * sign))) * sign || 0;
    return {
      amount: grid.part(steps, k === taker ? over : ZERO) * sign || 0,
      changeTopDown: change(topDown.values[k]),
      changeBottomUp: change(bottomUp.values[k]),
    };
  });
}

const STAYS = 0;
const MOVES = 1;
const STUCK_AT_0 = 2;

/**
 * Who moves, and what gap the movers share by what weight. Who falls below 0 only leaves more to take from the others, so
 * nobody who is stuck at 0 comes free again.
 */
function spread(
  { topDown, trust: given, target }: ReconcileProblem,
  owners: readonly Owner[],
  wanted: Exact,
  sign: number,
  trust: (owner: number) => number,
): { movers: Uint8Array; gap: Exact; weight: Exact } {
  const movers = Uint8Array.from(owners, ({ weight }) => (weight.n === 0n ? STAYS : MOVES));
  for (;;) {
    let gap = wanted;
    let weight: Exact = ZERO;
    owners.forEach((owner, k) => {
      if (movers[k] !== STUCK_AT_0) gap = gap.sub(owner.start);
      if (movers[k] === MOVES) weight = weight.add(owner.weight);
    });
    if (gap.n === 0n)
      return { movers: movers.map((state) => (state === MOVES ? STAYS : state)), gap, weight };
    if (weight.n === 0n) {
      const full = Array.from(owners.keys()).filter((k) => trust(k) === 1);
      const everyone = full.length === owners.length;
      throw noAnswer("nobody-moves", {
        cells:
          everyone || !given ? [] : full.map((k) => cellAt(given.values.length > 1 ? given : topDown, k)),
        everyone,
        left: nearest(gap) * sign,
        target,
      });
    }
    let fell = false;
    if (gap.s < 0n)
      owners.forEach((owner, k) => {
        if (movers[k] !== MOVES || owner.start.mul(weight).add(gap.mul(owner.weight)).s >= 0n) return;
        movers[k] = STUCK_AT_0;
        fell = true;
      });
    if (!fell) return { movers, gap, weight };
  }
}

/** Largest remainder over exact amounts in units. */
function roundToUnits(length: number, amount: (k: number) => Exact, units: number): Float64Array {
  const amounts = Array.from({ length }, (_, k) => amount(k));
  const common = amounts.reduce((all, { d }) => (all % d === 0n ? all : (all / gcd(all, d)) * d), 1n);
  return roundShares(
    {
      values: Float64Array.from(amounts, (one) => one.valueOf()),
      error: 1,
      marks: Float64Array.from(amounts.keys()),
      numerator: (k) => (amounts[k].n * common) / amounts[k].d,
      denominator: () => common,
    },
    units,
  );
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** The first of the largest who moves; where nobody does, of all. */
function largest(units: Float64Array, movers: Uint8Array): number {
  const some = movers.includes(MOVES);
  let best = -1;
  units.forEach((steps, k) => {
    if ((!some || movers[k] === MOVES) && (best < 0 || steps > units[best])) best = k;
  });
  return best;
}

/** Checks the lines against each other and reads the trust of each owner. */
function readTrust({ topDown, bottomUp, trust }: ReconcileProblem): (owner: number) => number {
  const single = !trust || trust.values.length === 1;
  checkLines({ topDown, bottomUp, ...(!single && { trust }) });
  for (let k = 0; trust && k < trust.values.length; k++) {
    const value = trust.values[k];
    if (value < 0 || value > 1) throw invalid("trust-range", { ...placeOf("trust", trust, k), value });
  }
  const all = trust?.values[0] ?? DEFAULT_TRUST;
  return single ? () => all : (owner) => trust.values[owner];
}

/** The target's sign, which all amounts must have; a target of 0 takes that of the first amount. */
function signOf({ target, topDown, bottomUp }: ReconcileProblem): 1 | -1 {
  let sign = Math.sign(target);
  for (const [argument, range] of Object.entries({ topDown, bottomUp }) as [Argument, Range<number>][])
    for (let k = 0; k < range.values.length; k++) {
      const value = range.values[k];
      sign ||= Math.sign(value);
      if (value * sign < 0) throw invalid("other-sign", { ...placeOf(argument, range, k), value, target });
    }
  return sign < 0 ? -1 : 1;
}
