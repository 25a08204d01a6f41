import type { Cell } from "../range";
import type { Argument, ArgumentCell } from "./argument";

/** What SPLITPERIODS, WORKDAYSIN and SEASONALITY refuse. */
export interface CalendarRefusals {
  /** Text where a date belongs. */
  "date-text": ArgumentCell & { text: string };
  /** A blank cell where a date belongs. */
  "date-blank": ArgumentCell;
  /** A number that is no day from 1 March 1900 to 31 December 9999. */
  "not-a-date": ArgumentCell & { value: number };
  "end-before-start": ArgumentCell & { start: string; end: string };
  /** No country code that we know. */
  "calendar-unknown": ArgumentCell & { text: string; known: readonly { code: string; zh: string }[] };
  /** A second country in a calendar. */
  "country-second": ArgumentCell & { text: string };
  /** A country in another cell than the first. */
  "country-later": ArgumentCell & { text: string };
  /** A range that is neither a line of days nor two lines of days and marks. */
  "calendar-shape": ArgumentCell & { rows: number; columns: number };
  /** A mark that is neither TRUE nor FALSE. */
  "mark-unknown": ArgumentCell & { text: string };
  /** A mark without a day. */
  "mark-alone": ArgumentCell;
  /** A day that is off in one row and worked in another. */
  "day-both": ArgumentCell & { date: string; first: Cell };
  /** A calendar or a weekend that the basis does not look at. */
  "calendar-unused": ArgumentCell & { basis: "equal" | "days" | "workdays" };
  /** No weekend of NETWORKDAYS.INTL. */
  "weekend-unknown": ArgumentCell & { value: number | string };
  /** A year that the calendar's data does not reach, and the day that reaches there. */
  "year-unchecked": { country: string; year: number; first: number; last: number; at?: ArgumentCell };
  /** A profile neither of a length with a meaning nor of one value a period. */
  "profile-length": { count: number; periods: number; weekdays: boolean };
  /** Seven values go by weekday, so the periods must be days. */
  "profile-weekdays": { argument: Argument; periods: number };
  "year-start": ArgumentCell & { value: number };
  "too-many-periods": { count: number; most: number };
  /** A week-based year whose span is no whole number of weeks; the nearest ends that would do. */
  "part-week": ArgumentCell & { days: number; ends: readonly string[] };
  /** Nothing to share by: no working day, or a profile of zeros; where periods are held, what these leave. */
  "no-period-weight": { basis: "workdays" | "profile"; left?: number };
  /** Holds in neither two columns nor two rows. */
  "holds-shape": ArgumentCell & { rows: number; columns: number };
  /** A hold before the start or after the end. */
  "hold-date": ArgumentCell & { date: string; start: string; end: string };
  /** Two holds in one period. */
  "hold-twice": ArgumentCell & { date: string; first: Cell };
  /** Two ranges that go together, of different lengths. */
  lengths: ArgumentCell & { count: number; like: Argument; likeCount: number };
  /** SEASONALITY: a month between the first and the last has no row. */
  "month-missing": { year: number; month: number };
  /** SEASONALITY by quarter: the first or last quarter has only some of its months. */
  "part-quarter": { year: number; quarter: number };
  /** SEASONALITY: fewer than twelve months. */
  "too-few-months": { months: number };
  /** SEASONALITY: the average to compare with is zero. */
  "zero-average": { year: number; month: number };
}
