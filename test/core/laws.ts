import { binaryQuotient, whole, type Exact } from "../../src/core/decimal";

/** How many cases a law runs: modest in the tests, LAWS_RUNS in `npm run laws`. */
export const runs = { numRuns: Number(process.env.LAWS_RUNS ?? 150) };

/** All of a double, to its last bit. */
export function binary(value: number): Exact {
  const [numerator, denominator] = binaryQuotient(value);
  return whole(numerator).div(whole(denominator));
}
