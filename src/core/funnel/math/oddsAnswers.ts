import { placeOf } from "../../place";
import { columnOf, type Range } from "../../range";
import { invalid, Refused } from "../../refusal";
import type { Argument } from "../../refusals/argument";
import { fewQuestions, rising } from "./column";
import { leastVolume, type Search } from "./leastVolume";
import { largestVolume, oddsFor, type Odds, type OddsProblem } from "./odds";

/** In a long column of slow answers a volume is found when its odds are over the confidence by less. */
const NEAR = 1e-6;

/**
 * FUNNELODDS: the chance that each volume at the top reaches the target, in their order.
 *
 * @throws Refused with one of the codes of `FunnelRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example funnelOdds(columnOf([1, 2]), 1, { dealSize: 1, rates: columnOf([0.5]), spread: 0 }) // [0.5, 0.75]
 */
export function funnelOdds(volumes: Range<number>, target: number, problem: OddsProblem): number[] {
  for (let i = 0; i < volumes.values.length; i++) checkVolume(volumes, i);
  checkTarget(columnOf([target]), 0);
  const odds = oddsFor(problem)(target);
  const { different, places } = distinct(volumes.values);
  const answers = odds.quick
    ? Array.from(different, odds.at)
    : rising(different, odds.at, { bent: 0.0002, apart: 0.05, most: 320 });
  return Array.from(places, (place) => answers[place]);
}

/**
 * FUNNELFOR: the least volume at the top whose odds reach the confidence, for each target in their order.
 *
 * Law: its odds reach the confidence, those of one less do not; a higher confidence and a higher target never need
 * less. In a long column whose answers take long it holds within the odds' own error, and for one case more.
 *
 * @throws Refused with one of the codes of `FunnelRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example funnelFor(0.75, columnOf([1]), { dealSize: 1, rates: columnOf([0.5]), spread: 0 }) // [2]
 */
export function funnelFor(confidence: number, targets: Range<number>, problem: OddsProblem): number[] {
  checkConfidence(confidence);
  for (let i = 0; i < targets.values.length; i++) checkTarget(targets, i);
  const make = oddsFor(problem);
  const { different, places } = distinct(targets.values);
  const size = plainVolume(problem, 1);
  let [factor, step] = [1, 1.2];
  let near = -Infinity;
  let last: { won?: number; found: number } = { found: 0 };
  const least = (target: number): number => {
    const odds = make(target);
    if (odds.won !== undefined && odds.won === last.won) return last.found;
    const found = leastOf(odds, confidence, factor * size * target, { reach: step, near });
    last = { won: odds.won, found };
    [factor, step] = [found / (size * target), 1.05];
    return found;
  };
  try {
    // From the largest on: where that has an answer, all have.
    const most = different.length - 1;
    const largest = least(different[most]);
    if (most === 0) return Array.from(places, () => largest);
    const { quick } = make(different[most]);
    if (!quick && different.length > fewQuestions) near = NEAR;
    const answers = quick
      ? Array.from(different, least)
      : rising(different, (target) => Math.log(least(target)), {
          bent: 0.002,
          apart: Infinity,
          most: 80,
        }).map((log) => Math.ceil(Math.exp(log) - 1e-6));
    return Array.from(places, (place) => answers[place]);
  } catch (failure) {
    if (failure instanceof Refused && failure.code === "volume-beyond" && targets.values.length > 1) {
      const index = places.indexOf(different.length - 1);
      throw new Refused("#N/A", "volume-beyond", {
        ...(failure as Refused<"volume-beyond">).facts,
        ...placeOf("target", targets, index),
      });
    }
    throw failure;
  }
}

/** The different values in rising order, and where among them each one is. */
function distinct(values: ArrayLike<number>): { different: Float64Array; places: Int32Array } {
  const sorted = Float64Array.from(values).sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i];
  const different = sorted.subarray(0, count);
  return { different, places: Int32Array.from(values, (value) => placeIn(different, value)) };
}

/** Where a value stands in a rising list that holds it. */
function placeIn(rising: Float64Array, value: number): number {
  let [low, high] = [0, rising.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function leastOf(odds: Odds, confidence: number, guess: number, how: Search): number {
  const search = leastVolume(odds.at, confidence, guess, how);
  for (;;) {
    const next = search.next();
    if (next.done) return next.value;
  }
}

/** What plain division needs, from which the search for the least volume starts. */
export function plainVolume({ dealSize, rates }: OddsProblem, target: number): number {
  return Array.from(rates.values).reduce((volume, rate) => volume / rate, target / dealSize);
}

export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1))
    throw invalid("confidence", { argument: "confidence", value: confidence });
}

export function checkVolume(volumes: Range<number>, index: number): void {
  const [value, where] = [volumes.values[index], placeOf("volume", volumes, index)];
  if (value < 0) throw invalid("negative", { ...where, value });
  if (!Number.isInteger(value)) throw invalid("not-whole", { ...where, value });
  if (value > largestVolume) throw invalid("volume-too-large", { ...where, value, most: largestVolume });
}

export function checkTarget(targets: Range<number>, index: number, argument: Argument = "target"): void {
  const value = targets.values[index];
  if (value <= 0) throw invalid("not-positive", { ...placeOf(argument, targets, index), value });
}
