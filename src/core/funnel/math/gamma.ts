import gammaln from "@stdlib/math-base-special-gammaln";

/** From so large a shape the expansion below serves. */
const LARGE = 1000;
/** A term or a factor that changes nothing any more. */
const PRECISION = 1e-15;

/** The chance that a gamma variable with this shape and scale 1 is at least `x`. */
export function gammaTail(x: number, shape: number): number {
  // Stryker disable next-line EqualityOperator: at 0 the series below answers 1 too.
  if (x <= 0) return 1;
  if (shape <= 0) return 0;
  if (shape < LARGE) return gammaAbove(x, shape);
  const deviation = Math.sqrt(shape);
  return gammaTailFar((x - shape) / deviation, deviation);
}

/** The same of a large shape, so many of its deviations over the mean. */
export function gammaTailFar(z: number, deviation: number): number {
  return 1 - edgeworth(z, 2 / deviation, 6 / (deviation * deviation));
}

/**
 * The regularised upper incomplete gamma function: its series below the mean, its continued fraction above.
 * Source: Press et al., Numerical Recipes (3rd ed.), 6.2.
 */
function gammaAbove(x: number, shape: number): number {
  const scale = Math.exp(shape * Math.log(x) - x - gammaln(shape));
  if (scale === 0) return x < shape ? 1 : 0;
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
  for (let n = 1, change = 0; Math.abs(change - 1) > PRECISION && n < 10_000; n++) {
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
  if (Math.abs(z) > 40) return z > 0 ? 1 : 0;
  const tail = z === 0 ? 0.5 : gammaAbove((z * z) / 2, 0.5) / 2;
  return z > 0 ? 1 - tail : tail;
}

/**
 * The distribution function of a standardised variable with this skewness and excess kurtosis.
 * Source: Kendall and Stuart, The Advanced Theory of Statistics, vol. 1, ch. 6: Edgeworth's form to order 1/n.
 */
function edgeworth(z: number, skewness: number, excess: number): number {
  if (Math.abs(z) > 40) return normal(z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const he2 = z * z - 1;
  const he3 = z * (z * z - 3);
  const he5 = z * (z ** 4 - 10 * z * z + 15);
  const correction = (skewness / 6) * he2 + (excess / 24) * he3 + ((skewness * skewness) / 72) * he5;
  return Math.min(1, Math.max(0, normal(z) - density * correction));
}
