import betaln from "@stdlib/math-base-special-betaln";
import gammaln from "@stdlib/math-base-special-gammaln";

/** From so large a shape the expansion below serves. */
const LARGE = 1000;
/** A term or a factor that changes nothing any more. */
const PRECISION = 1e-15;

/**
 * The chance that of `n` cases with a rate `p` at least `k` succeed: exact, as the incomplete beta function. `k` need
 * not be whole.
 */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  if (k > n) return 0;
  return betaBelow(p, k, n - k + 1);
}

/** The chance that a gamma variable with this shape and scale 1 is at least `x`. */
export function gammaTail(x: number, shape: number): number {
  if (x <= 0) return 1;
  if (shape <= 0) return 0;
  if (shape < LARGE) return gammaAbove(x, shape);
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

/** The distribution function of Beta(`a`, `b`) at `x`. */
export function betaBelow(x: number, a: number, b: number): number {
  return betaParts(a, b).below(x);
}

/** A Beta's distribution function at many points. */
export interface BetaParts {
  below(x: number): number;
  /** The mean's part that comes from below `x`, given the chance of being there. */
  meanBelow(x: number, chance: number): number;
}

/**
 * Beta(`a`, `b`): the regularised incomplete beta function, by its continued fraction on the side of the mean where
 * that converges. What does not depend on the point is worked out once.
 * Source: Press et al., Numerical Recipes (3rd ed.), 6.4; Lentz's method.
 */
export function betaParts(a: number, b: number): BetaParts {
  const scale = betaln(a, b);
  const turn = (a + 1) / (a + b + 2);
  const front = (x: number): number => Math.exp(a * Math.log(x) + b * Math.log1p(-x) - scale);
  return {
    below(x) {
      if (x <= 0) return 0;
      if (x >= 1) return 1;
      if (x < turn) return Math.min(1, (front(x) * betaFraction(x, a, b)) / a);
      return Math.max(0, 1 - (front(x) * betaFraction(1 - x, b, a)) / b);
    },
    meanBelow(x, chance) {
      const mean = a / (a + b);
      if (x <= 0) return 0;
      return x >= 1 ? mean : mean * Math.max(0, chance - front(x) / a);
    },
  };
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1, change = 0; Math.abs(change - 1) > PRECISION; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    change = d * c;
    fraction *= change;
  }
  return fraction;
}

/**
 * The regularised upper incomplete gamma function: its series below the mean, its continued fraction above.
 * Source: Press et al., Numerical Recipes (3rd ed.), 6.2.
 */
function gammaAbove(x: number, shape: number): number {
  const scale = Math.exp(shape * Math.log(x) - x - gammaln(shape));
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; term > sum * PRECISION; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return Math.max(0, 1 - sum * scale);
  }
  let b = x + 1 - shape;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > PRECISION; n++) {
    const a = n * (shape - n);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    change = d * c;
    fraction *= change;
  }
  return Math.min(1, fraction * scale);
}

/** The standard normal distribution function. */
function normal(z: number): number {
  const tail = z === 0 ? 0.5 : gammaAbove((z * z) / 2, 0.5) / 2;
  return z > 0 ? 1 - tail : tail;
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
  return Math.min(1, Math.max(0, normal(z) - density * correction));
}
