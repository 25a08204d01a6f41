import { resplit as split, type Shape } from "../core/split/resplit";
import { answer, rowsOf } from "./answer";
import { keyword, number, numbers, optionalNumber, optionalNumbers, type Keyword } from "./arguments";

const SHAPES: readonly Keyword<Shape>[] = [
  { means: "plan", en: ["plan"], zh: ["计划", "按计划"] },
  { means: "even", en: ["even"], zh: ["平均", "均分"] },
  { means: "late", en: ["late"], zh: ["后重", "递增"] },
  { means: "keep", en: ["keep"], zh: ["保持", "不变"] },
];

/**
 * The plan after some periods have closed: actuals where closed, and the rest of the target over the open periods.
 *
 * @remarks
 * The open periods share what the closed ones leave: by their plan ("plan"), evenly ("even"), or as 1, 2, … n ("late"),
 * rounded by largest remainder, so that actuals and new plan add up to the target exactly.
 *
 * Where the target is passed already, open periods get 0. With "keep" they stay at plan, and nothing need add up. A hold
 * fixes an open period in any case.
 *
 * Actuals stand as they came, also below 0. Actuals of open periods and holds of closed ones are not looked at, so both
 * can stand while the periods close. A blank actual of a closed period is 0.
 * @customfunction RESPLIT RESPLIT
 * @param target What all periods together are to reach.
 * @param plan The plan by period, across or down; the result has this shape.
 * @param actuals The actuals by period, as many as the plan's.
 * @param closed How many periods, from the first, are closed.
 * @param [shape] How the open periods share the rest: "plan" (default), "even", "late" or "keep".
 * @param [unit] The smallest step of an amount. Default: 1 where all amounts are whole, else 0.01.
 * @param [holds] A number fixes an open period; the others share the rest. As many as the plan's.
 * @returns {any[][]} An amount a period.
 */
export function resplit(
  target: any,
  plan: any[][],
  actuals: any[][],
  closed: any,
  shape?: any,
  unit?: any,
  holds?: any[][],
): any[][] {
  return answer("RESPLIT", [target, plan, actuals, closed, shape, unit, holds], () =>
    rowsOf(
      split({
        target: number(target, "target"),
        plan: numbers(plan, "plan"),
        actuals: numbers(actuals, "actuals"),
        closed: number(closed, "closed"),
        shape: keyword(shape, "shape", SHAPES) ?? "plan",
        unit: optionalNumber(unit, "unit"),
        holds: optionalNumbers(holds, "holds"),
      }),
    ),
  );
}
