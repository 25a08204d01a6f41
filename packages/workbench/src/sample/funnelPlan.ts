import type { Say } from "./company";
import { planYear } from "./company";
import { at, Draft, fixed, span } from "./draft";
import { funnelCells } from "./funnel";
import { monthsName, monthsPattern } from "./months";
import { markChecks } from "./regions";
import * as style from "./style";

const stages = 7;
const months = 12;
/** The funnel's longest lead, four and a half months, rounded up. */
const earlier = 5;
const targetRow = 5;
const headRow = 9;
const first = 2;

/** When the leads, visits and proposals must happen, month by month, for the deals to close in time. */
export function funnelPlanSheet(say: Say): Draft {
  const funnel = funnelCells(say);
  const sheet = new Draft(say("Funnel plan", "漏斗排期"), "#2B7A9B");
  const shown = earlier + months;
  sheet.widths([16, 150, ...Array.from({ length: shown }, () => 82), 88, 92]);
  sheet
    .put(0, 1, say("When it must happen", "什么时候必须发生"), style.title)
    .put(
      1,
      1,
      say(
        "FUNNELPLAN sets each stage's volume as many months before the win as the lags on Funnel say; months before the plan's first are shown too.",
        "FUNNELPLAN 按「漏斗」中的间隔月数，把每个阶段的数量提前到成交之前；计划首月之前的月份也会列出。",
      ),
      style.lead,
    );

  const month = { ...style.head, number: say("mmm yy", "yy-mm") };
  const targets = first + earlier;
  const total = first + shown;
  sheet
    .put(targetRow - 2, 1, say("To be won", "需要赢得"), style.section)
    .dress(targetRow - 2, 1, 1, total + 1, style.section);
  sheet.put(targetRow - 1, 1, say("New business", "新业务"), style.head);
  for (let column = first; column < targets; column++) sheet.put(targetRow - 1, column, null, style.head);
  for (let column = first; column < targets; column++) sheet.put(targetRow, column, null, style.body);
  sheet.put(targetRow, 1, say("Target", "目标"), style.body);
  for (let index = 0; index < months; index++) {
    sheet.put(targetRow - 1, targets + index, `=DATE(${planYear},${index + 1},1)`, month);
    sheet.put(targetRow, targets + index, null, style.bodyMoney);
  }
  const targetCells = span(targetRow, targets, 1, months);
  sheet.put(
    targetRow,
    targets,
    `=SPLITTARGET(${funnel.target},${monthsName(say)}!${fixed(monthsPattern)},PlanUnit)`,
    style.bodyMoney,
  );
  sheet
    .put(targetRow - 1, total, say("Year", "全年"), style.head)
    .put(targetRow, total, `=SUM(${targetCells})`, { ...style.bodyMoney, bold: true });
  sheet.put(targetRow - 1, total + 1, say("Adds up", "合计一致"), style.head);
  sheet.put(targetRow, total + 1, `=ROUND(${at(targetRow, total)}-${funnel.target},6)=0`, {
    ...style.body,
    ...style.check,
  });

  sheet
    .put(headRow - 2, 1, say("What must happen when", "何时做多少"), style.section)
    .dress(headRow - 2, 1, 1, total + 1, style.section);
  for (let column = 1; column < total; column++) sheet.put(headRow, column, null, month);
  sheet.put(headRow, total, say("In all", "合计"), style.head);
  sheet.put(headRow, total + 1, say("As needed", "与所需一致"), style.head);
  for (let stage = 0; stage < stages; stage++) {
    const row = headRow + 1 + stage;
    const cells = span(row, first, 1, shown);
    sheet.put(row, 1, null, { ...style.body, bold: true });
    for (let column = first; column < total; column++)
      sheet.put(row, column, null, { ...style.body, number: "#,##0;-#,##0;-" });
    sheet.dress(row, first, 1, earlier, { fill: "#F3F7F9" });
    sheet.put(row, total, `=SUM(${cells})`, { ...style.bodyMoney, bold: true });
    sheet.put(row, total + 1, `=${at(row, total)}=${funnel.needed(stage)}`, {
      ...style.body,
      ...style.check,
    });
  }
  sheet.put(
    headRow,
    1,
    `=FUNNELPLAN(${targetCells},${funnel.deal},${funnel.rates},${funnel.lags},${funnel.names},${span(targetRow - 1, targets, 1, months)})`,
    style.head,
  );
  sheet.put(
    headRow - 1,
    1,
    say(
      "Shaded months lie before the plan: what should have begun there already, or the first deals come late.",
      "浅色月份在计划开始之前：本应在那时就启动，否则最早的单子会来不及。",
    ),
    style.advice,
  );
  markChecks(sheet, at(targetRow, total + 1));
  markChecks(sheet, span(headRow + 1, total + 1, stages, 1));
  sheet.chart({
    name: say("Volumes by month", "各月数量"),
    type: "line",
    title: say("First contacts, proposals and contracts by month", "各月初步接触、方案和签约"),
    categories: sheet.elsewhere(span(headRow, first, 1, shown)),
    series: [1, 3, 5].map((stage) => ({
      name: `=${sheet.elsewhere(at(headRow + 1 + stage, 1))}`,
      values: sheet.elsewhere(span(headRow + 1 + stage, first, 1, shown)),
    })),
    left: sheet.left(1),
    top: sheet.top(headRow + stages + 3),
    width: 760,
    height: 280,
    valueAxis: { min: 0 },
  });
  return sheet;
}
