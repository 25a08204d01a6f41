import { exact } from "../decimal";
import { invalid, noAnswer } from "../refusal";
import { splitByWeights } from "../split/byWeights";
import { unitFor } from "../split/unit";
import { integerWeights } from "../split/weights";
import { isoDate, type Day } from "./day";
import { periodsBetween, type Grain } from "./period";
import { periodWeights, type Basis } from "./periodWeights";
import { workdaysOf, type Calendar } from "./workdays";

export interface PeriodsProblem {
  target: number;
  start: Day;
  end: Day;
  grain: Grain;
  basis: Basis;
  /** 12 values by month or 4 by quarter from `yearStart`, or 7 by weekday from Monday; 0 or more. */
  profile?: readonly number[];
  calendar: Calendar;
  unit?: number;
  /** 1 to 12. */
  yearStart: number;
}

export interface PeriodAmount {
  start: Day;
  end: Day;
  amount: number;
}

/** The rows of a sheet, less none: more periods than this cannot be shown. */
const mostPeriods = 1_048_576;

/**
 * Splits a target over the periods from `start` to `end`, both included; the amounts add up to it exactly.
 *
 * Method: each period weighs the sum over its days of base × profile; largest remainder in whole units.
 * Law: the periods follow each other without a gap from `start` to `end`.
 */
export function splitPeriods(problem: PeriodsProblem): PeriodAmount[] {
  const { target, start, end, grain, basis, profile, yearStart } = problem;
  if (end < start) throw invalid("end-before-start", { start: isoDate(start), end: isoDate(end) });
  if (!Number.isInteger(yearStart) || yearStart < 1 || yearStart > 12)
    throw invalid("year-start", { argument: "yearStart", value: yearStart });
  checkProfile(profile, grain);
  const shortest = grain === "day" ? 1 : 7;
  if ((end - start) / shortest > mostPeriods)
    throw invalid("too-many-periods", { count: Math.ceil((end - start + 1) / shortest), most: mostPeriods });
  const periods = periodsBetween(start, end, grain, yearStart);
  const workdays = workdaysOf(basis === "workdays" ? problem.calendar : undefined, start, end);
  const weights = integerWeights(periodWeights(periods, { grain, basis, profile, yearStart, workdays }));
  if (weights.total() === 0n) {
    const byDays = basis === "workdays" && periodWeights(periods, { grain, basis, yearStart, workdays });
    const nobodyWorks = byDays && byDays.every((weight) => weight === 0n);
    throw noAnswer("no-period-weight", { basis: nobodyWorks ? "workdays" : "profile" });
  }
  const amounts = splitByWeights(exact(target), weights, unitFor(problem.unit, { target }));
  return periods.map((period, index) => ({ start: period.start, end: period.end, amount: amounts[index] }));
}

function checkProfile(profile: readonly number[] | undefined, grain: Grain): void {
  if (!profile) return;
  if (![12, 4, 7].includes(profile.length)) throw invalid("profile-length", { count: profile.length });
  if (profile.length === 7 && grain !== "day") throw invalid("profile-weekdays", { argument: "profile" });
}
