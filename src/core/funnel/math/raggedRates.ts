import { betaParts } from "./beta";
import type { Curve } from "./curve";
import { LEAST_LOG, type UncertainRate } from "./smoothRates";

/** The chance that a product of uncertain rates has its logarithm below. */
export type Below = (log: number) => number;

/** The mesh is even in the logarithm of the distance from 0, from the nearest on. */
const NEAREST = Math.log(1e-11);
const RANGE = Math.log(2 * -LEAST_LOG) - NEAREST;
const FINEST = 0.02;
/** Pairs of points that are multiplied for all factors together: with very many of these the mesh is coarser. */
const PAIRS = 4e7;
/** The nodes of the average: the distance grows by so much, and is at most such a share of the curve's width. */
const [GROWTH, SHARE] = [1.25, 0.2];

/**
 * The distribution of the product of independent Betas whose densities do not vanish at 1: near there it changes on
 * every scale, however small.
 *
 * Method: one factor by its exact distribution function. Several are put on a mesh that is as fine everywhere as the
 * distance from 1 asks for, and multiplied there, each pair of points given to the two around it.
 */
export function raggedRates(factors: readonly UncertainRate[]): Below {
  if (factors.length === 1) return betaParts(factors[0].alpha, factors[0].beta).below;
  const mesh = Math.max(FINEST, RANGE * Math.sqrt(factors.length / PAIRS));
  const count = Math.ceil(RANGE / mesh) + 1;
  // Index 0 is nearest to a rate of 1.
  let mass = onMesh(factors[0], mesh, count);
  for (const factor of factors.slice(1)) mass = multiplied(mass, onMesh(factor, mesh, count), mesh);
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) sums[i + 1] = sums[i] + mass[i];
  return (log) => {
    if (log >= 0) return 1;
    const place = (Math.log(-log) - NEAREST) / mesh + 0.5;
    if (place <= 0) return 1;
    if (place >= count) return 0;
    const at = Math.floor(place);
    return Math.max(0, 1 - (sums[at] + (place - at) * mass[at]) / sums[count]);
  };
}

/** Distances add up: the sum of two lies so far beyond the larger as their own distance on the mesh says. */
function multiplied(a: Float64Array, b: Float64Array, mesh: number): Float64Array {
  const count = a.length;
  const beyond = Float64Array.from(
    { length: count },
    (_, apart) => Math.log1p(Math.exp(-apart * mesh)) / mesh,
  );
  const whole = Int32Array.from(beyond, Math.floor);
  // By distance, so that the mean stays.
  const share = beyond.map((place, i) => Math.expm1((place - whole[i]) * mesh) / Math.expm1(mesh));
  const result = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    // Stryker disable next-line ConditionalExpression,EqualityOperator: so little only takes time.
    if (a[i] < 1e-14) continue;
    for (let j = 0; j < count; j++) {
      const chance = a[i] * b[j];
      // Stryker disable next-line ConditionalExpression,EqualityOperator: so little only takes time.
      if (chance < 1e-15) continue;
      const apart = Math.abs(i - j);
      const at = Math.min(count - 2, Math.max(i, j) + whole[apart]);
      result[at] += chance * (1 - share[apart]);
      result[at + 1] += chance * share[apart];
    }
  }
  return result;
}

/** A factor's chance by mesh point: all that is nearer to it than to the others, on the mesh's own scale. */
function onMesh({ alpha, beta }: UncertainRate, step: number, count: number): Float64Array {
  const { below } = betaParts(alpha, beta);
  const mass = new Float64Array(count);
  let upTo = 1;
  for (let i = 0; i < count; i++) {
    const next = i === count - 1 ? 0 : below(-Math.exp(NEAREST + (i + 0.5) * step));
    mass[i] = Math.max(0, upTo - next);
    upTo = Math.min(upTo, next);
  }
  return mass;
}

/**
 * The mean of the curve at e^`shift` × the product: the curve's end less what it rises where the product is below,
 * over nodes that crowd towards a product of 1; twice as fine a sum corrects the coarse one.
 */
export function averageOverRagged(curve: Curve, shift: number, below: Below): number {
  const end = Math.min(0, curve.to - shift);
  const start = Math.min(end, Math.max(2 * LEAST_LOG, curve.from - shift));
  const first = curve.at(Math.min(0, shift + end));
  let [before, chance] = [first, below(end)];
  let [fine, coarse] = [0, 0];
  let log = end;
  for (let least = 1e-9 * curve.width; log > start;) {
    const step = Math.max(least, Math.min(SHARE * curve.width, (GROWTH - 1) * -log));
    const [middle, next] = [Math.max(start, log - step / 2), Math.max(start, log - step)];
    const [middleAt, nextAt] = [curve.at(shift + middle), curve.at(shift + next)];
    const [middleChance, nextChance] = [below(middle), below(next)];
    fine +=
      ((before - middleAt) * (chance + middleChance) + (middleAt - nextAt) * (middleChance + nextChance)) / 2;
    coarse += ((before - nextAt) * (chance + nextChance)) / 2;
    [before, chance, log] = [nextAt, nextChance, next];
  }
  return first - (4 * fine - coarse) / 3;
}
