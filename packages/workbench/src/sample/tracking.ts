import type { Say } from "./company";
import { months } from "./company";
import { at, Draft, fixed, span } from "./draft";
import { historyCells, historyName } from "./history";
import { markChecks } from "./regions";
import * as style from "./style";

const goalRow = 4;
const paceRow = 13;
/** What was sold in the months that have closed. */
const actuals = [2_905_400, 2_361_700, 3_902_150];

/** Whether the goal is a good one, whether sales keep pace with it, and whether the plan was ready. */
export function trackingSheet(say: Say): Draft {
  const sheet = new Draft(say("Tracking", "跟踪"), "#126D5C");
  const language = say("", ',"zh"');
  sheet.widths([16, 150, 120, 120, 24, 150, 104, 250, 24, 190, 120, 84, 84]);
  sheet
    .put(0, 1, say("Is the goal good, and do sales keep pace?", "目标定得好吗，进度跟得上吗"), style.title)
    .put(
      1,
      1,
      say(
        "SMARTCHECK reads the goal's sentence, GOALCHECK weighs it against the years before, PACE follows it through the year, READINESS scores the checklist.",
        "SMARTCHECK 读目标这句话，GOALCHECK 与往年对照，PACE 跟踪全年进度，READINESS 给清单打分。",
      ),
      style.lead,
    );
  const section = (row: number, column: number, width: number, text: string): void => {
    sheet.put(row, column, text, style.section).dress(row, column, 1, width, style.section);
  };

  section(goalRow - 1, 1, 2, say("Against the years before", "与往年对照"));
  const checks = 8;
  for (let index = 0; index < checks; index++)
    sheet.block(
      goalRow + index,
      1,
      [[null, null]],
      [style.body, [0, 4].includes(index) ? style.bodyPercent : style.bodyMoney],
    );
  sheet.put(
    goalRow,
    1,
    `=GOALCHECK(PlanTarget,${historyName(say)}!${fixed(historyCells)}${language})`,
    style.body,
  );

  section(goalRow - 1, 5, 3, say("The goal's sentence", "目标这句话"));
  const letters = 5;
  for (let index = 0; index < letters; index++)
    sheet.block(goalRow + index, 5, [[null, null, null]], [style.body, style.body, style.body]);
  sheet.put(goalRow, 5, `=SMARTCHECK(stGoal[${say("Goal", "目标描述")}]${language})`, {
    ...style.body,
    bold: true,
  });

  section(paceRow - 1, 1, 3, say("Months", "各月"));
  say(["Month", "Plan", "Actual"], ["月份", "计划", "实际"]).forEach((text, index) =>
    sheet.put(paceRow, 1 + index, text, style.head),
  );
  const column = (across: number): string => span(paceRow + 1, across, months.length, 1);
  months.forEach((_, index) => {
    const row = paceRow + 1 + index;
    sheet.put(row, 1, say(`Month ${index + 1}`, `${index + 1} 月`), style.body);
    sheet.put(row, 2, null, style.bodyMoney).put(row, 3, actuals[index] ?? null, style.inputMoney);
  });
  const pattern = `{${months.join(";")}}`;
  sheet.put(paceRow + 1, 2, `=SPLITTARGET(PlanTarget,${pattern},PlanUnit)`, style.bodyMoney);

  section(paceRow - 1, 5, 2, say("Pace", "进度"));
  sheet
    .put(paceRow, 5, say("Months closed", "已结月数"), style.label)
    .put(paceRow, 6, actuals.length, { ...style.input, number: "0" });
  const rows = 10;
  for (let index = 0; index < rows; index++)
    sheet.block(
      paceRow + 1 + index,
      5,
      [[null, null]],
      [style.body, index === 3 ? style.bodyPercent : index === 6 ? style.body : style.bodyMoney],
    );
  sheet.put(paceRow + 1, 5, `=PACE(${column(2)},${column(3)},${at(paceRow, 6)}${language})`, style.body);
  const last = paceRow + 1 + rows;
  sheet.put(last, 5, say("Gap agrees", "差额一致"), style.label);
  sheet.put(
    last,
    6,
    `=ROUND(${at(paceRow + 5, 6)}-SUM(${column(3)})+SUM(${span(paceRow + 1, 2, actuals.length, 1)}),6)=0`,
    style.check,
  );
  markChecks(sheet, at(last, 6));

  section(paceRow - 1, 9, 4, say("Ready to hand out?", "可以下达了吗"));
  say(["Item", "Status", "Weight", "Critical"], ["检查项", "状态", "权重", "关键"]).forEach((text, index) =>
    sheet.put(paceRow, 9 + index, text, style.head),
  );
  const items: readonly (readonly [string, string, number, boolean])[] = [
    [say("Target split exactly", "目标分解无误"), say("Done", "完成"), 5, true],
    [say("Owners have accepted", "负责人已认领"), say("Done", "完成"), 5, true],
    [say("Incentives explained", "激励方案已宣讲"), say("In progress", "进行中"), 3, false],
    [say("Dashboard for all", "统一看板"), say("Not started", "未开始"), 1, false],
    [say("Sales in new countries", "新国家的销售"), say("N/A", "不适用"), 2, false],
  ];
  items.forEach(([item, status, weight, critical], index) =>
    sheet.block(
      paceRow + 1 + index,
      9,
      [[item, status, weight, critical]],
      [style.body, style.input, { ...style.input, number: "0" }, style.input],
    ),
  );
  const of = (across: number): string => span(paceRow + 1, across, items.length, 1);
  const verdict = paceRow + 1 + items.length;
  sheet.put(verdict, 9, `=READINESS(${of(10)},${of(11)},${of(12)},,,80${say("", ',"zh"')})`, {
    ...style.total,
    number: "0.0",
  });
  sheet.put(verdict, 10, null, style.total);
  return sheet;
}
