import { funnelPlan as plan } from "../core/funnel/math/plan";
import type { Range } from "../core/range";
import { answer } from "./answer";
import { number, numbers, optionalNumbers, optionalTexts, scalars } from "./arguments";

/**
 * When each stage's volume must happen for the deals to close in their period: stages down, periods across.
 *
 * @remarks
 * The deals to win by the end of a period are the targets so far ÷ deal size, rounded up. A stage that is L periods
 * before the win must by then have seen the deals of L periods later ÷ the rates below it, rounded up; where L has a
 * fraction, the two periods around it are weighed by it. Cells are the differences of these running totals, so a row
 * adds up to FUNNELNEEDS' figure for the whole and is never behind.
 *
 * Periods before the first, as many as the longest lead rounded up, are shown with the headers 0, -1, …, or counted
 * back from the labels where these are dates (or numbers) with an even step of months or days.
 *
 * What is in hand spares the earliest volume of its own stage and of those above, which it has passed already: as many
 * cases as FUNNELNEEDS' still needed is under its needed, so that a row adds up to still needed. The stages below it
 * must still see it come.
 * @customfunction FUNNELPLAN FUNNELPLAN
 * @param targets What is to be sold in each period, in order.
 * @param dealSize The average amount of a won deal.
 * @param rates The share of each stage that reaches the next, top first: over 0 and at most 1.
 * @param lags Periods from each stage to the next, one a rate; fractions allowed.
 * @param [stages] The stages' names, one more than the rates.
 * @param [labels] The periods' labels, such as their first days.
 * @param [inHand] What stands in each stage today, one more than the rates.
 * @returns {any[][]} A header of periods, then a row a stage: its name and its volumes.
 */
export function funnelPlan(
  targets: any[][],
  dealSize: any,
  rates: any[][],
  lags: any[][],
  stages?: any[][],
  labels?: any[][],
  inHand?: any[][],
): any[][] {
  return answer("FUNNELPLAN", [targets, dealSize, rates, lags, stages, labels, inHand], () => {
    const made = plan({
      targets: numbers(targets, "targets"),
      dealSize: number(dealSize, "dealSize"),
      rates: numbers(rates, "rates"),
      lags: numbers(lags, "lags"),
      stages: optionalTexts(stages, "stages"),
      labels: readLabels(labels),
      inHand: optionalNumbers(inHand, "inHand"),
    });
    return [["", ...made.periods], ...made.stages.map(({ name, volumes }) => [name, ...volumes])];
  });
}

/** Labels are dates, numbers or text, as they stand. */
function readLabels(value: unknown): Range<number | string> | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  const cells = scalars(value, "labels");
  return {
    ...cells,
    values: Array.from(cells.values, (cell) => (typeof cell === "number" ? cell : String(cell ?? ""))),
  };
}
