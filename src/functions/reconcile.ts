import { reconcile as agree } from "../core/split/reconcile";
import { reconcileWords } from "../locale/words/reconcile";
import { answer } from "./answer";
import {
  language as readLanguage,
  number,
  numbers,
  optionalNumber,
  optionalNumbersOrZero,
} from "./arguments";

/**
 * Brings a top-down and a bottom-up plan together in amounts that add up to the target exactly.
 *
 * @remarks
 * An owner starts at trust × bottom-up + (1 − trust) × top-down. The gap to the target is spread in proportion to
 * top-down × (1 − trust): the less an owner's own figure counts, the more moves. Who would fall below 0 stays at 0, and
 * the others take the rest. Amounts are rounded by largest remainder.
 *
 * A trust of 1 keeps an owner at the bottom-up amount; a trust of 0 starts from the top-down amount, also where a single 0
 * stands for all. Only what is left out or blank is 0.5
 * (Excel on the desktop hands a blank cell over as 0: leave the argument out instead).
 *
 * All amounts have the target's sign; below 0 the answer is the mirror image.
 * @customfunction RECONCILE RECONCILE
 * @param target What all owners together are to reach.
 * @param topDown What each owner was given from above, across or down.
 * @param bottomUp What each owner offers, as many.
 * @param [trust] How far an owner's own figure counts, 0 to 1: one for all (default 0.5), or one an owner.
 * @param [unit] The smallest step of an amount. Default: 1 where all amounts are whole, else 0.01.
 * @param [language] The language of the header: "en" (default) or "zh".
 * @returns {any[][]} A header, then a row an owner: agreed, change against top-down, change against bottom-up.
 */
export function reconcile(
  target: any,
  topDown: any[][],
  bottomUp: any[][],
  trust?: any[][],
  unit?: any,
  language?: any,
): any[][] {
  return answer("RECONCILE", [target, topDown, bottomUp, trust, unit, language], () => {
    const header = reconcileWords[readLanguage(language)];
    const agreed = agree({
      target: number(target, "target"),
      topDown: numbers(topDown, "topDown"),
      bottomUp: numbers(bottomUp, "bottomUp"),
      trust: optionalNumbersOrZero(trust, "trust"),
      unit: optionalNumber(unit, "unit"),
    });
    return [
      [...header],
      ...agreed.map(({ amount, changeTopDown, changeBottomUp }) => [amount, changeTopDown, changeBottomUp]),
    ];
  });
}
