import type { OddsProblem } from "../core/funnel/math/odds";
import { funnelOdds as odds } from "../core/funnel/math/oddsAnswers";
import { answer, rowsOf } from "./answer";
import { number, numbers, optionalNumbers } from "./arguments";

/**
 * The chance that a volume at the top of the funnel reaches the target.
 *
 * @remarks
 * Exact where the rates are certain (binomial). Evidence is how many cases stand behind a rate: the rate itself is
 * then uncertain, Beta(rate × n, (1 − rate) × n), one draw for all cases; a single such rate is exact too
 * (beta-binomial). With several of them, or with a spread (gamma deals), the odds are integrated numerically, to
 * within 0.0001; there is no simulation, so the same cells always give the same answer. In a long column with
 * uncertain rates or deals many volumes lie between worked-out ones, to within 0.0001 as well.
 *
 * A rate of 1 stays 1, and evidence of 0 or blank, or beyond 1,000,000,000, takes a rate as certain. A target of 0 is
 * refused, since anything reaches it; FUNNELNEEDS answers it with zeros.
 *
 * What is in hand counts with its own chance: of a stage's cases as many are won as the rates below it let through,
 * those of the last stage are won already. It is exact, and for certain rates and equal deals only.
 *
 * Source: Johnson, Kemp and Kotz, Univariate Discrete Distributions, 3.4 and 6.2.
 * @customfunction FUNNELODDS FUNNELODDS
 * @param volume How many cases stand at the top: a whole number up to 1,000,000,000, or a range of them.
 * @param target What is to be sold.
 * @param dealSize The average amount of a won deal.
 * @param rates The share of each stage that reaches the next, top first: over 0 and at most 1.
 * @param [evidence] How many cases stand behind the rates: one number, or one a rate. 0 or blank: certain.
 * @param [spread] The deal size's standard deviation ÷ its average, at most 10. 0 or blank: all deals are of that size.
 * @param [inHand] What stands in each stage already, beside the volume: whole numbers, one more than the rates.
 * @returns {any[][]} A chance between 0 and 1 for each volume.
 */
export function funnelOdds(
  volume: any[][],
  target: any,
  dealSize: any,
  rates: any[][],
  evidence?: any[][],
  spread?: any,
  inHand?: any[][],
): any[][] {
  return answer("FUNNELODDS", [volume, target, dealSize, rates, evidence, spread, inHand], () => {
    const volumes = numbers(volume, "volume");
    const sold = number(target, "target");
    const problem = {
      ...oddsProblem(dealSize, rates, evidence, spread),
      inHand: optionalNumbers(inHand, "inHand"),
    };
    return rowsOf({ ...volumes, values: odds(volumes, sold, problem) });
  });
}

/** Reads the arguments that FUNNELODDS and FUNNELFOR share. */
export function oddsProblem(
  dealSize: unknown,
  rates: unknown,
  evidence: unknown,
  spread: unknown,
): OddsProblem {
  return {
    dealSize: number(dealSize, "dealSize"),
    rates: numbers(rates, "rates"),
    evidence: optionalNumbers(evidence, "evidence"),
    spread: number(spread, "spread"),
  };
}
