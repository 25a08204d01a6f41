import { conversions } from "../core/funnel/math/conversion";
import { funnelRatesWords } from "../locale/words/funnel";
import { answer } from "./answer";
import { language as readLanguage, optionalMarks, texts } from "./arguments";

/**
 * Finds the rates of a funnel in its history: for each step how many entered and passed, the rate and its interval.
 *
 * @remarks
 * An opportunity has entered every step up to its furthest stage, and passed those above it. One that is still alive
 * (open) is left out of the step from its furthest stage, since it has not failed it yet. Names compare trimmed and
 * in any case.
 *
 * Low and high are the 95 % Wilson interval; a step that nobody entered leaves rate and interval blank.
 *
 * Source: Wilson, Journal of the American Statistical Association 22 (1927).
 * @customfunction FUNNELRATES FUNNELRATES
 * @param reached The furthest stage of each opportunity.
 * @param order The stages, first to last.
 * @param [open] A mark an opportunity: TRUE or non-zero where it is still alive, FALSE, 0 or blank where it is decided.
 * @param [language] The language of the words: "en" (default) or "zh".
 * @returns {any[][]} A header, then a row a step: step, entered, passed, rate, low, high.
 */
export function funnelRates(reached: any[][], order: any[][], open?: any[][], language?: any): any[][] {
  return answer("FUNNELRATES", [reached, order, open, language], () => [
    [...funnelRatesWords[readLanguage(language)].header],
    ...conversions(texts(reached, "reached"), texts(order, "order"), optionalMarks(open, "open")).map(
      (step) => [
        `${step.from} → ${step.to}`,
        step.entered,
        step.passed,
        step.rate ?? "",
        step.low ?? "",
        step.high ?? "",
      ],
    ),
  ]);
}
