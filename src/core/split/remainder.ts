import { exact, nearest, ZERO } from "../decimal";
import type { Exact } from "../decimal";
import { decimalSum } from "./decimalSum";
import { readingError } from "./digits";

/**
 * What `taken` amounts leave of an amount, exactly; nothing where it is but what reading such numbers as 1/3 in 15
 * digits has changed.
 */
export function remainderOf(amount: number, taken: ArrayLike<number>): Exact {
  const rest = exact(amount).sub(decimalSum(taken));
  let error = readingError(amount);
  for (let i = 0; i < taken.length; i++) error += readingError(taken[i]);
  return nearest(rest.abs()) <= error ? ZERO : rest;
}
