import type { Grain } from "../core/calendar/period";
import { defaultBasis, type Basis } from "../core/calendar/periodWeights";
import { splitPeriods as split } from "../core/calendar/splitPeriods";
import { cellAt, type Range } from "../core/range";
import { invalid } from "../core/refusal";
import { answer } from "./answer";
import { keyword, number, optionalNumber, optionalNumbers, type Keyword } from "./arguments";
import { calendar as readCalendar, weekend as readWeekend } from "./calendars";
import { date } from "./dates";
import { periodHolds } from "./periodholds";

const GRAINS: readonly Keyword<Grain>[] = [
  { means: "month", en: ["month", "months", "monthly"], zh: ["月", "按月", "每月"] },
  { means: "day", en: ["day", "days", "daily"], zh: ["日", "天", "按日", "按天", "每日"] },
  { means: "week", en: ["week", "weeks", "weekly"], zh: ["周", "星期", "按周", "每周"] },
  { means: "quarter", en: ["quarter", "quarters", "quarterly"], zh: ["季", "季度", "按季", "每季"] },
  {
    means: "half",
    en: ["half", "halves", "half-year", "half year"],
    zh: ["半年", "半年度", "按半年", "每半年"],
  },
  { means: "year", en: ["year", "years", "yearly"], zh: ["年", "年度", "按年", "每年"] },
  { means: "445", en: ["445", "4-4-5"], zh: ["445"] },
  { means: "454", en: ["454", "4-5-4"], zh: ["454"] },
  { means: "544", en: ["544", "5-4-4"], zh: ["544"] },
  { means: "13x4", en: ["13x4", "13×4", "13*4"], zh: ["13×4"] },
];

const BASES: readonly Keyword<Basis>[] = [
  { means: "equal", en: ["equal", "even"], zh: ["平均", "均分", "相等"] },
  { means: "days", en: ["days", "day"], zh: ["天数", "日历日", "按天"] },
  { means: "workdays", en: ["workdays", "working days", "workday"], zh: ["工作日", "按工作日"] },
];

/**
 * Splits a target over the days, weeks, months, quarters, halves or years from start to end, exactly.
 *
 * @remarks
 * Method: a period weighs the sum over its days of base × profile, and the target is split by largest remainder. The
 * base of a day is 1 ÷ the days of its full period ("equal"), 1 ("days") or 1 on a working day ("workdays"); part
 * periods at either end therefore count for their days. What of the target is no whole unit goes to the largest period
 * that is not held.
 *
 * A 4-4-5 year (4-5-4, 5-4-4, and 13x4 for thirteen periods of four weeks) begins at start in seven-day weeks and has
 * 52; exactly one week over after the last whole year joins its last period. A span that is no whole number of weeks
 * is refused. Its basis is "days" by default.
 *
 * A profile of 12 values goes by calendar month and one of 4 by quarter, both from yearStart (in 4-4-5, 4-5-4 and
 * 5-4-4 by the year's periods instead); 7 go by weekday from Monday where the grain is "day". Any other number must be
 * that of the periods shown, one value each. 12 and 4 keep their meaning where as many periods are shown, so that a
 * later end does not change it. Profiles come from SEASONALITY, January first: with another yearStart, begin at its
 * month.
 *
 * A hold is a date and an amount: the period in which the date lies is fixed at the amount as typed, and the others
 * share the rest. Where the amount is blank or 0, nothing is held.
 *
 * A calendar is a country (CN with make-up working days, HK, TW, SG, JP, IN, US, GB as England, DE, FR: national
 * public holidays), or a column of days off, in which TRUE in a second column marks a day that is worked all the same.
 * With a country in the first cell of such a column, its days count and the rows change them. Without a calendar every
 * Monday to Friday is worked. Calendar and weekend go with basis "workdays" and are refused with another.
 *
 * A year in which the country's calendar was not checked has no answer. With rows of your own, years beyond it go by
 * these alone: so one plans a year whose official notice is not out yet.
 *
 * The weekend is Saturday and Sunday, or as in NETWORKDAYS.INTL: 1 to 7 for two days (1 Saturday and Sunday, 2 Sunday
 * and Monday, …), 11 to 17 for one (11 Sunday, 12 Monday, …), or seven 0s and 1s from Monday, 1 a day off.
 *
 * Good to know: levels tie where each period is split again from its own amount; weeks then end at month ends.
 * @customfunction SPLITPERIODS SPLITPERIODS
 * @param target What is to be split.
 * @param start The first day.
 * @param end The last day, included.
 * @param [grain] "month" (default), "day", "week" (from Monday), "quarter", "half", "year", "445", "454", "544" or "13x4".
 * @param [basis] "equal" (default), "days" (default with 445, 454, 544 and 13x4) or "workdays".
 * @param [profile] 12 values by month, 4 by quarter (both from yearStart), 7 by weekday from Monday (days only), or one a period.
 * @param [calendar] A country code such as "CN" or "US", or a column of days off; a second column marks worked days with TRUE.
 * @param [unit] The smallest step of an amount. Default: 1 where target and holds are whole, else 0.01.
 * @param [yearStart] The month, 1 to 12, in which halves, quarters and years begin. Default: 1.
 * @param [holds] Rows of a date and an amount: the period in which the date lies is fixed at it.
 * @param [weekend] As in NETWORKDAYS.INTL: a number, or seven 0s and 1s from Monday such as "0000011". Default: 1.
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
  holds?: any[][],
  weekend?: any,
): any[][] {
  const given = [target, start, end, grain, basis, profile, calendar, unit, yearStart, holds, weekend];
  return answer("SPLITPERIODS", given, () => {
    const chosen = keyword(grain, "grain", GRAINS) ?? "month";
    const usual = defaultBasis(chosen);
    const { starts, ends, amounts } = split({
      target: number(target, "target"),
      start: date(start, "start"),
      end: date(end, "end"),
      grain: chosen,
      basis:
        keyword(
          basis,
          "basis",
          [...BASES].sort((a, b) => first(b, usual) - first(a, usual)),
        ) ?? usual,
      profile: readProfile(profile),
      calendar: readCalendar(calendar),
      unit: optionalNumber(unit, "unit"),
      yearStart: optionalNumber(yearStart, "yearStart") ?? 1,
      holds: periodHolds(holds),
      weekend: readWeekend(weekend),
    });
    const rows = new Array<number[]>(amounts.length);
    for (let index = 0; index < rows.length; index++)
      rows[index] = [starts[index], ends[index], amounts[index]];
    return rows;
  });
}

/** The default stands first in a list of keywords. */
const first = ({ means }: Keyword<Basis>, usual: Basis): number => (means === usual ? 1 : 0);

/** A profile's values; one cell that is blank is none. */
function readProfile(value: unknown): Range<number> | undefined {
  const range = optionalNumbers(value, "profile");
  for (let index = 0; range && index < range.values.length; index++)
    if (range.values[index] < 0)
      throw invalid("negative", {
        argument: "profile",
        cell: cellAt(range, index),
        value: range.values[index],
      });
  return range;
}
