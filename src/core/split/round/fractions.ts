import type { Exact } from "../../decimal";
import { decimalSum } from "../decimalSum";
import { gridOf } from "../grid";
import { placeOf } from "../../place";
import type { Range } from "../../range";
import { invalid } from "../../refusal";
import { MOST_UNITS } from "../unit";
import { weightsOf } from "../weights";

/** Values of either sign in units: the floor of each, and what those that are no whole number have over it. */
export interface Fractions {
  readonly floors: Float64Array;
  /** The values that are no whole number of units. */
  readonly open: Uint32Array;
  /** The values in units as doubles, and how far each may be from its own (relative). */
  readonly quotients: Float64Array;
  readonly error: number;
  /** A value in units is numerator(index) ÷ denominator, exactly; a whole one has no dust. */
  numerator(index: number): bigint;
  readonly denominator: bigint;
  /** What a value has over its floor, in billionths of a unit. */
  over(index: number): number;
  /** The values at `first`, `first` + `step`, … added up in units, exactly. */
  sum(first: number, step: number, count: number): Exact;
}

/** Shares of a unit are compared to 9 decimals. */
export const BILLIONTHS = 1e9;
/** Doubles that are surer than this, in units, say the ninth decimal. */
const SURE = 1e-10;

/** Reading 15 digits and a division move a quotient by no more. */
const ERROR = 1.2e-14;

/** What stands farther from whole numbers, in units, and is not larger, needs no second look. */
const NEAR = 1e-5;
const CLEAR = 1e8;

/** Reads values of `sign`, so that they are counted as they would be in the mirror image of a total below 0. */
export function fractionsOf(values: Range<number>, unit: number, sign: number): Fractions {
  const grid = gridOf(unit);
  const length = values.values.length;
  const sizes = new Float64Array(length);
  for (let i = 0; i < length; i++) sizes[i] = Math.abs(values.values[i]);
  const floors = new Float64Array(length);
  const quotients = new Float64Array(length);
  const open = new Uint32Array(length);
  const isWhole = new Uint8Array(length).fill(1);
  let count = 0;
  let units = 0;
  for (let i = 0; i < length; i++) {
    const quotient = sizes[i] / unit;
    const floor = Math.floor(quotient);
    // Only near whole numbers does dust count.
    const isClear = quotient - floor > NEAR && floor + 1 - quotient > NEAR && quotient < CLEAR;
    const down = isClear ? floor : grid.down(sizes[i]);
    const up = isClear ? floor + 1 : grid.up(sizes[i]);
    units += up;
    if (units > MOST_UNITS)
      throw invalid("too-many-units", { ...placeOf("values", values, i), value: values.values[i], unit });
    const isBelow = values.values[i] * sign < 0;
    floors[i] = isBelow ? -up : down;
    quotients[i] = isBelow ? -quotient : quotient;
    if (down === up) continue;
    open[count++] = i;
    isWhole[i] = 0;
  }
  const steps = weightsOf(sizes);
  const denominator = steps.scale * grid.unit.n;
  const numerator = (index: number): bigint => {
    if (isWhole[index]) return BigInt(floors[index]) * denominator;
    const size = steps.exactAt(index) * grid.unit.d;
    return quotients[index] < 0 ? -size : size;
  };
  return {
    floors,
    open: open.slice(0, count),
    quotients,
    error: ERROR,
    numerator,
    denominator,
    over: (index) => {
      const quotient = quotients[index];
      if (Math.abs(quotient) * ERROR < SURE) return Math.round((quotient - floors[index]) * BILLIONTHS);
      const rest = numerator(index) - BigInt(floors[index]) * denominator;
      return Number((2n * rest * BigInt(BILLIONTHS) + denominator) / (2n * denominator));
    },
    sum: (first, step, count) => decimalSum(values.values, first, step, count).mul(sign).div(grid.unit),
  };
}
