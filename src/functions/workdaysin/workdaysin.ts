import { everyWeekday, workdaysIn } from "../../core/calendar/workdays";
import { calendar, weekend } from "../declare/calendars";
import { dates } from "../declare/dates";
import { declare } from "../declare/declare";
import { rowsOf } from "../declare/rows";
import { names } from "./text.zh";

export const WORKDAYSIN = declare({
  arguments: { start: dates, end: dates, calendar, weekend },
  names,
  answer: ({ start, end, calendar: days, weekend: off }) =>
    rowsOf(workdaysIn(start, end, { ...days, weekend: off ?? everyWeekday.weekend })),
});
