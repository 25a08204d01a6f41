import { exact } from "../decimal";
import { decimalsRead, hasUnreadDigits } from "./digits";
import type { Grid } from "./grid";
import { invalid } from "../refusal";
import { placeOf } from "../place";
import { columnOf, type Range } from "../range";
import type { Argument } from "../refusals/argument";

/** The most units that a double counts exactly. */
export const MOST_UNITS = 2 ** 53;

/** The amounts of a problem that have to add up, by the argument that they came in. */
export type Amounts = Readonly<Partial<Record<Argument, number | Range<number>>>>;

/**
 * The unit asked for; by default 1 where all amounts are whole, else 0.01. Every function whose parts add up passes
 * its amounts through here: one that has digits beyond those read is refused, since they would be lost.
 */
export function unitFor(unit: number | undefined, amounts: Amounts): number {
  if (unit && unit < 0) throw invalid("not-positive", { argument: "unit", value: unit });
  const ranges = Object.entries(amounts).flatMap(([name, given]): [Argument, Range<number>][] => {
    if (given === undefined) return [];
    return [[name as Argument, typeof given === "number" ? columnOf([given]) : given]];
  });
  const chosen = unit || (ranges.every(([, { values }]) => isWhole(values)) ? 1 : 0.01);
  for (const [argument, range] of ranges)
    for (let i = 0; i < range.values.length; i++) {
      const value = range.values[i];
      if (argument === "target" && Math.abs(value) > MOST_UNITS * chosen)
        throw invalid("too-many-units", { argument, value, unit: chosen });
      if (hasUnreadDigits(value, chosen))
        throw invalid("digits", { ...placeOf(argument, range, i), value, decimals: decimalsRead(value) });
    }
  return chosen;
}

function isWhole(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++)
    if (!Number.isInteger(values[i]) && exact(values[i]).d !== 1n) return false;
  return true;
}

/** A range of amounts as whole units, all of one sign and that sign taken off; what is no whole unit is refused. */
export function unitsOf(
  range: Range<number>,
  argument: Argument,
  unit: number,
  grid: Grid,
  sign: number,
): Float64Array {
  return Float64Array.from(range.values, (value, i) => {
    const amount = value * sign;
    const units = grid.down(amount);
    if (units > MOST_UNITS) throw invalid("too-many-units", { ...placeOf(argument, range, i), value, unit });
    if (units !== grid.up(amount)) throw invalid("off-unit", { ...placeOf(argument, range, i), value, unit });
    return units;
  });
}
