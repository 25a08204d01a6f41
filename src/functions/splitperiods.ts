import type { Grain } from "../core/calendar/period";
import type { Basis } from "../core/calendar/periodWeights";
import { splitPeriods as split } from "../core/calendar/splitPeriods";
import { cellAt } from "../core/range";
import { invalid } from "../core/refusal";
import { answer } from "./answer";
import { keyword, number, optionalNumber, optionalNumbers, type Keyword } from "./arguments";
import { calendar as readCalendar } from "./calendars";
import { date } from "./dates";

const GRAINS: readonly Keyword<Grain>[] = [
  { means: "month", en: ["month", "months", "monthly"], zh: ["月", "按月", "每月"] },
  { means: "day", en: ["day", "days", "daily"], zh: ["日", "天", "按日", "按天", "每日"] },
  { means: "week", en: ["week", "weeks", "weekly"], zh: ["周", "星期", "按周", "每周"] },
  { means: "quarter", en: ["quarter", "quarters", "quarterly"], zh: ["季", "季度", "按季", "每季"] },
  { means: "year", en: ["year", "years", "yearly"], zh: ["年", "按年", "每年"] },
  { means: "445", en: ["445", "4-4-5"], zh: ["445"] },
  { means: "454", en: ["454", "4-5-4"], zh: ["454"] },
  { means: "544", en: ["544", "5-4-4"], zh: ["544"] },
];

const BASES: readonly Keyword<Basis>[] = [
  { means: "equal", en: ["equal", "even"], zh: ["平均", "均分", "相等"] },
  { means: "days", en: ["days", "day"], zh: ["天数", "日历日", "按天"] },
  { means: "workdays", en: ["workdays", "working days", "workday"], zh: ["工作日", "按工作日"] },
];

/**
 * Splits a target over the days, weeks, months, quarters or years from start to end, exactly.
 *
 * @remarks
 * Method: a period weighs the sum over its days of base × profile, and the target is split by largest remainder. The
 * base of a day is 1 ÷ the days of its full period ("equal"), 1 ("days") or 1 on a working day ("workdays"); part
 * periods at either end therefore count for their days.
 *
 * A 4-4-5 year (4-5-4, 5-4-4) begins at start in seven-day weeks and has 52; exactly one week over after the last
 * whole year joins its last period. There a profile goes by the year's periods.
 *
 * A calendar is a country (CN with make-up working days, HK, TW, SG, JP, IN, US, GB as England, DE, FR: national
 * public holidays, weekends Saturday and Sunday) or a range of holiday dates; without one every Monday to Friday is
 * worked. A year in which the country's calendar was not checked has no answer. Profiles come from SEASONALITY.
 *
 * Good to know: levels tie where each period is split again from its own amount; weeks then end at month ends.
 * @customfunction SPLITPERIODS SPLITPERIODS
 * @param target What is to be split.
 * @param start The first day.
 * @param end The last day, included.
 * @param [grain] "day", "week" (from Monday), "month" (default), "quarter", "year", "445", "454" or "544".
 * @param [basis] "equal" (default), "days" or "workdays".
 * @param [profile] 12 values by month, 4 by quarter (both from yearStart) or 7 by weekday from Monday.
 * @param [calendar] A country code such as "CN" or "US", or a range of holiday dates.
 * @param [unit] The smallest step of an amount. Default: 1 where the target is whole, else 0.01.
 * @param [yearStart] The month, 1 to 12, in which quarters and years begin. Default: 1.
 * @returns {any[][]} A row a period: its start, its end and its amount.
 */
export function splitPeriods(
  target: any,
  start: any,
  end: any,
  grain?: any,
  basis?: any,
  profile?: any[][],
  calendar?: any[][],
  unit?: any,
  yearStart?: any,
): any[][] {
  const given = [target, start, end, grain, basis, profile, calendar, unit, yearStart];
  return answer("SPLITPERIODS", given, () =>
    split({
      target: number(target, "target"),
      start: date(start, "start"),
      end: date(end, "end"),
      grain: keyword(grain, "grain", GRAINS) ?? "month",
      basis: keyword(basis, "basis", BASES) ?? "equal",
      profile: readProfile(profile),
      calendar: readCalendar(calendar),
      unit: optionalNumber(unit, "unit"),
      yearStart: optionalNumber(yearStart, "yearStart") ?? 1,
    }).map((period) => [period.start, period.end, period.amount]),
  );
}

/** A profile's values; one cell that is blank is none. */
function readProfile(value: unknown): number[] | undefined {
  const range = optionalNumbers(value, "profile");
  if (!range || (range.values.length === 1 && range.values[0] === 0)) return undefined;
  return Array.from(range.values, (factor, index) => {
    if (factor < 0)
      throw invalid("negative", { argument: "profile", cell: cellAt(range, index), value: factor });
    return factor;
  });
}
