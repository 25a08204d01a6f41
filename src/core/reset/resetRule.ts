import { exact, ONE } from "../decimal";
import { byLevel } from "./closedPeriods";
import type { ClosedPeriod } from "./closedPeriods";
import { filled } from "../model/rules/lines";
import { rule } from "../model/rules/rule";
import { monthsOf } from "../tracking/measure";

export const resetLevels = ["month", "quarter"] as const;

/** When a plan is to be reset, as the user set it. */
export interface ResetRule {
  readonly level: (typeof resetLevels)[number];
  /** So many closed periods in a row. */
  readonly periods: number;
  /** Each off its plan by at least this share of it. */
  readonly by: number;
}
export const startingRule: ResetRule = { level: "quarter", periods: 2, by: 0.1 };

/** More periods in a row than a year has months, or less than one, is no rule; nor is a share of 0 or of all. */
export const isResetRule = ({ periods, by }: Pick<ResetRule, "periods" | "by">): boolean =>
  Number.isInteger(periods) && periods >= 1 && periods <= 12 && by > 0 && by < 1;

export const isSameRule = (one: ResetRule, other: ResetRule): boolean =>
  one.level === other.level && one.periods === other.periods && one.by === other.by;

type Side = "behind" | "ahead" | "on";

/** On which side of its plan a period ended, by the share that a rule gives; one that nothing was expected of is on it. */
function sideOf({ expected, actual }: ClosedPeriod, by: number): Side {
  const due = exact(expected);
  if (due.s <= 0n || due.n === 0n) return "on";
  const attainment = exact(actual).div(due);
  const share = exact(by);
  if (attainment.compare(ONE.sub(share)) <= 0) return "behind";
  return attainment.compare(ONE.add(share)) >= 0 ? "ahead" : "on";
}

/**
 * Whether pace stays off the plan by the rule: so many of the last closed periods in a row end on the same side of it,
 * each by the share at least. Periods that a reset has set to what was sold are on plan, so that the count begins anew.
 *
 * @param today Excel serial
 */
export const offPlan = (today: number, { level, periods: needed, by }: ResetRule) =>
  rule({
    reads: { stPeriods: ["level", "start", "end", "target"], stActuals: ["day", "amount"] },
    prove: ({ stPeriods, stActuals }) => {
      const months = monthsOf(stPeriods);
      const [days, amounts] = [filled(stActuals, "day"), filled(stActuals, "amount")];
      const sales = days.map((day, at) => ({ day, amount: amounts[at] }));
      const quarters = stPeriods.rows.filter(({ row }) => row.level === "quarter").map(({ row }) => row);
      const closed = byLevel(level, months, quarters, sales, today);
      const sides = closed.map((period) => sideOf(period, by));
      // What nobody has entered yet is no shortfall.
      const isUnreported = closed.every(({ actual }) => actual === 0);
      const last = isUnreported ? "on" : (sides[sides.length - 1] ?? "on");
      const other = [...sides].reverse().findIndex((side) => side !== last);
      const inARow = last === "on" ? 0 : other < 0 ? sides.length : other;
      return {
        isProved: inARow < needed,
        figures: { closed, side: last, inARow, isOff: inARow >= needed, isUnreported },
      };
    },
  });
