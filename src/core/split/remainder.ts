import { exact, whole, ZERO } from "../decimal";
import type { Exact } from "../decimal";
import { READ, readingError } from "./digits";
import { weightsOf } from "./weights";

/** Amounts of either sign, added up exactly. */
export function sumOf(amounts: ArrayLike<number>): Exact {
  const above = Float64Array.from(amounts, (amount) => Math.max(amount, 0));
  const below = Float64Array.from(amounts, (amount) => Math.max(-amount, 0));
  return totalOf(above).sub(totalOf(below));
}

function totalOf(amounts: Float64Array): Exact {
  const steps = weightsOf(amounts);
  return whole(steps.total()).div(whole(steps.scale));
}

/**
 * What `taken` amounts leave of an amount, exactly; nothing where it is but what reading such numbers as 1/3 in 15
 * digits has changed.
 */
export function remainderOf(amount: number, taken: ArrayLike<number>): Exact {
  const rest = exact(amount).sub(sumOf(taken));
  const size = rest.abs().valueOf();
  const read = [amount, ...Array.from(taken)];
  if (size === 0 || size > READ * read.reduce((all, value) => all + Math.abs(value), 0)) return rest;
  return size <= read.reduce((all, value) => all + readingError(value), 0) ? ZERO : rest;
}
