import betaCdf from "@stdlib/stats-base-dists-beta-cdf";
import gammaCdf from "@stdlib/stats-base-dists-gamma-cdf";
import betaln from "@stdlib/math-base-special-betaln";
import erfc from "@stdlib/math-base-special-erfc";

/** Above so many cases, and from so large a shape or value (the library errs there), the expansion below serves. */
const MANY = 1e7;
const LARGE = 1000;

/**
 * The chance that of `n` cases with a rate `p` at least `k` succeed. Exact (the regularised incomplete beta function)
 * to 10^7 cases; above, where the variance is over 10^4, an Edgeworth expansion within 1e-7. `k` need not be whole.
 */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  if (p >= 1) return 1;
  const variance = n * p * (1 - p);
  if (n <= MANY || variance <= 1e4) return betaCdf(p, k, n - k + 1);
  return (
    1 -
    edgeworth(
      (k - 0.5 - n * p) / Math.sqrt(variance),
      (1 - 2 * p) / Math.sqrt(variance),
      (1 - 6 * p * (1 - p)) / variance,
    )
  );
}

/** The chance that a gamma variable with this shape and scale 1 is at least `x`. */
export function gammaTail(x: number, shape: number): number {
  if (x <= 0) return 1;
  if (shape <= 0) return 0;
  if (shape < LARGE && x < LARGE) return 1 - gammaCdf(x, shape, 1);
  const deviation = Math.sqrt(shape);
  return 1 - edgeworth((x - shape) / deviation, 2 / deviation, 6 / shape);
}

/**
 * The chance that at least `k` of `n` succeed where their common rate is itself Beta(`alpha`, `beta`): the
 * beta-binomial tail, the shorter of its two sums, term by term.
 */
export function betaBinomialTail(k: number, n: number, alpha: number, beta: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  const above = n - k < k;
  let term = Math.exp(
    -Math.log(n + 1) - betaln(k + 1, n - k + 1) + betaln(k + alpha, n - k + beta) - betaln(alpha, beta),
  );
  let sum = 0;
  if (above) {
    for (let i = k; i <= n; i++) {
      sum += term;
      term *= ((n - i) / (i + 1)) * ((i + alpha) / (n - i - 1 + beta));
    }
    return Math.min(1, sum);
  }
  for (let i = k; i > 0; i--) {
    term *= (i / (n - i + 1)) * ((n - i + beta) / (i - 1 + alpha));
    sum += term;
  }
  return Math.max(0, 1 - sum);
}

/**
 * The distribution function of a standardised variable with this skewness and excess kurtosis.
 * Source: Kendall and Stuart, The Advanced Theory of Statistics, vol. 1, ch. 6: Edgeworth's form to order 1/n.
 */
function edgeworth(z: number, skewness: number, excess: number): number {
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const he2 = z * z - 1;
  const he3 = z * (z * z - 3);
  const he5 = z * (z ** 4 - 10 * z * z + 15);
  const correction = (skewness / 6) * he2 + (excess / 24) * he3 + ((skewness * skewness) / 72) * he5;
  return Math.min(1, Math.max(0, erfc(-z / Math.SQRT2) / 2 - density * correction));
}
