import { splitTree as split } from "../core/split/tree";
import { answer, rowsOf } from "./answer";
import { number, numbers, optionalNumber, optionalNumbers, texts } from "./arguments";

/**
 * Splits a target down a tree, such as region, team, person: every node's children add up to it exactly.
 *
 * @remarks
 * Method: a node weighs the sum of its leaves. Its amount is split over its children by largest remainder, ties to the
 * one that appears first. A node's amount stands on its first row, so that each column adds up to its level's total.
 *
 * Rows may come in any order. Trailing blanks end a path. Names compare trimmed, in any case, full width as half width.
 * A path comes once, and must not end at a name under which other rows go on. A row without names is left blank.
 *
 * With over-assignment a level's nodes add up to their parent × (1 + it), rounded half up to the unit from the
 * parent's rounded amount, so it compounds from level to level.
 *
 * What of the target is no whole unit goes down along the largest nodes. A branch of zero weight gets 0. For a target
 * below 0 the answer is the mirror image.
 * @customfunction SPLITTREE SPLITTREE
 * @param target What is to be split.
 * @param paths The names, a row a leaf and a column a level, top first; rows in any order.
 * @param weights What each row weighs, 0 or more.
 * @param [unit] The smallest step of an amount. Default: 1 where the target is whole, else 0.01.
 * @param [overassign] By how much a level's nodes add up to more than their parent: 0.1 is 10 %. A value a level, top first, or one for the last level.
 * @returns {any[][]} A column a level of the paths.
 */
export function splitTree(
  target: any,
  paths: any[][],
  weights: any[][],
  unit?: any,
  overassign?: any[][],
): any[][] {
  return answer("SPLITTREE", [target, paths, weights, unit, overassign], () =>
    rowsOf(
      split({
        target: number(target, "target"),
        paths: texts(paths, "paths"),
        weights: numbers(weights, "weights"),
        unit: optionalNumber(unit, "unit"),
        overassign: optionalNumbers(overassign, "overassign"),
      }),
    ),
  );
}
