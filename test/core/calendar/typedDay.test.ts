import { isoDate } from "../../../src/core/calendar/day";
import { typedDay } from "../../../src/core/calendar/typedDay";

// prettier-ignore
test.each([
  ["2027-03-01",        "2027-03-01", "as the field shows it"],
  ["2027/3/1",          "2027-03-01", "as Excel in Chinese"],
  ["2027.3.1",          "2027-03-01", "with dots"],
  ["2027年3月1日",       "2027-03-01", "in Chinese"],
  ["2027 年 3 月 1 日",  "2027-03-01", "with blanks"],
  ["2027年3月1",         "2027-03-01", "without its last sign"],
  ["２０２７／３／１",     "2027-03-01", "full-width"],
  ["1 March 2027",      "2027-03-01", "in words"],
  ["1 mar 2027",        "2027-03-01", "the month cut short"],
  ["1  March \t 2027",   "2027-03-01", "with more blanks than one"],
  ["1-Mar-2027",        "2027-03-01", "as Excel in English"],
  ["1st March, 2027",   "2027-03-01", "as one says it"],
  ["March 1, 2027",     "2027-03-01", "as an American writes it"],
  ["Sept 30 2027",      "2027-09-30", "four letters"],
  ["29 Feb 2028",       "2028-02-29", "a leap year"],
  ["29 Feb 2027",       null,         "and none"],
  ["3/1/2027",          null,         "another day on each side of the Atlantic"],
  ["2027/13/1",         null,         "no such month"],
  ["1 Ma 2027",         null,         "March or May"],
  ["1 Marvin 2027",     null,         "no month"],
  ["March 2027",        null,         "no day"],
  ["1 March 27",        null,         "which century"],
  ["2027-03/01",        null,         "two signs at once"],
  ["28 Feb 1900",       null,         "before Excel and the calendar agree"],
  ["1 March 1900",      "1900-03-01", "where they begin to"],
  ["2027年3月1日下午",    null,         "more behind it, in Chinese"],
  ["自2027年3月1日",      null,         "more before it"],
  ["2027-03-01 9:00",   null,         "a time behind it"],
  ["on 2027-03-01",     null,         "a word before it"],
  ["1 March 2027 am",   null,         "a word behind it"],
  ["on 1 March 2027",   null,         "a word before it"],
  ["March 1, 2027 am",  null,         "a word behind it"],
  ["1 March 1, 2027",   null,         "a number before it"],
  ["0 March 2027",      null,         "no such day"],
  ["31 April 2027",     null,         "nor this"],
  ["2027-00-01",        null,         "no such month"],
  ["1899-12-31",        null,         "before Excel begins"],
  ["9999-12-31",        "9999-12-31", "the last day"],
  ["2027",              null,         "a number"],
  ["",                  null,         "nothing"],
])("%s is %s: %s", (text, iso, _why) => {
  const day = typedDay(text);
  expect(day === null ? null : isoDate(day)).toBe(iso);
});
