import type { Say } from "./company";
import { lastYear, planYear } from "./company";
import { at, Draft, fixed, span } from "./draft";
import { markChecks } from "./regions";
import * as style from "./style";

const day = "yyyy-mm-dd";
const row = 6;

/** The days on which this company will not work, on top of weekends. */
const holidays = [
  [1, 1],
  [2, 8],
  [2, 9],
  [2, 10],
  [4, 5],
  [5, 3],
  [9, 6],
  [10, 1],
  [10, 4],
  [12, 27],
] as const;

const periodsName = (say: Say): string => say("Calendar", "按期分解");

/** The cells of those days, as other sheets' formulas write them. */
export const companyHolidays = (say: Say): string =>
  `${periodsName(say)}!${fixed(span(row, 1, holidays.length, 1))}`;

/** Working days of every month, and the target over quarters, months and weeks that tie. */
export function periodsSheet(say: Say): Draft {
  const sheet = new Draft(periodsName(say), "#126D5C");
  sheet.widths([16, 120, 136, 120, 24, 104, 104, 120, 24, 104, 104, 120, 110, 110]);
  sheet
    .put(0, 1, say("Over quarters and months, by working days", "按工作日分解到季度和月"), style.title)
    .put(
      1,
      1,
      say(
        "SPLITPERIODS weighs a period by its working days; each quarter is split again into its months, so the levels tie.",
        "SPLITPERIODS 以工作日为权重；每个季度再分解到各月，因此各级互相吻合。",
      ),
      style.lead,
    );
  const section = (column: number, width: number, text: string) =>
    sheet.put(row - 2, column, text, style.section).dress(row - 2, column, 1, width, style.section);

  section(1, 3, say("Calendar", "日历"));
  sheet.put(row - 1, 1, say("Our holidays", "本公司假日"), style.head);
  sheet.put(row - 1, 2, say(`Month of ${lastYear}`, `${lastYear} 年各月`), style.head);
  sheet.put(row - 1, 3, say("Working days", "工作日"), style.head);
  holidays.forEach(([month, date], index) =>
    sheet.put(row + index, 1, `=DATE(${planYear},${month},${date})`, { ...style.input, number: day }),
  );
  const country = say("US", "CN");
  for (let month = 0; month < 12; month++) {
    const cell = at(row + month, 2);
    sheet.put(row + month, 2, `=DATE(${lastYear},${month + 1},1)`, {
      ...style.body,
      number: say("mmm", 'm"月"'),
    });
    sheet.put(row + month, 3, `=WORKDAYSIN(${cell},EDATE(${cell},1)-1,"${country}")`, style.body);
  }
  sheet.put(row + 12, 2, say("Year", "全年"), style.total);
  sheet.put(
    row + 12,
    3,
    `=WORKDAYSIN(DATE(${lastYear},1,1),DATE(${lastYear},12,31),"${country}")`,
    style.total,
  );
  sheet.put(row + 13, 2, say("Public holidays of the US", "含法定节假日与调休"), style.advice);

  const free = fixed(span(row, 1, holidays.length, 1));
  const heads = (column: number) =>
    say(["From", "To", "Target"], ["开始", "结束", "目标"]).forEach((text, index) =>
      sheet.put(row - 1, column + index, text, style.head),
    );
  section(5, 3, say("Quarters", "季度"));
  heads(5);
  section(9, 5, say("Months", "月"));
  heads(9);
  sheet.put(row - 1, 12, say("Adds up", "合计一致"), style.head);
  sheet.put(row - 1, 13, say("Working days", "工作日"), style.head);
  const dress = (top: number, column: number, count: number) => {
    for (let index = 0; index < count; index++) {
      for (const offset of [0, 1])
        sheet.put(top + index, column + offset, null, { ...style.body, number: day });
      sheet.put(top + index, column + 2, null, style.bodyMoney);
    }
  };
  dress(row, 5, 4);
  dress(row, 9, 12);
  for (let month = 0; month < 12; month++) sheet.put(row + month, 13, null, style.body);
  sheet.put(row, 13, `=WORKDAYSIN(${span(row, 9, 12, 1)},${span(row, 10, 12, 1)},${free})`, style.body);
  sheet.put(
    row,
    5,
    `=SPLITPERIODS(PlanTarget,DATE(${planYear},1,1),DATE(${planYear},12,31),"quarter","workdays",,${free},PlanUnit)`,
    { ...style.body, number: day },
  );
  for (let quarter = 0; quarter < 4; quarter++) {
    const top = row + quarter * 3;
    const [from, to, amount] = [5, 6, 7].map((column) => at(row + quarter, column));
    sheet.put(top, 9, `=SPLITPERIODS(${amount},${from},${to},"month","workdays",,${free},PlanUnit)`, {
      ...style.body,
      number: day,
    });
    sheet.put(top, 12, `=ROUND(SUM(${span(top, 11, 3, 1)})-${amount},6)=0`, {
      ...style.body,
      ...style.check,
    });
  }
  sheet.put(row + 12, 9, say("Year", "全年"), style.total).put(row + 12, 10, null, style.total);
  sheet.put(row + 12, 13, `=SUM(${span(row, 13, 12, 1)})`, style.total);
  const weekly = row + 7;
  sheet
    .put(weekly - 2, 5, say("4-4-5 weeks, one period held", "4-4-5 周，一期固定"), style.section)
    .dress(weekly - 2, 5, 1, 3, style.section);
  say(["Held", "Amount"], ["固定", "金额"]).forEach((text, index) =>
    sheet.put(weekly - 1, 5 + index, text, style.head),
  );
  sheet.put(weekly, 5, `=DATE(${planYear},2,10)`, { ...style.input, number: day });
  sheet.put(weekly, 6, `=ROUND(${at(row, 7)}*0.4,-4)`, style.inputMoney);
  dress(weekly + 1, 5, 3);
  sheet.put(
    weekly + 1,
    5,
    `=SPLITPERIODS(${at(row, 7)},DATE(${planYear},1,4),DATE(${planYear},4,4),"445",,,,PlanUnit,,${span(weekly, 5, 1, 2)})`,
    { ...style.body, number: day },
  );
  sheet.put(row + 12, 11, `=SUM(${span(row, 11, 12, 1)})`, style.totalMoney);
  sheet.put(row + 12, 12, `=ROUND(${at(row + 12, 11)}-PlanTarget,6)=0`, { ...style.total, ...style.check });
  markChecks(sheet, span(row, 12, 13, 1));
  sheet.freeze(row, 0);
  return sheet;
}
