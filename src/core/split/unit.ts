import { exact } from "../decimal";
import type { Grid } from "./grid";
import { invalid } from "../refusal";
import { placeOf } from "../place";
import type { Range } from "../range";
import type { Argument } from "../refusals/argument";

/** The most units that a double counts exactly. */
export const MOST_UNITS = 2 ** 53;

/** The unit asked for; by default 1 where all amounts are whole, else 0.01. */
export function unitFor(unit: number | undefined, amounts: readonly ArrayLike<number>[]): number {
  if (unit) {
    if (unit < 0) throw invalid("not-positive", { argument: "unit", value: unit });
    return unit;
  }
  for (const values of amounts)
    for (let i = 0; i < values.length; i++)
      if (!Number.isInteger(values[i]) && exact(values[i]).d !== 1n) return 0.01;
  return 1;
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
