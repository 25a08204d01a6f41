import { splitTarget as split } from "../core/split";
import type { SplitProblem } from "../core/splitproblem";
import { answer, rowsOf } from "./answer";
import { flag, number, numbers, optionalNumber, optionalNumbers } from "./arguments";

/**
 * Splits a target in proportion to weights, in whole units, so that the parts add up to it exactly.
 * @customfunction SPLITTARGET SPLITTARGET
 * @param target What is to be split.
 * @param weights What each part weighs, 0 or more; the result has this shape.
 * @param [unit] The smallest step of a part. Default: 1 where all amounts are whole, else 0.01.
 * @param [floors] The least of each part: one number for all, or the weights' shape.
 * @param [caps] The most of each part: one number for all, or the weights' shape. 0 or blank: no cap.
 * @param [holds] A number fixes that part; the others share the rest.
 * @param [shares] TRUE: the weights are shares of the target, and one more cell holds what is not handed out.
 * @returns {any[][]} The parts.
 */
export function splitTarget(
  target: any,
  weights: any[][],
  unit?: any,
  floors?: any[][],
  caps?: any[][],
  holds?: any[][],
  shares?: any,
): any[][] {
  return answer("SPLITTARGET", [target, weights, unit, floors, caps, holds, shares], () =>
    rowsOf(split(splitProblem(target, weights, unit, floors, caps, holds, shares))),
  );
}

/** Reads the arguments that SPLITTARGET and EXPLAINSPLIT share. */
export function splitProblem(
  target: unknown,
  weights: unknown,
  unit: unknown,
  floors: unknown,
  caps: unknown,
  holds: unknown,
  shares: unknown,
): SplitProblem {
  return {
    target: number(target, "target"),
    weights: numbers(weights, "weights"),
    unit: optionalNumber(unit, "unit"),
    floors: optionalNumbers(floors, "floors"),
    caps: optionalNumbers(caps, "caps"),
    holds: optionalNumbers(holds, "holds"),
    shares: flag(shares, "shares"),
  };
}
