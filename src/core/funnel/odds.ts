import { exact, nearest, ONE, type Exact } from "../decimal";
import { cellAt, type Range } from "../range";
import { invalid } from "../refusal";
import { dealsNeeded, enoughDeals, type DealsNeeded } from "./dealsNeeded";
import { leastVolume } from "./leastVolume";
import { dealsFor, ratesOf } from "./needs";
import { rateDistribution, type RateDistribution, type UncertainRate } from "./rateDistribution";
import { betaBinomialTail, binomialTail } from "./tails";

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
/** Up to so many terms a beta-binomial is summed. */
const TERMS = 200_000;

/**
 * The chance that `volume` cases at the top reach the target.
 *
 * Method: exact where the rates are certain (binomial) or a single one is not (beta-binomial). Otherwise K of n
 * succeed at a rate X, and K ≥ r exactly when a Beta(r, n − r + 1) is at most X; that comparison is integrated over
 * the narrower of the two. Gamma deals make r itself random. Within 1e-4; no simulation.
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
    const spreadRate = rateDistribution(1, uncertain);
    return (volume) =>
      Math.min(won, volume - won + 1) <= TERMS
        ? betaBinomialTail(won, volume, alpha, beta)
        : overRates(volume, [{ deals: won, weight: 1 }], spreadRate);
  }
  const plain = nearest(exact(target).div(exact(dealSize)));
  if (uncertain.length === 0 && rate === 1) return (volume) => enoughDeals(volume, plain, spread);
  const rates = uncertain.length > 0 ? rateDistribution(rate, uncertain) : undefined;
  const mean = rates?.mean ?? rate;
  const smoothness = plain * Math.hypot(Math.sqrt((1 - mean) / plain), rates?.deviation ?? 0);
  const needed =
    spread === 0 ? [{ deals: won, weight: 1 }] : dealsNeeded(plain, spread, Math.max(1e-3, smoothness));
  return (volume) => (rates ? overRates(volume, needed, rates) : atRate(volume, needed, rate));
}

/** The odds at a certain rate. */
function atRate(volume: number, needed: readonly DealsNeeded[], rate: number): number {
  return averageOf(needed, ({ deals }) => binomialTail(deals, volume, rate));
}

/** The odds averaged over an uncertain rate: over a few of its values where it is the narrower, else over its rival. */
function overRates(volume: number, needed: readonly DealsNeeded[], rates: RateDistribution): number {
  const least = needed[0].deals;
  if (least > volume) return 0;
  const width = Math.sqrt(Math.max(0, 1 - least / volume) / least);
  if (rates.deviation < width / 2)
    return averageOf(rates.nodes(), ({ rate }) => atRate(volume, needed, rate));
  return averageOf(needed, ({ deals }) => (deals <= volume ? atMostRate(deals, volume, rates) : 0));
}

/** Points on which a Beta's log odds are integrated; the trapezoid rule is as good as exact on such a curve. */
const POINTS = 160;

/** The chance that a Beta(`deals`, `volume` − `deals` + 1) is at most the rate: that so many of them succeed. */
function atMostRate(deals: number, volume: number, rates: RateDistribution): number {
  const failures = volume - deals + 1;
  const mode = Math.log(deals / failures);
  const deviation = Math.sqrt(1 / deals + 1 / failures);
  const low = mode - Math.max(9 * deviation, 25 / deals);
  const high = mode + Math.max(9 * deviation, 25 / failures);
  const step = (high - low) / POINTS;
  const height = (odds: number): number => -deals * log1pExp(-odds) - failures * log1pExp(odds);
  const peak = height(mode);
  let all = 0;
  let reached = 0;
  for (let i = 0; i <= POINTS; i++) {
    const odds = low + i * step;
    const density = Math.exp(height(odds) - peak);
    all += density;
    reached += density * rates.atLeast(-log1pExp(-odds));
  }
  return reached / all;
}

/** ln(1 + e^x), without overflow. */
function log1pExp(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

function averageOf<T extends { weight: number }>(terms: readonly T[], chance: (term: T) => number): number {
  let all = 0;
  for (const term of terms) if (term.weight > NOTHING) all += term.weight * chance(term);
  return Math.min(1, Math.max(0, all));
}

function readRates({ rates, evidence }: OddsProblem): { certain: Exact; uncertain: UncertainRate[] } {
  const exacts = ratesOf(rates);
  const one = evidence?.values.length === 1;
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
