import { betaParts } from "./beta";
import type { Curve } from "./curve";

/** One rate that is not certain: Beta(`alpha`, `beta`). */
export interface UncertainRate {
  readonly alpha: number;
  readonly beta: number;
}

/** How a product of uncertain rates is spread, in logarithms. */
export interface SmoothRates {
  readonly low: number;
  readonly high: number;
  readonly deviation: number;
  /** The mean of the curve at the product × e^`shift`. */
  average(curve: Curve, shift: number): number;
}

/** Points of the grid, more where hardly any evidence spreads it wide. */
const FEWEST_POINTS = 2048;
const MOST_POINTS = 8192;
const WIDEST_STEP = 0.004;
/** Chance moved to the ends of each factor's range. */
const LEFT_OUT = 1e-7;
/** No volume that is asked reaches a win at a rate of e^-60. */
export const LEAST_LOG = -60;
/** A block's share of the curve's width: two nodes a block then leave an error far under 1e-4. */
const BLOCK = 0.5;
/** A curve under so many steps wide is no longer straight between the grid's points. */
const NARROW = 8;

/**
 * The distribution of the product of independent Betas whose densities vanish at 1, so that the product's is smooth
 * on the scale of its deviation.
 *
 * Method: on an even grid of the logarithm each factor's chance between two points is given to these two so that its
 * mean stays, both by the Beta's exact distribution function; the grids are convolved. A wide curve is averaged in
 * blocks, two nodes each that keep the block's moments; a narrow one the other way around, the grid's distribution
 * function over the curve's rise.
 */
export function smoothRates(factors: readonly UncertainRate[]): SmoothRates {
  const ranges = factors.map((factor) => logRange(factor));
  const span = Math.min(
    -LEAST_LOG,
    ranges.reduce((all, [low, high]) => all + high - low, 0),
  );
  const step = span / Math.min(MOST_POINTS, Math.max(FEWEST_POINTS, span / WIDEST_STEP));
  const most = Math.ceil(-LEAST_LOG / step) + 1;
  let mass = new Float64Array([1]);
  let last = 0;
  factors.forEach((factor, index) => {
    const [low, high] = ranges[index];
    const cells = Math.ceil((high - low) / step);
    mass = clipped(convolve(mass, gridMass(factor, high, step, cells)), most);
    last += high;
  });
  return onGrid(mass, last - (mass.length - 1) * step, step);
}

/** What is below the last so many points goes to the first of these. */
function clipped(mass: Float64Array<ArrayBuffer>, most: number): Float64Array<ArrayBuffer> {
  const over = mass.length - most;
  // Stryker disable next-line EqualityOperator: where nothing is over, nothing is added.
  if (over <= 0) return mass;
  const kept = mass.slice(over);
  for (let i = 0; i < over; i++) kept[0] += mass[i];
  return kept;
}

function onGrid(mass: Float64Array, first: number, step: number): SmoothRates {
  const sums = momentSums(mass);
  const count = mass.length;
  const all = sums[0][count];
  const middle = (count - 1) / 2;
  const mean = sums[1][count] / all;
  const deviation = step * Math.sqrt(Math.max(0, sums[2][count] / all - mean * mean));
  /** The first point at or above a logarithm. */
  const pointAt = (log: number): number => Math.min(count, Math.max(0, Math.ceil((log - first) / step)));
  const byBlocks = (curve: Curve, shift: number): number => {
    const [low, high] = [curve.from - shift, curve.to - shift];
    const blocks = Math.ceil((high - low) / (BLOCK * curve.width));
    let from = pointAt(low);
    let total = sums[0][from] * curve.at(curve.from);
    for (let block = 1; block <= blocks && from < count; block++) {
      const to = block === blocks ? pointAt(high) : pointAt(low + (block / blocks) * (high - low));
      for (const { at, weight } of blockNodes(sums, from, to))
        total += weight * curve.at(Math.min(0, shift + first + (at + middle) * step));
      from = to;
    }
    return (total + (all - sums[0][from]) * curve.at(curve.to)) / all;
  };
  /** The chance of being below: what was given to the points up to one stands for what lies half a step further. */
  const below = (log: number): number => {
    const place = (log - first) / step + 0.5;
    if (place <= 0) return 0;
    if (place >= count) return 1;
    const point = Math.floor(place);
    return (sums[0][point] + (place - point) * mass[point]) / all;
  };
  const byRise = (curve: Curve, shift: number): number => {
    const pieces = Math.ceil((curve.to - curve.from) / (BLOCK * curve.width));
    const piece = (curve.to - curve.from) / pieces;
    let before = curve.at(curve.from);
    let total = before;
    for (let i = 0; i < pieces; i++) {
      const after = curve.at(i === pieces - 1 ? curve.to : curve.from + (i + 1) * piece);
      total += (after - before) * (1 - below(curve.from + (i + 0.5) * piece - shift));
      before = after;
    }
    return total;
  };
  return {
    low: first,
    // Stryker disable next-line ArithmeticOperator: a range that reaches further only takes longer.
    high: first + (count - 1) * step,
    deviation,
    average: (curve, shift) => (curve.width < NARROW * step ? byRise : byBlocks)(curve, shift),
  };
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
  const near = Math.max(LEAST_LOG, Math.log(alpha / (alpha + beta)) - 20 * deviation);
  let [low, high] = [below(near) < chance ? near : LEAST_LOG, 0];
  while (high - low > 0.02 * Math.min(1, deviation)) {
    const middle = (low + high) / 2;
    if (below(middle) < chance) low = middle;
    else high = middle;
  }
  // Stryker disable next-line ConditionalExpression: a range a fiftieth wider or narrower holds as much.
  return chance < 0.5 ? low : high;
}

/** The chance of each grid point, the last at `high`. What is beyond the ends goes to them. */
function gridMass(
  { alpha, beta }: UncertainRate,
  high: number,
  step: number,
  cells: number,
): Float64Array<ArrayBuffer> {
  const mass = new Float64Array(cells + 1);
  const { below, meanBelow } = betaParts(alpha, beta);
  let log = high - cells * step;
  let chance = below(log);
  let part = meanBelow(log, chance);
  mass[0] = chance;
  for (let i = 1; i <= cells; i++) {
    const next = high - (cells - i) * step;
    const upTo = below(next);
    const partTo = meanBelow(next, upTo);
    const all = Math.max(0, upTo - chance);
    const left = Math.exp(log);
    const share = Math.min(all, Math.max(0, (partTo - part - all * left) / (left * Math.expm1(next - log))));
    mass[i - 1] += all - share;
    mass[i] += share;
    [log, chance, part] = [next, upTo, partTo];
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
