import betaln from "@stdlib/math-base-special-betaln";
import { legendre } from "./legendre";

/** A factor that changes nothing any more. */
const PRECISION = 1e-15;
/** So small a density has nothing beyond it that a double could show. */
const VANISHED = 1e-300;
/** From so large parameters on the density is narrow and smooth enough for a few points. */
const LARGE = 3000;
const { points: POINTS, weights: WEIGHTS } = legendre(24);

/** A Beta's distribution function at many points, which are given by their logarithm. */
export interface BetaParts {
  below(log: number): number;
  /** The mean's part that comes from below, given the chance of being there. */
  meanBelow(log: number, chance: number): number;
}

/** The distribution function of Beta(`a`, `b`) at `x`. */
export function betaBelow(x: number, a: number, b: number): number {
  // Stryker disable next-line EqualityOperator: below log 0 there is nothing.
  return x <= 0 ? 0 : betaParts(a, b).below(Math.log(x));
}

/**
 * Beta(`a`, `b`): the regularised incomplete beta function, in a bounded number of steps whatever the parameters: by
 * its continued fraction on the side of the mean where that converges; where both parameters are large, by Gauss's
 * quadrature of the density's tail. What does not depend on the point is worked out once.
 * Source: Press et al., Numerical Recipes (3rd ed.), 6.4; Lentz's method.
 */
export function betaParts(a: number, b: number): BetaParts {
  const scale = betaln(a, b);
  const mean = a / (a + b);
  const turn = (a + 1) / (a + b + 2);
  const front = (log: number): number => Math.exp(a * log + b * logRest(log) - scale);
  const byFraction = (log: number): number => {
    const x = Math.exp(log);
    if (front(log) < VANISHED) return x < turn ? 0 : 1;
    // Stryker disable next-line EqualityOperator: where both fractions meet, either serves.
    return x < turn
      ? Math.min(1, (front(log) * betaFraction(x, a, b)) / a)
      : Math.max(0, 1 - (front(log) * betaFraction(-Math.expm1(log), b, a)) / b);
  };
  // Stryker disable next-line EqualityOperator: at just so large parameters either serves.
  const inside = Math.min(a, b) > LARGE ? byQuadrature(a, b) : byFraction;
  return {
    below: (log) => (log >= 0 ? 1 : log === -Infinity ? 0 : inside(log)),
    // Stryker disable next-line EqualityOperator: at 0 the density's part vanishes, and the chance is 1.
    meanBelow: (log, chance) => (log >= 0 ? mean : mean * Math.max(0, chance - front(log) / a)),
  };
}

/** log(1 − x) of x = e^`log`. */
function logRest(log: number): number {
  const x = Math.exp(log);
  return x < 0.5 ? Math.log1p(-x) : Math.log(-Math.expm1(log));
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1, change = 0; Math.abs(change - 1) > PRECISION && m < 10_000; m++) {
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

/** The density's integral over the tail beyond the point, measured from the mode so that large powers cancel. */
function byQuadrature(a: number, b: number): (log: number) => number {
  const [up, down] = [a - 1, b - 1];
  const all = up + down;
  const [mode, rest] = [up / all, down / all];
  const deviation = Math.sqrt((mode * rest) / all);
  const height =
    (all + 1) *
    Math.sqrt(all / (2 * Math.PI * up * down)) *
    Math.exp(stirling(all) - stirling(up) - stirling(down));
  return (log) => {
    const x = Math.exp(log);
    const from = x < 0.5 ? x - mode : rest + Math.expm1(log);
    const above = from > 0;
    // Nothing is left beyond, and both ends of the density are further away.
    const end = above ? 10 * deviation : -10 * deviation;
    let sum = 0;
    for (let i = 0; i < POINTS.length; i++) {
      const at = from + (end - from) * POINTS[i];
      sum += WEIGHTS[i] * Math.exp(up * Math.log1p(at / mode) + down * Math.log1p(-at / rest));
    }
    const tail = Math.min(1, sum * Math.abs(end - from) * height);
    return above ? 1 - tail : tail;
  };
}

/** What Stirling's formula leaves of the logarithm of a large number's factorial. */
function stirling(value: number): number {
  return (1 - 1 / (30 * value * value)) / (12 * value);
}
