import type { Argument, Place } from "./argument";

/** What SPLITPERIODS, WORKDAYSIN and SEASONALITY refuse. */
export interface CalendarRefusals {
  /** Text where a date belongs. */
  "date-text": Place & { text: string };
  /** A blank cell where a date belongs. */
  "date-blank": Place;
  /** A number that is no day from 1 March 1900 to 31 December 9999. */
  "not-a-date": Place & { value: number };
  "end-before-start": { start: string; end: string };
  /** No country code that we know. */
  "calendar-unknown": Place & { text: string; known: readonly string[] };
  /** A year that the calendar's data does not reach. */
  "year-unchecked": { country: string; year: number; first: number; last: number };
  "profile-length": { count: number };
  /** Seven values go by weekday, so the periods must be days. */
  "profile-weekdays": { argument: Argument };
  "year-start": Place & { value: number };
  "too-many-periods": { count: number; most: number };
  /** Nothing to share by: no working day, or a profile of zeros. */
  "no-period-weight": { basis: "workdays" | "profile" };
  /** Two ranges that go together, of different lengths. */
  lengths: Place & { count: number; like: Argument; likeCount: number };
  /** SEASONALITY: a month between the first and the last has no row. */
  "month-missing": { year: number; month: number };
  /** SEASONALITY by quarter: the first or last quarter has only some of its months. */
  "part-quarter": { year: number; quarter: number };
  /** SEASONALITY: fewer than twelve months. */
  "too-few-months": { months: number };
  /** SEASONALITY: the average to compare with is zero. */
  "zero-average": { year: number; month: number };
}
