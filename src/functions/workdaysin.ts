import { workdaysIn as count } from "../core/calendar/workdays";
import { answer } from "./answer";
import { calendar as readCalendar } from "./calendars";
import { date } from "./dates";

/**
 * Counts the working days between two dates, both included, make-up working days counted.
 *
 * @remarks
 * A calendar is a country (CN with make-up working days, HK, TW, SG, JP, IN, US, GB as England, DE, FR: national
 * public holidays, weekends Saturday and Sunday) or a range of holiday dates; without one every Monday to Friday is
 * worked. A year in which the country's calendar was not checked has no answer.
 * @customfunction WORKDAYSIN WORKDAYSIN
 * @param start The first day.
 * @param end The last day, included.
 * @param [calendar] A country code such as "CN" or "US", or a range of holiday dates.
 * @returns {any} The number of working days.
 */
export function workdaysIn(start: any, end: any, calendar?: any[][]): any {
  return answer("WORKDAYSIN", [start, end, calendar], () => [
    [count(date(start, "start"), date(end, "end"), readCalendar(calendar))],
  ])[0][0];
}
