import type { Say } from "./company";
import { planYear } from "./company";
import { at, Draft, fixed, span } from "./draft";
import { funnelCells } from "./funnel";
import { companyHolidays } from "./periods";
import { markChecks } from "./regions";
import * as style from "./style";

const headRow = 8;

/** Whether the people can do in their days what the funnel asks of them. */
export function activitySheet(say: Say): Draft {
  const funnel = funnelCells(say);
  const sheet = new Draft(say("Workload", "工作量测算"), "#2B7A9B");
  sheet.widths([16, 150, 210, 116, 104, 24, 110, 110, 150, 24, 112, 112]);
  sheet
    .put(0, 1, say("Whether it fits into the day", "现有人手能否按期完成"), style.title)
    .put(
      1,
      1,
      say(
        "ACTIVITYLOAD turns what must still enter each stage into work: in all, per person, and per person a day.",
        "ACTIVITYLOAD 把各阶段还需新增的数量换算成工作量：总量、人均、人均每天。",
      ),
      style.lead,
    );
  const [people, workdays, most] = [at(3, 2), at(4, 2), at(5, 2)].map(fixed);
  const answer = say("New customers", "新客户");
  sheet
    .put(3, 1, say("People", "人数"), style.body)
    .put(3, 2, `=COUNTIFS(stPlan[${say("Segment", "客户分群")}],"${answer}")`, { ...style.body, number: "0" })
    .put(3, 3, say("the sellers for new customers", "负责新客户的销售"), style.advice);
  sheet
    .put(4, 1, say("Working days", "工作日"), style.body)
    .put(4, 2, `=WORKDAYSIN(DATE(${planYear},1,1),DATE(${planYear},12,31),${companyHolidays(say)})`, {
      ...style.body,
      number: "0",
    })
    .put(
      4,
      3,
      say("weekends and the holidays on Calendar taken off", "已扣除周末和「按期分解」中的假日"),
      style.advice,
    );
  sheet
    .put(5, 1, say("Hours for it a day", "每天可用小时"), style.body)
    .put(5, 2, 2.5, { ...style.input, number: "0.0" })
    .put(5, 3, say("beside meetings, travel and key accounts", "会议、差旅和老客户之外"), style.advice);

  const activities: readonly [string, number, number][] = [
    [say("Calls to check a lead", "核实线索的电话"), 6, 0.25],
    [say("Calls to agree a visit", "约访电话"), 5, 0.25],
    [say("Visits to find the need", "了解需求的拜访"), 3, 3],
    [say("Proposals, with a tasting", "方案与试吃"), 1, 12],
    [say("Rounds of negotiation", "谈判轮次"), 4, 2],
    [say("Drafts of a contract", "合同稿"), 3, 1.5],
  ];
  const count = activities.length;
  const heads = say(
    ["Stage", "Activity", "Still needed", "Each takes"],
    ["阶段", "活动", "还需新增", "每个需要"],
  );
  sheet.block(
    headRow,
    1,
    [heads],
    heads.map(() => style.head),
  );
  sheet
    .put(headRow - 1, 1, say("What must be done", "要做的事"), style.section)
    .dress(headRow - 1, 1, 1, 4, style.section);
  sheet
    .put(headRow - 1, 6, say("What that comes to", "合计多少"), style.section)
    .dress(headRow - 1, 6, 1, 6, style.section);
  for (let across = 0; across < 3; across++) sheet.put(headRow, 6 + across, null, style.head);
  say(["Hours each", "Hours a day"], ["每次小时", "每天小时"]).forEach((text, index) =>
    sheet.put(headRow, 10 + index, text, style.head),
  );
  const decimal = { ...style.body, number: "#,##0.00" };
  activities.forEach(([name, each, hours], index) => {
    const row = headRow + 1 + index;
    sheet.put(row, 1, `=${funnel.name(index)}`, { ...style.body, bold: true });
    sheet.put(row, 2, name, { ...style.body, color: "#0000C8" });
    sheet.put(row, 3, `=${funnel.stillNeeded(index)}`, style.bodyMoney);
    sheet.put(row, 4, each, { ...style.input, number: "0" });
    sheet.block(
      row,
      6,
      [[null, null, null]],
      [style.bodyMoney, { ...style.body, number: "#,##0.0" }, { ...decimal, bold: true }],
    );
    sheet.put(row, 10, hours, { ...style.input, number: "0.00" });
    sheet.put(row, 11, `=${at(row, 8)}*${at(row, 10)}`, decimal);
  });
  const column = (index: number) => span(headRow + 1, index, count, 1);
  sheet.put(
    headRow,
    6,
    `=ACTIVITYLOAD(${column(3)},${column(4)},${people},${workdays}${say("", ',"zh"')})`,
    style.head,
  );
  const last = headRow + 1 + count;
  sheet.put(last, 6, say("A person's day", "每人每天"), style.total);
  for (const column of [7, 8, 10]) sheet.put(last, column, null, style.total);
  sheet.put(last, 11, `=SUM(${column(11)})`, { ...style.total, number: "#,##0.00" });
  sheet.put(last + 1, 6, say("Fits into the day", "一天做得完"), style.label);
  sheet.put(last + 1, 11, `=${at(last, 11)}<=${most}`, style.check);
  markChecks(sheet, at(last + 1, 11));
  sheet.formatWhen({ range: column(11), priority: 3, stopIfTrue: false, type: "dataBar", color: style.bar });
  return sheet;
}
