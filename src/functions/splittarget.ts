import { splitTarget as split } from "../core/split/target";
import type { SplitProblem } from "../core/split/splitProblem";
import { answer, rowsOf } from "./answer";
import { flag, number, numbers, optionalNumber, optionalNumbers } from "./arguments";

/**
 * Splits a target in proportion to weights, in whole units, so that the parts add up to it exactly.
 *
 * @remarks
 * Method: largest remainder. Every part is the floor or the ceiling, in units, of its exact share; remainders are
 * compared to 9 decimals of a unit, ties go to the earlier cell.
 *
 * Floors go up and caps down onto the grid of units. The exact shares are λ × weight held between floor and cap,
 * with the one λ that meets the target, and are rounded inside the bounds.
 *
 * What of the target is no whole unit goes to the largest part, within its bounds, that has a weight and is not
 * held. For a negative target bounds and holds carry its sign, and the answer is the mirror image.
 *
 * With shares, what a bound adds to a part comes out of what is not handed out while there is any; the other parts
 * keep their share.
 *
 * Good to know: raising the target can lower a part by a unit; that is the nature of largest remainders.
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
