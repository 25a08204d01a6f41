import { calendarSteps, dayIn, isOwnCalendar, workdaysFrom } from "../declare/native/days";
import { nativeForm } from "../declare/native/native";
import { shapedAs } from "../declare/native/numbers";
import { WORKDAYSIN } from "./workdaysin";

export const native = nativeForm(
  WORKDAYSIN,
  `LET(
  firsts,0+MAP(TOCOL(start,0,FALSE),LAMBDA(v,${dayIn("v")})),
  lasts,0+MAP(TOCOL(end,0,FALSE),LAMBDA(v,${dayIn("v")})),
  ${calendarSteps},
  from,firsts+IF(ROWS(firsts)=1,0*lasts,0),
  to,lasts+IF(ROWS(lasts)=1,0*firsts,0),
  isFit,OR(ROWS(firsts)=1,ROWS(lasts)=1,AND(ROWS(start)=ROWS(end),COLUMNS(start)=COLUMNS(end))),
  found,MAP(from,to,LAMBDA(a,b,${workdaysFrom("a", "b")})),
  IF(isFit,IF(OR(isMixed,SUM(IF(to<from,1,0))>0),#VALUE!,
    IF(ROWS(firsts)=1,${shapedAs("end", "found")},${shapedAs("start", "found")})),#VALUE!))`,
  {
    limits: [
      "A calendar is a range of days; a country is #VALUE!. `splittarget share` gives it the days instead.",
    ],
    words: ["weekend"],
    takes: (given) => isOwnCalendar(given(2)),
    calendar: { at: 2, start: 0, end: 1 },
  },
);
