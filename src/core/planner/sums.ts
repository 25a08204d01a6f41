import { exact, nearest, ZERO } from "../decimal";

/** The sum of amounts as people wrote them, without binary dust. */
export const sumOf = (amounts: readonly number[]): number =>
  nearest(amounts.reduce((sum, amount) => sum.add(exact(amount)), ZERO));

/** Whether amounts add up to a total exactly, in decimals. */
export const addUp = (amounts: readonly number[], total: number): boolean =>
  amounts.reduce((sum, amount) => sum.add(exact(amount)), ZERO).compare(exact(total)) === 0;

/** Each amount as a share of the largest, from -1 to 1. */
export function sharesOf(amounts: readonly number[]): number[] {
  const most = amounts.reduce((found, amount) => Math.max(found, Math.abs(amount)), 0);
  return amounts.map((amount) => (most === 0 ? 0 : amount / most));
}
