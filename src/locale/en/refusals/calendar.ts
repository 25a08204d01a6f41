import type { CalendarRefusals } from "../../../core/refusals/calendar";
import type { Sentences } from "../../sentences";
import { args } from "../arguments";
import { got, where } from "../place";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export const calendar: Sentences<CalendarRefusals> = {
  "date-text": (f) =>
    `${where(f)}: "${f.text}" is text, not a date; write a date, DATE(2026,1,31) or DATEVALUE("2026-01-31")`,
  "date-blank": (f) => `${where(f)}: the cell is blank; write a date or leave the row out`,
  "not-a-date": (f) => `${where(f)}: ${f.value} is no date; dates run from 1 March 1900 to 31 December 9999`,
  "end-before-start": (f) => `end: ${f.end} is before the start, ${f.start}; exchange the two`,
  "calendar-unknown": (f) =>
    `${where(f)}: "${f.text}" is no calendar; write one of ${f.known.join(", ")}, or give a range of holiday dates`,
  "year-unchecked": (f) =>
    `calendar: ${f.country} was checked for ${f.first} to ${f.last}, not for ${f.year}; give a range of holiday dates instead`,
  "profile-length": (f) =>
    `profile: ${got(f.count)}; give 12 (by month), 4 (by quarter) or 7 (by weekday from Monday)`,
  "profile-weekdays": () => `profile: 7 values go by weekday; set grain to "day", or give 12 or 4 values`,
  "year-start": (f) => `${where(f)}: ${f.value} is no month; write a whole number from 1 to 12`,
  "too-many-periods": (f) =>
    `grain: ${f.count} periods are more than a sheet's ${f.most} rows; take a coarser grain or a shorter time`,
  "no-period-weight": (f) =>
    f.basis === "workdays"
      ? `basis: there is no working day from start to end; take basis "days", or other dates`
      : `profile: all values that apply are 0; write at least one above 0`,
  lengths: (f) => `${where(f)}: ${got(f.count)}, ${args[f.like].name} has ${f.likeCount}; give as many`,
  "month-missing": (f) =>
    `dates: ${months[f.month - 1]} ${f.year} has no row; add one (with amount 0 if nothing was sold)`,
  "part-quarter": (f) =>
    `dates: quarter ${f.quarter} of ${f.year} is not complete; add its other months or leave the quarter out`,
  "too-few-months": (f) =>
    `dates: got ${f.months} ${f.months === 1 ? "month" : "months"}; give at least 12 months of sales`,
  "zero-average": (f) =>
    `amounts: the average around ${months[f.month - 1]} ${f.year} is 0, so nothing can be compared with it; give months with sales`,
};
