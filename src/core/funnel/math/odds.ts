import { exact, nearest } from "../../decimal";
import { placeOf } from "../../place";
import { isLine, type Range } from "../../range";
import { invalid } from "../../refusal";
import { tabulated, winsCurve, type Curve } from "./curve";
import { gammaDeals } from "./deals";
import { groupsReach } from "./inHand";
import { dealsFor } from "./needs";
import { averageOverRagged } from "./raggedRates";
import { distributionOf, readRates, type OddsRates } from "./oddsRates";
import { betaBinomialTail, betaBinomialTerms, binomialTail } from "./tails";

/** What FUNNELODDS and FUNNELFOR are asked, beside the volume or the target and the confidence. */
export interface OddsProblem {
  readonly dealSize: number;
  readonly rates: Range<number>;
  /** How many cases stand behind the rates: one for all, or one a rate; 0 takes a rate as certain. */
  readonly evidence?: Range<number>;
  /** The coefficient of variation of the deal size; 0 where all deals are of that size. */
  readonly spread: number;
  /** What stands in each stage already. */
  readonly inHand?: Range<number>;
}

/** The odds of a target by the volume at the top. */
export interface Odds {
  at(volume: number): number;
  /** Whether one takes microseconds, and not milliseconds. */
  readonly quick: boolean;
  /** How many deals are to be won, where targets that take as many have the same odds. */
  readonly won?: number;
}

export const largestVolume = 1_000_000_000;
export const largestSpread = 10;
/** Up to so many terms a beta-binomial is summed. */
const TERMS = 100_000;
/** More deals than any volume gives. */
const BEYOND = 2 ** 34;

/**
 * Makes the odds of targets, with all that does not depend on the target worked out once.
 *
 * Method: exact where the rates are certain (binomial) or a single one is not (beta-binomial). Otherwise the chance by
 * the rate, a curve that rises from 0 to 1, is averaged over the distribution of the product of the uncertain rates:
 * those with a smooth one on a grid, those whose density does not vanish at 1 by their distribution function. Gamma
 * deals make the curve itself an average, over the number of deals that it takes or over the number of wins. Error:
 * under 1e-4 of the exact odds; no simulation, and a bounded number of steps whatever the arguments.
 * Source: Johnson, Kemp and Kotz, Univariate Discrete Distributions (3rd ed.), 3.4 and 6.2.
 */
export function oddsFor(problem: OddsProblem): (target: number) => Odds {
  const { dealSize, spread, inHand } = problem;
  // Stryker disable next-line EqualityOperator: 0 is refused with the target, too.
  if (dealSize <= 0) throw invalid("not-positive", { argument: "dealSize", value: dealSize });
  if (spread < 0) throw invalid("negative", { argument: "spread", value: spread });
  if (spread > largestSpread)
    throw invalid("spread-too-large", { argument: "spread", value: spread, most: largestSpread });
  const rates = readRates(problem.rates, problem.evidence);
  const hand = inHand && handOf(problem.rates, inHand);
  const { certain, uncertain, alive } = rates;
  if (hand) {
    if (spread > 0) throw invalid("in-hand-uncertain", { argument: "inHand", beside: "spread" });
    if (uncertain.length > 0 || alive < 1)
      throw invalid("in-hand-uncertain", { argument: "inHand", beside: "evidence" });
    return (target) => withHand(Number(dealsFor(target, dealSize)), certain, hand);
  }
  return (target) => {
    const won = Number(dealsFor(target, dealSize));
    // Stryker disable next-line BooleanLiteral,EqualityOperator: no odds are quick either way, and none at the bound.
    if (won > BEYOND) return { at: () => 0, quick: true, won };
    if (spread === 0 && uncertain.length === 0)
      return { at: (volume) => alive * binomialTail(won, volume, certain), quick: true, won };
    if (spread === 0) return fixedDeals(won, rates);
    const deals = gammaDeals(nearest(exact(target).div(exact(dealSize))), spread);
    return {
      quick: false,
      at: (volume) => (volume === 0 ? 0 : alive * averaged(deals.curve(volume), rates, true)),
    };
  };
}

function fixedDeals(won: number, rates: OddsRates): Odds {
  const { certain, uncertain, alive } = rates;
  const [{ alpha, beta }] = uncertain;
  const single = uncertain.length === 1 && certain === 1;
  return {
    quick: false,
    won,
    at(volume) {
      if (won > volume) return 0;
      return (
        alive *
        (single && betaBinomialTerms(won, volume) <= TERMS
          ? betaBinomialTail(won, volume, alpha, beta)
          : averaged(winsCurve(won, volume), rates, false))
      );
    },
  };
}

/** The curve's mean over the rates; one that takes `long` is put into a table where many points are asked. */
function averaged(curve: Curve, rates: OddsRates, long: boolean): number {
  const log = Math.log(rates.certain);
  if (rates.uncertain.length === 0) return Math.min(1, Math.max(0, curve.at(log)));
  const { smooth, ragged } = distributionOf(rates);
  const table = long || (smooth && ragged) ? tabulated(curve) : curve;
  const smoothed: Curve = smooth
    ? {
        at: (at) => smooth.average(table, at),
        from: table.from - smooth.high,
        to: Math.min(0, table.to - smooth.low),
        width: Math.hypot(table.width, smooth.deviation),
      }
    : table;
  const chance = ragged ? averageOverRagged(smoothed, log, ragged) : smoothed.at(log);
  return Math.min(1, Math.max(0, chance));
}

/** The odds where cases stand in the funnel already, each with its own chance to be won. */
function withHand(won: number, certain: number, { top, below, sure }: Hand): Odds {
  const wanted = won - sure;
  return {
    quick: false,
    at(volume) {
      const cases = volume + top;
      return below.length === 0
        ? binomialTail(wanted, cases, certain)
        : groupsReach([{ cases, chance: certain }, ...below], wanted);
    },
  };
}

/** What is in hand: at the top, where it goes with the volume; between; and won already. */
interface Hand {
  readonly top: number;
  readonly below: readonly { cases: number; chance: number }[];
  readonly sure: number;
}

/** Nothing where there is nothing in any stage. */
function handOf(rates: Range<number>, inHand: Range<number>): Hand | undefined {
  const { rows, columns, values } = inHand;
  const argument = "inHand";
  if (!isLine(inHand)) throw invalid("not-a-line", { argument, rows, columns });
  const expected = rates.values.length + 1;
  if (values.length !== expected) throw invalid("stage-count", { argument, count: values.length, expected });
  let [sure, chance] = [0, 1];
  const below: { cases: number; chance: number }[] = [];
  for (let i = expected - 1; i >= 0; i--) {
    const [value, where] = [values[i], placeOf(argument, inHand, i)];
    if (value < 0) throw invalid("negative", { ...where, value });
    if (!Number.isInteger(value)) throw invalid("not-whole", { ...where, value });
    if (value > largestVolume) throw invalid("volume-too-large", { ...where, value, most: largestVolume });
    if (i < expected - 1) chance *= rates.values[i];
    if (chance === 1 && i > 0) sure += value;
    else if (i > 0 && value > 0) below.push({ cases: value, chance });
  }
  return Array.from(values).some((value) => value > 0) ? { top: values[0], below, sure } : undefined;
}
