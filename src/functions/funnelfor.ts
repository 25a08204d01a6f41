import { funnelFor as least } from "../core/funnel/math/oddsAnswers";
import { answer, rowsOf } from "./answer";
import { number, numbers } from "./arguments";
import { oddsProblem } from "./funnelodds";

/**
 * The least volume at the top of the funnel that reaches the target with the confidence asked.
 *
 * @remarks
 * The least whole number whose FUNNELODDS reach the confidence; those of one less do not. Plain division gives a
 * volume that reaches the target about every second time. A target of 0 is refused. In a long column with uncertain
 * rates or deals many answers lie between worked-out ones: they reach the confidence to within
 * 0.0001, and may be one case over the least.
 * @customfunction FUNNELFOR FUNNELFOR
 * @param confidence The chance wanted: between 0 and 1, both excluded.
 * @param target What is to be sold, or a range of targets.
 * @param dealSize The average amount of a won deal.
 * @param rates The share of each stage that reaches the next, top first: over 0 and at most 1.
 * @param [evidence] How many cases stand behind the rates: one number, or one a rate. 0 or blank: certain.
 * @param [spread] The deal size's standard deviation ÷ its average, at most 10. 0 or blank: all deals are of that size.
 * @returns {any[][]} A whole number, at most 10,000,000, for each target.
 */
export function funnelFor(
  confidence: any,
  target: any[][],
  dealSize: any,
  rates: any[][],
  evidence?: any[][],
  spread?: any,
): any[][] {
  return answer("FUNNELFOR", [confidence, target, dealSize, rates, evidence, spread], () => {
    const wanted = number(confidence, "confidence");
    const targets = numbers(target, "target");
    return rowsOf({
      ...targets,
      values: least(wanted, targets, oddsProblem(dealSize, rates, evidence, spread)),
    });
  });
}
