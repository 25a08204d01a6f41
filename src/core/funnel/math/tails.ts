import betaln from "@stdlib/math-base-special-betaln";
import { betaBelow } from "./beta";

/** A term that changes nothing any more. */
const NOTHING = 1e-17;

/**
 * The chance that of `n` cases with a rate `p` at least `k` succeed: exact, as the incomplete beta function. `k` need
 * not be whole.
 */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  return betaBelow(p, k, n - k + 1);
}

/** How many terms `betaBinomialTail` may have to add up. */
export const betaBinomialTerms = (k: number, n: number): number => Math.max(0, Math.min(k, n - k + 1));

/**
 * The chance that at least `k` of `n` succeed where their common rate is itself Beta(`alpha`, `beta`): the
 * beta-binomial tail, the shorter of its two sums, from its largest term outwards so that none is lost.
 */
export function betaBinomialTail(k: number, n: number, alpha: number, beta: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  const above = n - k < k;
  const [first, last] = above ? [k, n] : [0, k - 1];
  const mode = alpha + beta > 2 ? Math.floor(((n + 1) * (alpha - 1)) / (alpha + beta - 2)) : first;
  const start = Math.min(last, Math.max(first, mode));
  const height = Math.exp(
    -Math.log(n + 1) -
      betaln(start + 1, n - start + 1) +
      betaln(start + alpha, n - start + beta) -
      betaln(alpha, beta),
  );
  let sum = 1;
  for (let i = start, term = 1; i < last && term > NOTHING; i++) {
    term *= ((n - i) / (i + 1)) * ((i + alpha) / (n - i - 1 + beta));
    sum += term;
  }
  for (let i = start, term = 1; i > first && term > NOTHING; i--) {
    term *= (i / (n - i + 1)) * ((n - i + beta) / (i - 1 + alpha));
    sum += term;
  }
  const chance = Math.min(1, sum * height);
  return above ? chance : 1 - chance;
}
