import type { CalendarRefusals } from "../../../core/refusals/calendar";
import type { Manner, Sentences } from "../../sentences";
import { cellText, got, inside, placesBy, size } from "../place";

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

export const calendar = ({ name, choice, amount }: Manner): Sentences<CalendarRefusals> => {
  const where = placesBy(name);
  return {
    "date-text": (f) =>
      `${where(f)}: "${f.text}" is text, not a date; write a date, DATE(2026,1,31) or DATEVALUE("2026-01-31")`,
    "date-blank": (f) => `${where(f)}: the cell is blank; write a date or leave the row out`,
    "not-a-date": (f) =>
      `${where(f)}: ${f.value} is no date; dates run from 1 March 1900 to 31 December 9999`,
    "end-before-start": (f) =>
      f.argument === "start"
        ? `${where(f)}: ${f.start} is after the end, ${f.end}; exchange the two`
        : `${where(f)}: ${f.end} is before the start, ${f.start}; exchange the two`,
    "calendar-unknown": (f) =>
      `${where(f)}: "${f.text}" is no calendar; write one of ${f.known.map(({ code }) => code).join(", ")}, or give a range of holiday dates`,
    "country-second": (f) =>
      `${where(f)}: "${f.text}" is a second country; a calendar takes one country only, and the days off of others as dates`,
    "country-later": (f) => `${where(f)}: "${f.text}" is a country; write it into the range's first cell`,
    "calendar-shape": (f) =>
      `${where(f)}: got ${size(f.rows, f.columns)}; give a column of days off, and beside it at most one with TRUE for days worked all the same`,
    "mark-unknown": (f) =>
      `${where(f)}: ${f.text} is no mark; write TRUE beside a day that is worked all the same, and leave it blank beside a day off`,
    "mark-alone": (f) => `${where(f)}: TRUE stands beside no date; write the date, or clear the mark`,
    "day-both": (f) =>
      `${where(f)}: ${f.date} is off here and worked in ${cellText(f.first)}, or the other way round; leave one of them out`,
    "calendar-unused": (f) =>
      `${where(f)}: ${inside(name("basis"))} "${choice("basis", f.basis)}" does not look at working days; set ${inside(name("basis"))} to "${choice("basis", "workdays")}", or leave the ${inside(name(f.argument))} out`,
    "weekend-unknown": (f) =>
      `${where(f)}: ${typeof f.value === "string" ? `"${f.value}"` : f.value} is no weekend; write a number as in NETWORKDAYS.INTL (1 to 7, 11 to 17), or seven 0s and 1s from Monday in quotes, such as "0000011"`,
    "year-unchecked": (f) =>
      `${name("calendar")}: ${f.country} was checked for ${f.first} to ${f.last}, not for ${f.year}${f.at?.cell ? ` (${where(f.at)})` : ""}; write that year's days under ${f.country} in a range, or give a range of holiday dates alone`,
    "profile-length": (f) =>
      `${name("profile")}: ${got(f.count)}; give 12 (by month), 4 (by quarter)${f.weekdays ? ", 7 (by weekday from Monday)" : ""}${onePeriod(f)}`,
    "profile-weekdays": (f) =>
      `${name("profile")}: 7 values go by weekday; set ${inside(name("grain"))} to "${choice("grain", "day")}", or give 12 (by month), 4 (by quarter)${onePeriod(f)}`,
    "year-start": (f) => `${where(f)}: ${f.value} is no month; write a whole number from 1 to 12`,
    "too-many-periods": (f) =>
      `${name("grain")}: ${f.count} periods are more than a sheet's ${f.most} rows; take longer periods or a shorter time`,
    "part-week": (f) =>
      `${where(f)}: ${f.days} ${f.days === 1 ? "day is" : "days are"} no whole number of weeks; end on ${f.ends.join(" or ")}`,
    "no-period-weight": ({ basis, left }) => {
      if (basis === "workdays")
        return left === undefined
          ? `${name("basis")}: there is no working day from start to end; take "${choice("basis", "days")}", or other dates`
          : `${name("basis")}: the periods that are not held have no working day, and ${amount(left)} is left for them; hold one of them as well, or take "${choice("basis", "days")}"`;
      return left === undefined
        ? `${name("profile")}: all values that apply are 0; write at least one above 0`
        : `${name("profile")}: all values of the periods that are not held are 0, and ${amount(left)} is left for them; write at least one above 0`;
    },
    "holds-shape": (f) =>
      `${where(f)}: got ${size(f.rows, f.columns)}; give two columns, a date and its amount in each row`,
    "hold-date": (f) =>
      `${where(f)}: ${f.date} lies in no period, which run from ${f.start} to ${f.end}; correct the date or leave the row out`,
    "hold-twice": (f) =>
      `${where(f)}: ${f.date} lies in the same period as the date in ${cellText(f.first)}; hold each period once`,
    lengths: (f) => `${where(f)}: ${got(f.count)}, ${inside(name(f.like))} has ${f.likeCount}; give as many`,
    "month-missing": (f) =>
      `${name("dates")}: ${months[f.month - 1]} ${f.year} has no row; add one (with amount 0 if nothing was sold)`,
    "part-quarter": (f) =>
      `${name("dates")}: quarter ${f.quarter} of ${f.year} is not complete; add its other months or leave the quarter out`,
    "too-few-months": (f) =>
      `${name("dates")}: got ${f.months} ${f.months === 1 ? "month" : "months"}; give at least 12 months of sales`,
    "zero-average": (f) =>
      `${name("amounts")}: the average around ${months[f.month - 1]} ${f.year} is 0, so nothing can be compared with it; give months with sales`,
  };
};

/** " or 5 (one a period)", where that is another number than those with a meaning of their own. */
const onePeriod = ({ periods }: { periods: number }): string =>
  periods === 12 || periods === 4 ? "" : ` or ${periods} (one a period)`;
