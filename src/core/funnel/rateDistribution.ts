import { betaParts } from "./tails";

/** One rate that is not certain: Beta(`alpha`, `beta`). */
export interface UncertainRate {
  alpha: number;
  beta: number;
}

/** How the rate from the top to the win is spread. */
export interface RateDistribution {
  /**
   * The mean of `value`(rate), a function that rises from 0 to 1 around e^`centre`, over about `width` of the
   * logarithm: 0 from so many widths `below` it, 1 from so many `above`.
   */
  average(value: (rate: number) => number, bend: Bend): number;
}

export interface Bend {
  centre: number;
  width: number;
  below: number;
  above: number;
}

/** Points of the grid, more where hardly any evidence spreads it wide. */
const FEWEST_POINTS = 2048;
const MOST_POINTS = 8192;
const WIDEST_STEP = 0.004;
/** Chance moved to the ends of each factor's range. */
const LEFT_OUT = 1e-6;
/** No volume that is asked reaches a win at a rate of e^-60. */
const LEAST_LOG = -60;
/** A block's share of the bend's width: two nodes a block then leave an error far under 1e-4. */
const BLOCK = 0.5;

/**
 * The distribution of `certain` × the product of independent Betas.
 *
 * Method: on an even grid of the logarithm each factor's chance between two points is given to these two so that its
 * mean stays, both by the Beta's exact distribution function; the grids are convolved. That is the same as taking
 * whatever is averaged as straight between two points, so a density without bound at 0 or 1 does no harm.
 */
export function rateDistribution(certain: number, uncertain: readonly UncertainRate[]): RateDistribution {
  const ranges = uncertain.map((factor) => logRange(factor));
  const width = ranges.reduce((all, [low, high]) => all + high - low, 0);
  const step = width / Math.min(MOST_POINTS, Math.max(FEWEST_POINTS, width / WIDEST_STEP));
  let mass = new Float64Array([1]);
  let last = Math.log(certain);
  uncertain.forEach((factor, index) => {
    const [low, high] = ranges[index];
    const cells = Math.ceil((high - low) / step);
    mass = convolve(mass, gridMass(factor, high, step, cells));
    last += high;
  });
  return onGrid(mass, last - (mass.length - 1) * step, step);
}

function onGrid(mass: Float64Array, first: number, step: number): RateDistribution {
  const sums = momentSums(mass);
  const all = sums[0][mass.length];
  const middle = (mass.length - 1) / 2;
  /** The first point at or above a logarithm. */
  const pointAt = (log: number): number =>
    Math.min(mass.length, Math.max(0, Math.ceil((log - first) / step)));
  const average = (value: (rate: number) => number, bend: Bend): number => {
    const { centre, width, below, above } = bend;
    const blocks = Math.ceil((below + above) / BLOCK);
    let from = pointAt(centre - below * width);
    let total = 0;
    for (let block = 1; block <= blocks && from < mass.length; block++) {
      const to = pointAt(centre - below * width + (block / blocks) * (below + above) * width);
      for (const { at, weight } of blockNodes(sums, from, to))
        total += weight * value(Math.exp(Math.min(0, first + (at + middle) * step)));
      from = to;
    }
    return (total + (all - sums[0][from])) / all;
  };
  return { average };
}

/** Running sums of the mass times the powers of the distance from the middle: index i covers the points before i. */
function momentSums(mass: Float64Array): Float64Array[] {
  const sums = [0, 1, 2, 3].map(() => new Float64Array(mass.length + 1));
  const middle = (mass.length - 1) / 2;
  for (let i = 0; i < mass.length; i++) {
    const at = i - middle;
    let moment = mass[i];
    for (const sum of sums) {
      sum[i + 1] = sum[i] + moment;
      moment *= at;
    }
  }
  return sums;
}

/** The two nodes that keep the chance, mean, variance and skewness of the points from `from` to before `to`. */
function blockNodes(
  [none, one, two, three]: readonly Float64Array[],
  from: number,
  to: number,
): { at: number; weight: number }[] {
  const weight = none[to] - none[from];
  if (weight < 1e-13) return [];
  const mean = (one[to] - one[from]) / weight;
  const square = (two[to] - two[from]) / weight;
  const variance = square - mean * mean;
  if (to - from < 2 || variance < 1e-9) return [{ at: mean, weight }];
  const cube = (three[to] - three[from]) / weight;
  const deviation = Math.sqrt(variance);
  const third = (cube - 3 * mean * square + 2 * mean ** 3) / (variance * deviation);
  const large = Math.abs(third) / 2 + Math.hypot(1, third / 2);
  const [down, up] = third > 0 ? [1 / large, large] : [large, 1 / large];
  // Rounding may not carry a node out of its block.
  const [first, last] = [from, to - 1].map((point) => point - (none.length - 2) / 2);
  return [
    { at: Math.max(first, mean - deviation * down), weight: (weight * up) / (up + down) },
    { at: Math.min(last, mean + deviation * up), weight: (weight * down) / (up + down) },
  ];
}

/** Where all but a sliver of a factor's logarithm lies; up to 0 where its density does not vanish there fast. */
function logRange(factor: UncertainRate): [number, number] {
  const high = factor.beta < 20 ? 0 : quantile(factor, 1 - LEFT_OUT);
  return [Math.min(quantile(factor, LEFT_OUT), high - 1e-12), high];
}

function quantile({ alpha, beta }: UncertainRate, chance: number): number {
  const { below } = betaParts(alpha, beta);
  const deviation = Math.sqrt(beta / (alpha * (alpha + beta)));
  let [low, high] = [LEAST_LOG, 0];
  while (high - low > 0.02 * Math.min(1, deviation)) {
    const middle = (low + high) / 2;
    if (below(Math.exp(middle)) < chance) low = middle;
    else high = middle;
  }
  return chance < 0.5 ? low : high;
}

/** The chance of each grid point, the last at `high`. What is beyond the ends goes to them. */
function gridMass({ alpha, beta }: UncertainRate, high: number, step: number, cells: number): Float64Array {
  const mass = new Float64Array(cells + 1);
  const { below, meanBelow } = betaParts(alpha, beta);
  let left = Math.exp(high - cells * step);
  let chance = below(left);
  let part = meanBelow(left, chance);
  mass[0] = chance;
  for (let i = 1; i <= cells; i++) {
    const right = Math.exp(high - (cells - i) * step);
    const upTo = below(right);
    const partTo = meanBelow(right, upTo);
    const all = Math.max(0, upTo - chance);
    const share = Math.min(all, Math.max(0, (partTo - part - all * left) / (right - left)));
    mass[i - 1] += all - share;
    mass[i] += share;
    [left, chance, part] = [right, upTo, partTo];
  }
  mass[cells] += 1 - chance;
  return mass;
}

function convolve(a: Float64Array, b: Float64Array): Float64Array<ArrayBuffer> {
  const result = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; i++) {
    const left = a[i];
    if (left > 1e-18) for (let j = 0; j < b.length; j++) result[i + j] += left * b[j];
  }
  return result;
}
