import type { Say } from "./company";
import { regions, sellers, target, teams } from "./company";
import { at, Draft, fixed, span } from "./draft";
import { markChecks } from "./regions";
import * as style from "./style";

const row = 8;
/** One seller's target was agreed on and stays; the team shares the rest. */
const held = sellers[0];
const heldAt = 2_600_000;

/** The whole tree in one formula, its rows in no order, with what is handed out beyond the target by level. */
export function treeSheet(say: Say): Draft {
  const sheet = new Draft(say("Tree", "层级分解"), "#126D5C");
  sheet.widths([16, 130, 110, 150, 120, 110, 144, 144, 144]);
  sheet
    .put(0, 1, say("Region, team and seller in one formula", "一个公式分解区域、团队和个人"), style.title)
    .put(
      1,
      1,
      say(
        "SPLITTREE takes rows in any order. A node's amount stands on its first row, so each column adds up to its level.",
        "SPLITTREE 对行的顺序没有要求。节点金额写在它的第一行，因此每列合计就是该级合计。",
      ),
      style.lead,
    );
  sheet.put(3, 1, say("Over-assignment", "超额分配"), style.label);
  say(["Regions", "Teams", "Sellers"], ["区域", "团队", "个人"]).forEach((text, index) => {
    sheet.put(3, 6 + index, text, style.head);
    sheet.put(4, 6 + index, [0, 0, 0.05][index], style.inputPercent);
  });
  sheet.put(
    3,
    2,
    say("How much more a level hands out than the one above", "该级比上一级多分配的比例"),
    style.advice,
  );

  const heads = say(
    ["Region", "Team", "Seller", "Last year", "Held at"],
    ["区域", "团队", "个人", "去年", "固定为"],
  );
  heads.forEach((text, index) => sheet.put(row - 1, 1 + index, text, style.head));
  say(["Region's target", "Team's target", "Own target"], ["区域目标", "团队目标", "个人目标"]).forEach(
    (text, index) => sheet.put(row - 1, 6 + index, text, style.head),
  );
  // As they come out of a system, by no order that helps: every seventh of them.
  const count = sellers.length;
  const shuffled = sellers.map((_, index) => sellers[(index * 7) % count]!);
  shuffled.forEach((seller, index) => {
    const region = regions[seller.region]!;
    const team = teams[seller.team]!;
    sheet.put(row + index, 1, say(region.english, region.chinese), style.body);
    sheet.put(row + index, 2, say(team.english, team.chinese), style.body);
    sheet.put(row + index, 3, say(seller.english, seller.chinese), { ...style.body, bold: true });
    sheet.put(row + index, 4, seller.revenue, style.inputMoney);
    sheet.put(row + index, 5, seller === held ? heldAt : null, style.inputMoney);
    for (const level of [0, 1, 2]) sheet.put(row + index, 6 + level, null, style.bodyMoney);
  });
  sheet.put(
    row,
    6,
    `=SPLITTREE(PlanTarget,${span(row, 1, count, 3)},${span(row, 4, count, 1)},PlanUnit,${fixed(span(4, 6, 1, 3))},${span(row, 5, count, 1)})`,
    style.bodyMoney,
  );
  const last = row + count;
  sheet.put(last, 1, say("Company", "公司合计"), style.total);
  for (let column = 2; column <= 5; column++) sheet.put(last, column, null, style.total);
  sheet.put(last, 4, `=SUM(${span(row, 4, count, 1)})`, style.totalMoney);
  for (const level of [0, 1, 2])
    sheet.put(last, 6 + level, `=SUM(${span(row, 6 + level, count, 1)})`, style.totalMoney);
  sheet.put(last + 1, 3, say("Regions add up to the target", "区域合计等于目标"), style.label);
  sheet.put(last + 1, 6, `=ROUND(${at(last, 6)}-PlanTarget,6)=0`, style.check);
  markChecks(sheet, at(last + 1, 6));
  sheet.note(
    row,
    6,
    say(`The target is ${target.toLocaleString("en")}.`, `目标为 ${target.toLocaleString("en")}。`),
  );
  sheet.freeze(row, 4);
  return sheet;
}
