import type { Say } from "./company";
import { regions, sellers, teams } from "./company";
import { at, Draft, span } from "./draft";
import { markChecks } from "./regions";
import * as style from "./style";

const headRow = 5;

/** The table `stPlan`: every seller, with last year's revenue as weight and a live target. */
export function sellersSheet(say: Say): Draft {
  const sheet = new Draft(say("Sellers", "人员目标"), "#126D5C");
  sheet.widths([16, 92, 104, 150, 160, 120, 130, 104, 130, 96, 120]);
  sheet
    .put(0, 1, say("From teams to sellers", "从团队到个人"), style.title)
    .put(
      1,
      1,
      say(
        "One formula in every row of the table; it shares a team's target by the weights of that team's sellers.",
        "表中每行都是同一个公式：按本团队成员的权重分配团队目标。",
      ),
      style.lead,
    );

  const columns = say(
    ["Region", "Team", "Owner", "Segment", "Weight", "Commitment", "Accepted", "Target", "Growth", "Gap"],
    ["区域", "团队", "负责人", "客户分群", "权重", "承诺", "已接受", "目标", "增长", "承诺差额"],
  );
  const [, team, , , weight, commitment, , target] = columns as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const here = (column: string) => `stPlan[[#This Row],[${column}]]`;
  const segments = say(["Key accounts", "New customers"], ["大客户", "新客户"]);
  const answers = say(["Yes", "No"], ["是", "否"]);
  const share = `SPLITTARGET(SUMIFS(TeamTargets,TeamNames,${here(team)}),(stPlan[${team}]=${here(team)})*stPlan[${weight}],PlanUnit)`;

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
      seller.commitment,
      answers[seller.accepted ? 0 : 1],
      `=INDEX(${share},ROW()-ROW(stPlan[[#Headers],[${target}]]))`,
      `=${here(target)}/${here(weight)}-1`,
      `=${here(commitment)}-${here(target)}`,
    ]),
    [
      style.body,
      style.body,
      { ...style.body, bold: true },
      { ...style.body, color: "#0000C8" },
      { ...style.bodyMoney, color: "#0000C8" },
      { ...style.bodyMoney, color: "#0000C8" },
      { ...style.body, color: "#0000C8", horizontal: "center" },
      { ...style.bodyMoney, bold: true },
      style.bodyPercent,
      style.bodyMoney,
    ],
  );
  const count = sellers.length;
  const area = (column: number) => span(headRow + 1, column, count, 1);
  sheet.table({
    name: "stPlan",
    range: span(headRow, 1, count + 1, columns.length),
    columns,
    style: style.tableStyle,
    totals: false,
  });
  sheet.note(
    headRow,
    5,
    say(
      "Last year's revenue. Change one and watch every target follow.",
      "去年的销售额。改动任何一个，所有目标随之更新。",
    ),
  );
  sheet.validate(
    dropdown(area(4), segments, say("Choose a segment from the list.", "请从列表中选择客户分群。"), say),
  );
  sheet.validate(dropdown(area(7), answers, say("Choose Yes or No.", "请选择「是」或「否」。"), say));
  sheet.formatWhen({ range: area(8), priority: 1, stopIfTrue: false, type: "dataBar", color: style.bar });
  sheet.formatWhen({
    range: area(10),
    priority: 2,
    stopIfTrue: false,
    type: "cellIs",
    operator: "lessThan",
    formula1: "0",
    format: style.attention,
  });
  sheet.formatWhen({
    range: area(7),
    priority: 3,
    stopIfTrue: false,
    type: "cellIs",
    operator: "equal",
    formula1: `="${answers[1]}"`,
    format: style.attention,
  });

  sheet.put(3, 1, say("Adds up to the target", "合计等于总目标"), style.label);
  sheet.put(3, 4, `=ROUND(SUM(stPlan[${target}])-PlanTarget,6)=0`, style.check);
  sheet.put(3, 5, say("Every team adds up", "每个团队都相符"), style.label);
  sheet.put(
    3,
    7,
    `=SUMPRODUCT(--(ROUND(SUMIFS(stPlan[${target}],stPlan[${team}],TeamNames)-TeamTargets,6)<>0))=0`,
    style.check,
  );
  sheet.put(3, 8, say("Not yet accepted", "尚未接受"), style.label);
  sheet.put(3, 10, `=COUNTIFS(${area(7)},"${answers[1]}")`, { ...style.check, number: "0" });
  markChecks(sheet, at(3, 4));
  markChecks(sheet, at(3, 7));
  sheet.freeze(headRow + 1, 4);
  return sheet;
}

const dropdown = (range: string, list: string[], message: string, say: Say) => ({
  range,
  type: "list" as const,
  list,
  allowBlank: true,
  error: { title: say("Not in the list", "不在列表中"), message, style: "stop" as const },
});
