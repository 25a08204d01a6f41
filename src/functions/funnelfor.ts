import { funnelFor as least } from "../core/funnel/odds";
import { answer } from "./answer";
import { number } from "./arguments";
import { oddsProblem } from "./funnelodds";

/**
 * The least volume at the top of the funnel that reaches the target with the confidence asked.
 *
 * @remarks
 * The least whole number whose FUNNELODDS reach the confidence; those of one less do not. Plain division gives a
 * volume that reaches the target about every second time. A target of 0 is refused.
 * @customfunction FUNNELFOR FUNNELFOR
 * @param confidence The chance wanted: between 0 and 1, both excluded.
 * @param target What is to be sold.
 * @param dealSize The average amount of a won deal.
 * @param rates The share of each stage that reaches the next, top first: over 0 and at most 1.
 * @param [evidence] How many cases stand behind the rates: one number, or one a rate. 0 or blank: certain.
 * @param [spread] The coefficient of variation of the deal size. 0 or blank: all deals are of that size.
 * @returns {any} A whole number, at most 10,000,000.
 */
export function funnelFor(
  confidence: any,
  target: any,
  dealSize: any,
  rates: any[][],
  evidence?: any[][],
  spread?: any,
): any {
  return answer("FUNNELFOR", [confidence, target, dealSize, rates, evidence, spread], () => [
    [least(number(confidence, "confidence"), oddsProblem(target, dealSize, rates, evidence, spread))],
  ])[0][0];
}
