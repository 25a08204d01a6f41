import { funnelNeeds as needs } from "../core/funnel/math/needs";
import { answer } from "./answer";
import { number, numbers, optionalNumbers, optionalTexts } from "./arguments";

/**
 * How many cases each stage of a funnel needs so that the won deals reach the target, a row a stage, top first.
 *
 * @remarks
 * The deals to win are target ÷ deal size, rounded up; a stage above needs those deals ÷ all rates below it, rounded
 * up: worked out from the deals, not from the next stage's rounded figure, and exactly.
 *
 * Still needed is how many more must enter a stage. What is in hand above a stage must still pass it, so it counts
 * only for what of it will get there. Needed itself ignores what is in hand.
 *
 * A target of 0 needs nothing: every stage says 0.
 * @customfunction FUNNELNEEDS FUNNELNEEDS
 * @param target What is to be sold.
 * @param dealSize The average amount of a won deal.
 * @param rates The share of each stage that reaches the next, top first: over 0 and at most 1.
 * @param [stages] The stages' names, one more than the rates; they become the first column.
 * @param [inHand] What stands in each stage already; adds the columns in hand and still needed.
 * @returns {any[][]} A row a stage: its name, needed, in hand, still needed.
 */
export function funnelNeeds(
  target: any,
  dealSize: any,
  rates: any[][],
  stages?: any[][],
  inHand?: any[][],
): any[][] {
  return answer("FUNNELNEEDS", [target, dealSize, rates, stages, inHand], () =>
    needs({
      target: number(target, "target"),
      dealSize: number(dealSize, "dealSize"),
      rates: numbers(rates, "rates"),
      stages: optionalTexts(stages, "stages"),
      inHand: optionalNumbers(inHand, "inHand"),
    }).map((stage) => [
      ...(stage.name === undefined ? [] : [stage.name]),
      stage.needed,
      ...(stage.inHand === undefined ? [] : [stage.inHand, stage.stillNeeded ?? 0]),
    ]),
  );
}
