import type { Say } from "./company";
import { history, lastYear, months, planYear } from "./company";
import { at, Draft, fixed, span } from "./draft";
import { markChecks } from "./regions";
import * as style from "./style";

const row = 6;
const years = 3;
/** No two years are alike: how far a month was from its pattern, in thousandths. */
const wobble = [4, -7, 12, -3, 8, -11, 5, -6, 9, -4, 2, -9];

/** The pattern of the year out of three years' months, and the target along it. */
export function seasonalitySheet(say: Say): Draft {
  const sheet = new Draft(say("Seasonality", "季节走势"), "#126D5C");
  sheet.widths([16, 110, 130, 24, 90, 110, 24, 110, 110, 130]);
  sheet
    .put(0, 1, say("The year's own pattern", "一年的走势"), style.title)
    .put(
      1,
      1,
      say(
        "SEASONALITY takes growth out of three years of months; its twelve indices are the profile of SPLITPERIODS.",
        "SEASONALITY 从三年的月度数据中去掉增长；得到的十二个指数就是 SPLITPERIODS 的季节曲线。",
      ),
      style.lead,
    );
  say(["Month", "Revenue"], ["月份", "销售额"]).forEach((text, index) =>
    sheet.put(row - 1, 1 + index, text, style.head),
  );
  const total = months.reduce((sum, amount) => sum + amount, 0);
  const count = years * 12;
  for (let index = 0; index < count; index++) {
    const year = history[history.length - years + Math.floor(index / 12)]!;
    const share =
      (months[index % 12]! / total) * (1 + (wobble[(index * 5) % 12]! / 1000) * (index < 24 ? 1 : 0));
    sheet.put(row + index, 1, `=DATE(${lastYear - years + 1},${index + 1},1)`, {
      ...style.body,
      number: "yyyy-mm",
    });
    sheet.put(row + index, 2, Math.round((year * share) / 10) * 10, style.inputMoney);
  }
  say(["Month", "Index"], ["月份", "指数"]).forEach((text, index) =>
    sheet.put(row - 1, 4 + index, text, style.head),
  );
  for (let month = 0; month < 12; month++) {
    sheet.put(row + month, 4, `=DATE(${planYear},${month + 1},1)`, {
      ...style.body,
      number: say("mmm", 'm"月"'),
    });
    sheet.put(row + month, 5, null, { ...style.body, number: "0.000" });
  }
  sheet.put(row, 5, `=SEASONALITY(${span(row, 1, count, 1)},${span(row, 2, count, 1)})`, {
    ...style.body,
    number: "0.000",
  });
  const profile = span(row, 5, 12, 1);
  sheet.put(row + 12, 4, say("Mean", "平均"), style.total);
  sheet.put(row + 12, 5, `=AVERAGE(${profile})`, { ...style.total, number: "0.000" });

  say(["From", "To", "Target"], ["开始", "结束", "目标"]).forEach((text, index) =>
    sheet.put(row - 1, 7 + index, text, style.head),
  );
  for (let month = 0; month < 12; month++) {
    for (const column of [7, 8])
      sheet.put(row + month, column, null, { ...style.body, number: "yyyy-mm-dd" });
    sheet.put(row + month, 9, null, style.bodyMoney);
  }
  sheet.put(
    row,
    7,
    `=SPLITPERIODS(PlanTarget,DATE(${planYear},1,1),DATE(${planYear},12,31),"month",,${fixed(profile)},,PlanUnit)`,
    { ...style.body, number: "yyyy-mm-dd" },
  );
  sheet.put(row + 12, 7, say("Year", "全年"), style.total).put(row + 12, 8, null, style.total);
  sheet.put(row + 12, 9, `=SUM(${span(row, 9, 12, 1)})`, style.totalMoney);
  sheet.put(row + 13, 7, say("Adds up", "合计一致"), style.label);
  sheet.put(row + 13, 9, `=ROUND(${at(row + 12, 9)}-PlanTarget,6)=0`, style.check);
  markChecks(sheet, at(row + 13, 9));
  sheet.freeze(row, 2);
  return sheet;
}
