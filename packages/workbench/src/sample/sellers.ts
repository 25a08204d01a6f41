import type { Say } from "./company";
import { regions, sellers, teams } from "./company";
import { at, Draft, span } from "./draft";
import { markChecks } from "./regions";
import { sellerColumns, sellersTable } from "./samplePlan";
import * as style from "./style";

const headRow = 5;

/** The list of sellers that the plan was made from, and what the plan asks of each. */
export function sellersSheet(say: Say): Draft {
  const name = sellersTable(say);
  const sheet = new Draft(name, "#126D5C");
  sheet.widths([16, 92, 104, 150, 160, 130, 120, 96]);
  sheet
    .put(0, 1, say("The list that the plan was made from", "计划就是由这份名单生成的"), style.title)
    .put(
      1,
      1,
      say(
        "“A whole plan in one go” in the task pane made the twelve sheets from Goal to Actuals out of this table and the target.",
        "任务窗格中的「一次生成整套计划」由这张表和目标生成了从「目标」到「实际业绩」的十二张工作表。",
      ),
      style.lead,
    );

  const given = sellerColumns(say);
  const columns = [...given, ...say(["Target", "Growth"], ["目标", "增长"])];
  const owner = say("Owner", "负责人");
  const target = `stPlan[${say("Target", "目标")}]`;
  const here = (column: number) => `${name}[[#This Row],[${columns[column]!}]]`;
  const segments = say(["Key accounts", "New customers"], ["大客户", "新客户"]);

  sheet.block(
    headRow,
    1,
    [columns],
    columns.map(() => style.head),
  );
  sheet.sheet.rowHeights[headRow] = 26;
  sheet.block(
    headRow + 1,
    1,
    sellers.map((seller) => [
      say(regions[seller.region]!.english, regions[seller.region]!.chinese),
      say(teams[seller.team]!.english, teams[seller.team]!.chinese),
      say(seller.english, seller.chinese),
      segments[seller.keyAccounts ? 0 : 1],
      seller.revenue,
      `=SUMIFS(${target},stPlan[${owner}],${here(2)})`,
      `=${here(5)}/${here(4)}-1`,
    ]),
    [
      style.body,
      style.body,
      { ...style.body, bold: true },
      { ...style.body, color: "#0000C8" },
      { ...style.bodyMoney, color: "#0000C8" },
      { ...style.bodyMoney, bold: true },
      style.bodyPercent,
    ],
  );
  const count = sellers.length;
  const area = (column: number) => span(headRow + 1, column, count, 1);
  sheet.table({
    name,
    range: span(headRow, 1, count + 1, columns.length),
    columns,
    style: style.tableStyle,
    totals: false,
  });
  sheet.note(
    headRow,
    5,
    say(
      "Last year's revenue, which the plan weighs sellers by. Change one and watch every target follow.",
      "去年的销售额，计划以它为权重。改动任何一个，所有目标随之更新。",
    ),
  );
  sheet.validate({
    range: area(4),
    type: "list",
    list: segments,
    allowBlank: true,
    error: {
      title: say("Not in the list", "不在列表中"),
      message: say("Choose a segment from the list.", "请从列表中选择客户分群。"),
      style: "stop",
    },
  });
  sheet.formatWhen({ range: area(6), priority: 1, stopIfTrue: false, type: "dataBar", color: style.bar });

  sheet.put(3, 1, say("Everybody's target is here", "每个人的目标都在这里"), style.label);
  sheet.put(3, 4, `=ROUND(SUM(${area(6)})-SUM(${target}),6)=0`, style.check);
  sheet.put(3, 5, say("Handed out beyond the target", "超出目标的分配"), style.label);
  sheet.put(3, 7, `=SUM(${target})/PlanTarget-1`, { ...style.bodyPercent, bold: true });
  markChecks(sheet, at(3, 4));
  sheet.freeze(headRow + 1, 4);
  return sheet;
}
