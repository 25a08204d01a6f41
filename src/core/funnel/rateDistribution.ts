import { betaBelow } from "./tails";

/** One rate that is not certain: Beta(`alpha`, `beta`). */
export interface UncertainRate {
  alpha: number;
  beta: number;
}

/** How the rate from the top to the win is spread, on an even grid of its logarithm. */
export interface RateDistribution {
  mean: number;
  /** Of the logarithm. */
  deviation: number;
  /** The chance that the rate is at least e^`log`. */
  atLeast(log: number): number;
  /** A few rates and weights that stand for the whole when a smooth function is averaged over it. */
  nodes(): { rate: number; weight: number }[];
}

/** Points of the grid; its step is then under a hundredth of the deviation. */
const POINTS = 2048;
/** Chance left out at either end of each factor. */
const LEFT_OUT = 1e-8;
/** No volume that is asked reaches a win at a rate of e^-60. */
const LEAST_LOG = -60;
const BLOCKS = 40;

/**
 * The distribution of `certain` × the product of independent Betas.
 *
 * Method: each factor's logarithm is put on one grid by the exact chance of each step (so a density without bound at
 * 0 or 1 does no harm), and the grids are convolved. The error is that of rounding each factor to the grid.
 */
export function rateDistribution(certain: number, uncertain: readonly UncertainRate[]): RateDistribution {
  const ranges = uncertain.map((factor) => logRange(factor));
  const step = ranges.reduce((all, [low, high]) => all + high - low, 0) / POINTS;
  let mass = new Float64Array([1]);
  let first = Math.log(certain);
  uncertain.forEach((factor, index) => {
    const [low, high] = ranges[index];
    mass = convolve(mass, gridMass(factor, low, step, Math.ceil((high - low) / step) + 1));
    first += low;
  });
  return onGrid(
    mass,
    first,
    step,
    certain * uncertain.reduce((all, { alpha, beta }) => (all * alpha) / (alpha + beta), 1),
  );
}

function onGrid(mass: Float64Array, first: number, step: number, mean: number): RateDistribution {
  let logMean = 0;
  for (let i = 0; i < mass.length; i++) logMean += mass[i] * (first + i * step);
  let variance = 0;
  for (let i = 0; i < mass.length; i++) variance += mass[i] * (first + i * step - logMean) ** 2;
  /** The chance of being above the upper edge of each step. */
  const above = new Float64Array(mass.length);
  for (let i = mass.length - 2; i >= 0; i--) above[i] = above[i + 1] + mass[i + 1];
  const atLeast = (log: number): number => {
    const steps = (log - first) / step + 0.5;
    const cell = Math.floor(steps);
    if (cell < 0) return 1;
    if (cell >= mass.length) return 0;
    return above[cell] + mass[cell] * (1 - (steps - cell));
  };
  return { mean, deviation: Math.sqrt(variance), atLeast, nodes: () => blockNodes(mass, first, step) };
}

/** Two nodes a block that keep its chance, mean and variance. */
function blockNodes(mass: Float64Array, first: number, step: number) {
  const nodes: { rate: number; weight: number }[] = [];
  const width = Math.ceil(mass.length / BLOCKS);
  for (let from = 0; from < mass.length; from += width) {
    let [weight, mean, square] = [0, 0, 0];
    for (let i = from; i < Math.min(mass.length, from + width); i++) {
      const log = (i - from) * step;
      weight += mass[i];
      mean += mass[i] * log;
      square += mass[i] * log * log;
    }
    if (weight < 1e-12) continue;
    mean /= weight;
    const half = Math.sqrt(Math.max(0, square / weight - mean * mean));
    for (const log of [mean - half, mean + half])
      nodes.push({ rate: Math.exp(Math.min(0, first + from * step + log)), weight: weight / 2 });
  }
  return nodes;
}

/** Where all but a sliver of a factor's logarithm lies. */
function logRange(factor: UncertainRate): [number, number] {
  return [quantile(factor, LEFT_OUT), quantile(factor, 1 - LEFT_OUT)];
}

function quantile({ alpha, beta }: UncertainRate, chance: number): number {
  let [low, high] = [LEAST_LOG, 0];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (betaBelow(Math.exp(middle), alpha, beta) < chance) low = middle;
    else high = middle;
  }
  return high;
}

/** The chance of each grid point: of all that is nearer to it than to the next; the ends take what is beyond. */
function gridMass({ alpha, beta }: UncertainRate, low: number, step: number, points: number): Float64Array {
  const mass = new Float64Array(points);
  let below = 0;
  for (let i = 0; i < points; i++) {
    const edge = Math.exp(Math.min(0, low + (i + 0.5) * step));
    const upTo = i === points - 1 ? 1 : betaBelow(edge, alpha, beta);
    mass[i] = Math.max(0, upTo - below);
    below = upTo;
  }
  return mass;
}

function convolve(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const result = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; i++) {
    const left = a[i];
    if (left !== 0) for (let j = 0; j < b.length; j++) result[i + j] += left * b[j];
  }
  return result;
}
