import { nearest, roundOf, type Exact } from "../../decimal";
import { decimalSum } from "../../split/decimalSum";

/** What amounts come to, exactly. */
export const sumOf = (amounts: readonly (number | null)[]): Exact =>
  decimalSum(amounts.filter((amount) => amount !== null));

/** The same as a figure; one amount alone is itself, which very many sums are. */
export const sumShown = (amounts: readonly (number | null)[]): number =>
  amounts.length === 1 ? (amounts[0] ?? 0) : nearest(sumOf(amounts));

/** Sums of cells are compared as our checks on sheets do: to six decimals. */
const millionths = (amount: Exact): bigint => roundOf(amount.mul(1_000_000));
export const isSame = (a: Exact, b: Exact): boolean => millionths(a.sub(b)) === 0n;
export const isOver = (a: Exact, b: Exact): boolean => millionths(a.sub(b)) > 0n;

/** a − b as a figure to show. */
export const less = (a: Exact, b: Exact): number => nearest(a.sub(b));
export const shown = (amount: Exact): number => nearest(amount);
