import { roundOf } from "../../decimal";
import { BILLIONTHS } from "./fractions";
import type { Fractions } from "./fractions";

/** A sum of values in units: its floor, and what it has over it in billionths. */
export interface Sum {
  readonly floor: number;
  readonly over: number;
  /** Whether it is a whole number of units. */
  readonly isWhole: boolean;
  /** Rounded to the nearest whole number of units, half away from 0. */
  readonly rounded: number;
}

/** Nearer than this to a whole number, or to a half, a sum is added up exactly; so it is where doubles are no surer. */
const NEAR = 1e-8;

/** Adds up the values at `first`, `first` + `step`, … */
export function sumOf(fractions: Fractions, first: number, step: number, count: number): Sum {
  const { floors, quotients, error } = fractions;
  let floor = 0;
  let over = 0;
  let size = 0;
  for (let k = 0, i = first; k < count; k++, i += step) {
    floor += floors[i];
    over += quotients[i] - floors[i];
    size += Math.abs(quotients[i]);
  }
  const carried = Math.floor(over);
  const rest = over - carried;
  const isSure =
    (size + count) * error < NEAR && rest > NEAR && 1 - rest > NEAR && Math.abs(rest - 0.5) > NEAR;
  if (!isSure) return exactSum(fractions, first, step, count);
  floor += carried;
  const rounded = rest < 0.5 ? floor : floor + 1;
  return { floor, over: Math.round(rest * BILLIONTHS), isWhole: false, rounded };
}

function exactSum(fractions: Fractions, first: number, step: number, count: number): Sum {
  const sum = fractions.sum(first, step, count);
  const floor = sum.floor();
  const rest = sum.sub(floor);
  return {
    floor: Number(floor.s * floor.n),
    over: Number(roundOf(rest.mul(BILLIONTHS))),
    isWhole: rest.n === 0n,
    rounded: Number(roundOf(sum)),
  };
}
