import { exact, nearest, ONE, type Exact } from "../decimal";
import { cellAt, isLine, type Range } from "../range";
import { invalid } from "../refusal";
import { dealsNeeded, enoughDeals, type DealsNeeded } from "./dealsNeeded";
import { leastVolume } from "./leastVolume";
import { dealsFor, ratesOf } from "./needs";
import { rateDistribution, type RateDistribution, type UncertainRate } from "./rateDistribution";
import { betaBinomialTail, betaParts, binomialTail } from "./tails";

/** What FUNNELODDS and FUNNELFOR are asked, beside the volume or the confidence. */
export interface OddsProblem {
  target: number;
  dealSize: number;
  rates: Range<number>;
  /** How many cases stand behind the rates: one for all, or one a rate; 0 takes a rate as certain. */
  evidence?: Range<number>;
  /** The coefficient of variation of the deal size; 0 where all deals are of that size. */
  spread: number;
}

export const largestVolume = 1_000_000_000;
/** So small a weight changes nothing that is shown. */
const NOTHING = 1e-10;
/** From so many deviations on all is certain. */
const ENDS = 6.5;
/** Up to so many terms a beta-binomial is summed. */
const TERMS = 200_000;

/**
 * The chance that `volume` cases at the top reach the target.
 *
 * Method: exact where the rates are certain (binomial) or a single one is not (beta-binomial). Several uncertain rates
 * are multiplied on a grid of logarithms, over which the binomial is averaged; gamma deals make the number of wins
 * that it takes random, and that is averaged over too. Both averages go by blocks narrower than what is averaged,
 * each by two nodes that keep the block's moments. Error: under 1e-4 of the exact odds; no simulation.
 * Source: Johnson, Kemp and Kotz, Univariate Discrete Distributions (3rd ed.), 3.4 and 6.2.
 */
export function funnelOdds(volume: number, problem: OddsProblem): number {
  checkVolume(volume);
  return oddsOf(problem)(volume);
}

/**
 * The least volume at the top whose odds reach `confidence`.
 *
 * Law: its odds reach the confidence, those of one less do not; a higher confidence never needs less.
 */
export function funnelFor(confidence: number, problem: OddsProblem): number {
  checkConfidence(confidence);
  const search = leastVolume(oddsOf(problem), confidence, plainVolume(problem));
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}

export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1))
    throw invalid("confidence", { argument: "confidence", value: confidence });
}

/** What plain division needs, from which the search for the least volume starts. */
export function plainVolume({ target, dealSize, rates }: OddsProblem): number {
  return Array.from(rates.values).reduce((volume, rate) => volume / rate, target / dealSize);
}

/** The odds by volume, with all that does not depend on the volume worked out once. */
export function oddsOf(problem: OddsProblem): (volume: number) => number {
  const { target, dealSize, spread } = problem;
  if (target <= 0) throw invalid("not-positive", { argument: "target", value: target });
  if (spread < 0) throw invalid("negative", { argument: "spread", value: spread });
  const won = Number(dealsFor(target, dealSize));
  const { certain, uncertain } = readRates(problem);
  const rate = nearest(certain);
  if (spread === 0 && uncertain.length === 0) return (volume) => binomialTail(won, volume, rate);
  if (spread === 0 && uncertain.length === 1 && rate === 1) {
    const [{ alpha, beta }] = uncertain;
    return (volume) =>
      Math.min(won, volume - won + 1) <= TERMS
        ? betaBinomialTail(won, volume, alpha, beta)
        : overRates(volume, [{ deals: won, weight: 1 }], spreadOf(1, uncertain));
  }
  const plain = nearest(exact(target).div(exact(dealSize)));
  if (uncertain.length === 0 && rate === 1) return (volume) => enoughDeals(volume, plain, spread);
  const rates = uncertain.length > 0 ? spreadOf(rate, uncertain) : undefined;
  const needed = spread === 0 ? () => [{ deals: won, weight: 1 }] : dealsNeeded(plain, spread);
  return (volume) =>
    rates ? overRates(volume, needed(volume), rates) : atRate(volume, needed(volume), rate);
}

let latest: { key: string; spread: RateDistribution } | undefined;

/** The rates' distribution; the latest is kept, since a sheet asks for the odds of many volumes at the same rates. */
function spreadOf(certain: number, uncertain: readonly UncertainRate[]): RateDistribution {
  const key = JSON.stringify([certain, uncertain]);
  if (latest?.key !== key) latest = { key, spread: rateDistribution(certain, uncertain) };
  return latest.spread;
}

/** The odds at a certain rate. */
function atRate(volume: number, needed: readonly DealsNeeded[], rate: number): number {
  return averageOf(needed, ({ deals }) => binomialTail(deals, volume, rate));
}

/** The odds averaged over an uncertain rate. */
function overRates(volume: number, needed: readonly DealsNeeded[], rates: RateDistribution): number {
  return averageOf(needed, ({ deals }) => {
    if (deals > volume) return 0;
    const failures = volume - deals + 1;
    const width = Math.sqrt(failures / (deals * (deals + failures)));
    return rates.average(betaParts(deals, failures).below, {
      centre: Math.log(deals / (deals + failures)),
      width,
      below: Math.max(ENDS, 18 / (deals * width)),
      above: ENDS,
    });
  });
}

function averageOf<T extends { weight: number }>(terms: readonly T[], chance: (term: T) => number): number {
  let all = 0;
  for (const term of terms) if (term.weight > NOTHING) all += term.weight * chance(term);
  return Math.min(1, Math.max(0, all));
}

function readRates({ rates, evidence }: OddsProblem): { certain: Exact; uncertain: UncertainRate[] } {
  const exacts = ratesOf(rates);
  const one = evidence?.values.length === 1;
  if (evidence && !isLine(evidence))
    throw invalid("not-a-line", { argument: "evidence", rows: evidence.rows, columns: evidence.columns });
  if (evidence && !one && evidence.values.length !== exacts.length)
    throw invalid("count", { argument: "evidence", count: evidence.values.length, expected: exacts.length });
  let certain = ONE;
  const uncertain: UncertainRate[] = [];
  exacts.forEach((rate, index) => {
    const cases = evidence ? evidence.values[one ? 0 : index] : 0;
    if (cases < 0)
      throw invalid("negative", {
        argument: "evidence",
        cell: one ? undefined : cellAt(evidence as Range<number>, index),
        value: cases,
      });
    const share = nearest(rate);
    if (cases === 0 || share === 1) certain = certain.mul(rate);
    else uncertain.push({ alpha: share * cases, beta: (1 - share) * cases });
  });
  return { certain, uncertain };
}

export function checkVolume(volume: number): void {
  if (volume < 0) throw invalid("negative", { argument: "volume", value: volume });
  if (!Number.isInteger(volume)) throw invalid("not-whole", { argument: "volume", value: volume });
  if (volume > largestVolume)
    throw invalid("volume-too-large", { argument: "volume", value: volume, most: largestVolume });
}
