import { explainSplit as explain } from "../core/split/explain";
import { explainSplitWords } from "../locale/words/explainsplit";
import { answer } from "./answer";
import { language as readLanguage } from "./arguments";
import { splitProblem } from "./splittarget";

/**
 * Explains a split: a header, then a row a part, with the amounts that SPLITTARGET gives for the same arguments.
 *
 * @remarks
 * The columns: the weight; its share of all weights; the exact amount before rounding; the bound that acted (floor,
 * cap, hold or none); the rounding step, which is the amount less the exact amount, in units, between −1 and +1; the
 * amount.
 *
 * What of the target is no whole unit stands in the exact amount of the part that takes it. The exact amounts add up
 * to the target, and the rounding steps to 0.
 * @customfunction EXPLAINSPLIT EXPLAINSPLIT
 * @param target What is to be split.
 * @param weights What each part weighs, 0 or more.
 * @param [unit] The smallest step of a part. Default: 1 where all amounts are whole, else 0.01.
 * @param [floors] The least of each part: one number for all, or the weights' shape.
 * @param [caps] The most of each part: one number for all, or the weights' shape. 0 or blank: no cap.
 * @param [holds] A number fixes that part; the others share the rest.
 * @param [shares] TRUE: the weights are shares of the target, and one more row holds what is not handed out.
 * @param [language] The language of the words: "en" (default) or "zh".
 * @returns {any[][]} A header, then a row a part.
 */
export function explainSplit(
  target: any,
  weights: any[][],
  unit?: any,
  floors?: any[][],
  caps?: any[][],
  holds?: any[][],
  shares?: any,
  language?: any,
): any[][] {
  return answer("EXPLAINSPLIT", [target, weights, unit, floors, caps, holds, shares, language], () => {
    const { header, bounds } = explainSplitWords[readLanguage(language)];
    const parts = explain(splitProblem(target, weights, unit, floors, caps, holds, shares));
    return [
      [...header],
      ...parts.map((part) => [
        part.weight,
        part.shareOfWeights,
        part.exactAmount,
        bounds[part.bound],
        part.step,
        part.amount,
      ]),
    ];
  });
}
