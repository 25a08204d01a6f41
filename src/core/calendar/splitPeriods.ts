import { nearest } from "../decimal";
import { invalid, noAnswer } from "../refusal";
import type { Range } from "../range";
import { splitByWeights } from "../split/byWeights";
import { unitFor } from "../split/unit";
import type { Weights } from "../split/weights";
import { isoDate, lastDay, type Day } from "./day";
import { leftToShare, type Left, type PeriodHolds } from "./heldPeriods";
import { isWeekBased, periodsBetween, type Grain, type Periods } from "./period";
import { periodWeights, type Basis, type PeriodBasis } from "./periodWeights";
import { profileOf } from "./profile";
import { saturdayAndSunday, type Weekend } from "./weekend";
import { checkYears, workdaysOf, type Calendar } from "./workdays";

export interface PeriodsProblem {
  target: number;
  start: Day;
  end: Day;
  grain: Grain;
  basis: Basis;
  /** 12 values by month or 4 by quarter from `yearStart`, 7 by weekday from Monday, or one a period; 0 or more. */
  profile?: Range<number>;
  /** For basis "workdays" only, and so is the weekend. */
  calendar?: Pick<Calendar, "country" | "days">;
  weekend?: Weekend;
  unit?: number;
  /** 1 to 12. */
  yearStart: number;
  holds?: PeriodHolds;
}

/** The periods and their amounts, each by its place. */
export interface PeriodAmounts extends Pick<Periods, "starts" | "ends"> {
  readonly amounts: ArrayLike<number>;
}

/** The rows of a sheet: more periods than this cannot be shown. */
const mostPeriods = 1_048_576;

/**
 * Splits a target over the periods from `start` to `end`, both included; the amounts add up to it exactly.
 *
 * Method: each period weighs the sum over its days of base × profile; largest remainder in whole units, and what is no
 * whole unit to the largest. Held periods are fixed as typed, and the others share the rest.
 * Law: the periods follow each other without a gap from `start` to `end`.
 *
 * @throws Refused with one of the codes of `CalendarRefusals` or `ArgumentRefusals`, and its facts.
 *
 * @example splitPeriods({ target: 100, start: 46023, end: 46112, grain: "month", basis: "equal", yearStart: 1 }).amounts
 * // [34, 33, 33]
 */
export function splitPeriods(problem: PeriodsProblem): PeriodAmounts {
  const { periods, amounts, free, rest, weights, unit } = readPeriods(problem);
  if (weights) {
    const shared = splitByWeights(rest, weights, unit);
    for (let index = 0; index < free.length; index++) amounts[free[index]] = shared[index];
  }
  return { starts: periods.starts, ends: periods.ends, amounts };
}

/** What is shared over which periods, and what they weigh. */
interface ReadPeriods extends Left {
  readonly periods: Periods;
  readonly unit: number;
  readonly how: PeriodBasis;
  /** Of the free periods; nothing where nothing is left for them. */
  readonly weights?: Weights;
}

/** Reads a problem as far as the periods' weights. */
export function readPeriods(problem: PeriodsProblem): ReadPeriods {
  const { target, start, end, grain, basis, yearStart, holds } = problem;
  checkSpan(problem);
  checkCalendar(problem);
  const unit = unitFor(problem.unit, { target, ...(holds && { holds: holds.amounts }) });
  const periods = periodsBetween(start, end, grain, yearStart);
  const profile = problem.profile && profileOf(problem.profile, grain, periods.starts.length);
  const left = leftToShare(target, periods, holds);
  const calendar = { ...problem.calendar, weekend: problem.weekend ?? saturdayAndSunday };
  const isShared = left.rest.n !== 0n || !holds;
  if (basis === "workdays" && isShared) checkYears(calendar, start, end);
  const workdays = basis === "workdays" && isShared ? workdaysOf(calendar, start, end) : undefined;
  const how = { grain, basis, yearStart, workdays, profile };
  if (!isShared) return { ...left, periods, unit, how };
  const all = periodWeights(periods, how);
  const weights = holds ? all.at(left.free) : all;
  if (!weighs(weights)) {
    const isWorked = () => weighs(periodWeights(periods, { ...how, profile: undefined }).at(left.free));
    throw noAnswer("no-period-weight", {
      basis: basis === "workdays" && !isWorked() ? "workdays" : "profile",
      left: holds && nearest(left.rest),
    });
  }
  return { ...left, periods, unit, how, weights };
}

const weighs = ({ values }: Weights): boolean => values.some((value) => value > 0);

function checkSpan({ start, end, grain, yearStart }: PeriodsProblem): void {
  if (end < start)
    throw invalid("end-before-start", { argument: "end", start: isoDate(start), end: isoDate(end) });
  if (!Number.isInteger(yearStart) || yearStart < 1 || yearStart > 12)
    throw invalid("year-start", { argument: "yearStart", value: yearStart });
  const days = end - start + 1;
  if (grain === "day" && days > mostPeriods)
    throw invalid("too-many-periods", { count: days, most: mostPeriods });
  if (!isWeekBased(grain) || days % 7 === 0) return;
  const ends = [end - (days % 7), end - (days % 7) + 7].filter((day) => day > start && day <= lastDay);
  throw invalid("part-week", { argument: "end", days, ends: ends.map(isoDate) });
}

/** What the basis does not look at is refused: whoever gives a calendar means it to count. */
function checkCalendar({ basis, calendar, weekend }: PeriodsProblem): void {
  if (basis === "workdays") return;
  if (calendar) throw invalid("calendar-unused", { argument: "calendar", basis });
  if (weekend) throw invalid("calendar-unused", { argument: "weekend", basis });
}
