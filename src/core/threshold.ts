import type { Exact } from "./decimal";

/** One part in this many counts as reached. */
const SNAP = 10n ** 12n;

/** Whether a quotient reaches a threshold: what is within one part in 10^12 of it does. */
export function isAtLeast(value: Exact, threshold: Exact): boolean {
  const short = threshold.sub(value);
  return short.n === 0n || short.s < 0n || short.mul(SNAP).compare(threshold.abs()) <= 0;
}
