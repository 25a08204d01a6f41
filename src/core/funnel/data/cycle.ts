import type { Figures } from "./figures";

/** Days from opened to closed: their median and 80th percentile. */
export function cycleOf(days: readonly number[]): Figures["cycle"] {
  if (days.length === 0) return null;
  const sorted = Float64Array.from(days).sort();
  return { median: percentile(sorted, 0.5), eighty: percentile(sorted, 0.8), deals: days.length };
}

/** PERCENTILE.INC of sorted values: on the straight line between the two around (n − 1) × share. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

/** The mean of amounts over 0 and their coefficient of variation (of a sample); `mean` is their exact one. */
export function dealOf(amounts: readonly number[], mean: number): Figures["deal"] {
  const deals = amounts.length;
  if (deals === 0) return null;
  if (deals === 1) return { mean, spread: 0, deals };
  // Sorted, so that the order of rows does not show in the last digits.
  const sorted = Float64Array.from(amounts).sort();
  let squares = 0;
  for (const amount of sorted) squares += (amount / mean - 1) ** 2;
  return { mean, spread: Math.sqrt(squares / (deals - 1)), deals };
}
