import type { Say } from "./company";
import { lastYear, planYear } from "./company";
import { Draft } from "./draft";
import * as style from "./style";

/** The first sheet: what the workbook shows and where; `others` are the sheets that follow it. */
export function readMeSheet(say: Say, others: readonly { name: string; about: string }[]): Draft {
  const sheet = new Draft(say("Read me", "说明"), "#5C5C5C");
  sheet.widths([16, 230, 720, 40]);
  sheet
    .put(
      0,
      1,
      say(`Cloudridge Foods: sales plan ${planYear}`, `云岭食品 ${planYear} 年销售计划`),
      style.title,
    )
    .put(
      1,
      1,
      say(
        "A made-up company with 30 sellers in eight teams and four regions. Every figure of the plan is a live formula.",
        "一家虚构的公司：四个区域、八个团队、30 位销售。计划中的每个数字都是实时计算的公式。",
      ),
      style.lead,
    );
  sheet.put(3, 1, say("At a glance", "概览"), style.section).dress(3, 1, 1, 3, style.section);
  const figures: [string, string, typeof style.bodyMoney][] = [
    [say("Annual target", "年度目标"), "=PlanTarget", style.bodyMoney],
    [
      say(`Growth asked over ${lastYear}`, `相对 ${lastYear} 年的增长`),
      say("=PlanTarget/SUM(stPlan[Weight])-1", "=PlanTarget/SUM(stPlan[权重])-1"),
      style.bodyPercent,
    ],
    [
      say("Handed out to sellers", "已分解到个人"),
      say("=SUM(stPlan[Target])", "=SUM(stPlan[目标])"),
      style.bodyMoney,
    ],
    [
      say("Beyond the target, for risks", "其中为风险多分配"),
      say("=SUM(stPlan[Target])-PlanTarget", "=SUM(stPlan[目标])-PlanTarget"),
      style.bodyMoney,
    ],
    [
      say("Nothing lost on the way", "分解过程分毫不差"),
      "=ROUND(SUM(RegionTargets)-PlanTarget,6)=0",
      style.body,
    ],
    [
      say("Committed by the sellers", "销售承诺合计"),
      say("=SUM(stPlan[Commitment])", "=SUM(stPlan[自报承诺])"),
      style.bodyMoney,
    ],
  ];
  figures.forEach(([text, formula, format], index) => {
    sheet.put(4 + index, 1, text, style.body);
    sheet.put(4 + index, 2, formula, { ...format, bold: true, horizontal: "left" });
    sheet.put(4 + index, 3, null, style.body);
  });

  const list = 12;
  sheet.put(list - 1, 1, say("The sheets", "工作表"), style.section).dress(list - 1, 1, 1, 3, style.section);
  others.forEach(({ name, about }, index) => {
    sheet.put(list + index, 1, name, { ...style.body, color: "#126D5C", underline: true });
    sheet.link(list + index, 1, `#'${name}'!A1`);
    sheet.put(list + index, 2, about, style.body).put(list + index, 3, null, style.body);
  });

  const hints = list + others.length + 1;
  sheet.put(hints, 1, say("Try this", "试一试"), style.section).dress(hints, 1, 1, 3, style.section);
  say(
    [
      "Change the target on Goal: regions, sellers, months and funnel follow, and still add up.",
      "Change last year's sales on Sellers: the plan moves that seller against the others.",
      "Choose “Check readiness” in the task pane: the workbook proves most items by itself, and two critical ones are open.",
      "Mend them: have the last sellers accept on Plan, and write on Risks what to do should the largest chain leave.",
    ],
    [
      "修改「目标」中的目标值：区域、个人、月度和漏斗随之变化，合计依然相符。",
      "修改「销售名单」中的去年销售额：看看这位销售与其他人之间如何此消彼长。",
      "在任务窗格中点「检查就绪度」：工作簿会自行证明大部分检查项，还有两个关键项未完成。",
      "补上它们：请其余销售在「计划」中认领目标，并在「风险」中写明最大的连锁客户流失时怎么办。",
    ],
  ).forEach((hint, index) => {
    sheet.put(hints + 1 + index, 1, index + 1, {
      ...style.label,
      horizontal: "center",
      bold: true,
      color: "#126D5C",
    });
    sheet.put(hints + 1 + index, 2, hint, style.label);
  });
  sheet.put(hints + 6, 1, say("Typed", "人工填写"), { ...style.input, horizontal: "center" });
  sheet.put(
    hints + 6,
    2,
    say("Blue on yellow is typed; everything else is calculated.", "黄底蓝字由人填写，其余均由公式计算。"),
    style.lead,
  );
  return sheet;
}
