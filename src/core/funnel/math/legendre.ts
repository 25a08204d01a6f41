/** Points and weights of Gauss and Legendre's quadrature over 0 to 1. */
export interface Quadrature {
  readonly points: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Method: the roots of the Legendre polynomial by Newton's steps from their known neighbourhoods.
 * Source: Press et al., Numerical Recipes (3rd ed.), 4.6.
 */
export function legendre(count: number): Quadrature {
  const points = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let root = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
    let slope = 0;
    for (let step = 0; step < 8; step++) {
      let [before, value] = [0, 1];
      for (let j = 0; j < count; j++)
        [before, value] = [value, ((2 * j + 1) * root * value - j * before) / (j + 1)];
      slope = (count * (root * value - before)) / (root * root - 1);
      root -= value / slope;
    }
    points[i] = (1 - root) / 2;
    weights[i] = 1 / ((1 - root * root) * slope * slope);
  }
  return { points, weights };
}
