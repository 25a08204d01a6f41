import type { Say } from "./company";
import { months, planYear } from "./company";
import { at, Draft, span } from "./draft";
import { markChecks } from "./regions";
import * as style from "./style";

const row = 7;
/** What was earned in the months that are closed, as shares of their plan. */
const earned = [0.94, 1.03, 0.88, 0.97, 1.01];
/** A month whose orders are signed already. */
const held = { month: 8, amount: 4_500_000 };

/** The rest of the year after some months have closed, in three shapes. */
export function resplitSheet(say: Say): Draft {
  const sheet = new Draft(say("Re-split", "重新分解"), "#126D5C");
  sheet.widths([16, 130, 130, 130, 130, 24, 130, 130, 130]);
  sheet
    .put(0, 1, say("What is left, over the months that are left", "把剩余目标分到剩余月份"), style.title)
    .put(
      1,
      1,
      say(
        "RESPLIT keeps the closed months as they were and shares the rest over the open ones; the year still adds up.",
        "RESPLIT 保留已结月份的实际，把其余分到未结月份，全年合计不变。",
      ),
      style.lead,
    );
  sheet.put(3, 1, say("Closed months", "已结月数"), style.label).put(3, 2, earned.length, style.input);
  sheet.put(3, 3, say("change it and watch the open months", "改动它，看看未结月份"), style.advice);
  const heads = say(["Month", "Plan", "Actual", "Held"], ["月份", "计划", "实际", "固定"]);
  heads.forEach((text, index) => sheet.put(row - 1, 1 + index, text, style.head));
  const shapes = ["plan", "even", "late"] as const;
  say(["As the plan", "Evenly", "Later more"], ["按计划", "平均", "后重"]).forEach((text, index) =>
    sheet.put(row - 1, 6 + index, text, style.head),
  );
  const total = months.reduce((sum, amount) => sum + amount, 0);
  months.forEach((amount, month) => {
    sheet.put(row + month, 1, `=DATE(${planYear},${month + 1},1)`, {
      ...style.body,
      number: say("mmm", 'm"月"'),
    });
    sheet.put(row + month, 2, null, style.bodyMoney);
    const actual =
      month < earned.length
        ? Math.round(((48_000_000 * amount) / total) * (earned[month] ?? 1) * 0.001) * 1_000
        : null;
    sheet.put(row + month, 3, actual, style.inputMoney);
    sheet.put(row + month, 4, month === held.month ? held.amount : null, style.inputMoney);
    shapes.forEach((_, index) => sheet.put(row + month, 6 + index, null, style.bodyMoney));
  });
  sheet.put(row, 2, `=SPLITTARGET(PlanTarget,{${months.join(";")}},PlanUnit)`, style.bodyMoney);
  const plan = span(row, 2, 12, 1);
  const actuals = span(row, 3, 12, 1);
  const holds = span(row, 4, 12, 1);
  shapes.forEach((shape, index) =>
    sheet.put(
      row,
      6 + index,
      `=RESPLIT(PlanTarget,${plan},${actuals},$C$4,"${shape}",PlanUnit,${holds})`,
      style.bodyMoney,
    ),
  );
  const last = row + 12;
  sheet.put(last, 1, say("Year", "全年"), style.total).put(last, 4, null, style.total);
  for (const column of [2, 3, 6, 7, 8])
    sheet.put(last, column, `=SUM(${span(row, column, 12, 1)})`, style.totalMoney);
  sheet.put(last + 1, 1, say("Adds up", "合计一致"), style.label);
  for (const column of [2, 6, 7, 8])
    sheet.put(last + 1, column, `=ROUND(${at(last, column)}-PlanTarget,6)=0`, style.check);
  markChecks(sheet, span(last + 1, 2, 1, 7));
  sheet.chart({
    name: say("The open months", "未结月份"),
    type: "line",
    title: say("Three ways through the rest of the year", "剩余月份的三种走法"),
    categories: sheet.elsewhere(span(row, 1, 12, 1)),
    series: shapes.map((_, index) => ({
      name: `=${sheet.elsewhere(at(row - 1, 6 + index))}`,
      values: sheet.elsewhere(span(row, 6 + index, 12, 1)),
    })),
    left: sheet.left(1),
    top: sheet.top(last + 3),
    width: 640,
    height: 250,
    valueAxis: { min: 0 },
  });
  sheet.freeze(row, 0);
  return sheet;
}
