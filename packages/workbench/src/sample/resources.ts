import type { Say } from "./company";
import { planStart, planYear } from "./company";
import { at, Draft, span } from "./draft";
import { markChecks } from "./regions";
import * as style from "./style";

const teamRow = 4;
const payRow = 14;
const riskRow = 22;
const day = { ...style.input, number: "yyyy-mm-dd" };

/** What the team can sell, what it earns by it, and what could go wrong. */
export function resourcesSheet(say: Say): Draft {
  const sheet = new Draft(say("Resources", "资源与风险"), "#2B7A9B");
  const language = say("", ',"zh"');
  sheet.widths([16, 170, 110, 110, 110, 110, 24, 110, 110, 120, 110]);
  sheet
    .put(0, 1, say("Capacity, pay and risks", "产能、薪酬与风险"), style.title)
    .put(
      1,
      1,
      say(
        "CAPACITY counts people day by day with their ramp; PAYOUT and POOLSHARE pay exactly; RISKRESERVE says what the risks need.",
        "CAPACITY 按天计入爬坡；PAYOUT 与 POOLSHARE 分文不差；RISKRESERVE 算出风险要留多少。",
      ),
      style.lead,
    );
  const section = (row: number, column: number, width: number, text: string): void => {
    sheet.put(row, column, text, style.section).dress(row, column, 1, width, style.section);
  };
  const heads = (row: number, column: number, texts: readonly string[]): void =>
    texts.forEach((text, index) => sheet.put(row, column + index, text, style.head));

  section(teamRow - 1, 1, 4, say("People", "人员"));
  heads(teamRow, 1, say(["Name", "Joined", "A month", "Left"], ["姓名", "入职", "每月", "离职"]));
  const people: readonly (readonly [string, number, number, number | null])[] = [
    [say("Chen Jie", "陈洁"), planStart - 900, 410_000, null],
    [say("Wang Lei", "王磊"), planStart - 400, 380_000, planStart + 180],
    [say("Liu Yan", "刘燕"), planStart + 31, 390_000, null],
    [say("Zhao Min", "赵敏"), planStart + 120, 390_000, null],
  ];
  people.forEach((person, index) =>
    sheet.block(teamRow + 1 + index, 1, [[...person]], [style.body, day, style.inputMoney, day]),
  );
  const of = (row: number, column: number, count: number): string => span(row + 1, column, count, 1);
  sheet.put(teamRow + 6, 1, say("Ramp by month", "逐月爬坡"), style.label);
  sheet.block(teamRow + 6, 2, [[0.2, 0.5, 0.8, 1]], new Array(4).fill(style.inputPercent));
  sheet.put(teamRow + 7, 1, say("Attrition a year", "年流失率"), style.label);
  sheet.put(teamRow + 7, 2, 0.1, style.inputPercent);
  section(teamRow - 1, 7, 3, say("What they can sell", "能卖多少"));
  heads(teamRow, 7, say(["From", "To", "Capacity"], ["起", "止", "产能"]));
  for (let quarter = 0; quarter < 4; quarter++) {
    const row = teamRow + 1 + quarter;
    const date = { ...style.body, number: "yyyy-mm-dd" };
    sheet.put(row, 7, `=DATE(${planYear},${3 * quarter + 1},1)`, date);
    sheet.put(row, 8, `=DATE(${planYear},${3 * quarter + 4},1)-1`, date);
    sheet.put(row, 9, null, style.bodyMoney);
  }
  const team = [of(teamRow, 2, 4), of(teamRow, 3, 4), span(teamRow + 6, 2, 1, 4), of(teamRow, 4, 4)];
  sheet.put(
    teamRow + 1,
    9,
    `=CAPACITY(${span(teamRow + 1, 7, 4, 2)},${team.join(",")},${at(teamRow + 7, 2)})`,
    style.bodyMoney,
  );

  section(payRow - 1, 1, 5, say("Pay by tiers, and the team's pool", "分档薪酬与团队奖金池"));
  heads(
    payRow,
    1,
    say(["Name", "Sales", "Quota", "Pay", "Pool"], ["姓名", "销售额", "定额", "浮动薪酬", "奖金池"]),
  );
  const sold = [5_720_000, 4_150_000, 4_860_000];
  sold.forEach((amount, index) =>
    sheet.block(
      payRow + 1 + index,
      1,
      [[people[index][0], amount, 4_500_000, null, null]],
      [style.body, style.inputMoney, style.inputMoney, style.bodyMoney, style.bodyMoney],
    ),
  );
  const sales = of(payRow, 2, sold.length);
  sheet.put(
    payRow + 1,
    4,
    `=PAYOUT(${sales},${of(payRow, 3, sold.length)},120000,{0.5,0.8,1},{0.5,1,2})`,
    style.bodyMoney,
  );
  sheet.put(payRow + 1, 5, `=POOLSHARE(200000,0.96,${sales},0.8)`, style.bodyMoney);
  const total = payRow + 1 + sold.length;
  sheet.put(total, 1, say("The pool adds up", "奖金池合计一致"), style.label);
  sheet.put(total, 5, `=ROUND(SUM(${of(payRow, 5, sold.length)})-192000,6)=0`, style.check);

  section(riskRow - 1, 1, 5, say("Risks", "风险"));
  heads(
    riskRow,
    1,
    say(["Risk", "Probability", "Impact", "Expected", "Level"], ["风险", "概率", "影响", "预期损失", "级别"]),
  );
  const risks: readonly (readonly [string, number, number])[] = [
    [say("A chain store leaves", "一家连锁客户流失"), 0.2, 2_400_000],
    [say("A competitor cuts prices", "竞争对手降价"), 0.35, 1_100_000],
    [say("A key seller leaves", "骨干销售离职"), 0.25, 900_000],
    [say("Supply is late", "供货延误"), 0.1, 600_000],
  ];
  risks.forEach((risk, index) =>
    sheet.block(
      riskRow + 1 + index,
      1,
      [[...risk, null, null]],
      [style.body, style.inputPercent, style.inputMoney, style.bodyMoney, style.body],
    ),
  );
  const [chances, impacts] = [of(riskRow, 2, risks.length), of(riskRow, 3, risks.length)];
  sheet.put(riskRow + 1, 4, `=RISKSCORE(${chances},${impacts},100000,400000${language})`, style.bodyMoney);
  const reserve = riskRow + 1 + risks.length;
  sheet.put(reserve, 1, say("Expected, and at 90%", "期望，及 90% 够用"), style.total);
  for (const column of [2, 5]) sheet.put(reserve, column, null, style.total);
  sheet.put(reserve, 3, `=RISKRESERVE(${chances},${impacts})`, style.totalMoney);
  sheet.put(reserve, 4, null, style.totalMoney);
  sheet.put(reserve + 1, 1, say("Expected losses agree", "预期损失一致"), style.label);
  sheet.put(
    reserve + 1,
    4,
    `=ROUND(SUM(${of(riskRow, 4, risks.length)})-${at(reserve, 3)},6)=0`,
    style.check,
  );
  markChecks(sheet, `${at(total, 5)} ${at(reserve + 1, 4)}`);

  section(riskRow - 1, 7, 4, say("Early signs", "先行信号"));
  heads(riskRow, 7, say(["Now", "Amber", "Red", "Level"], ["当前", "黄线", "红线", "级别"]));
  const signs = [
    [0.62, 0.6, 0.5],
    [41, 45, 60],
    [7, 5, 8],
  ];
  signs.forEach((sign, index) =>
    sheet.block(
      riskRow + 1 + index,
      7,
      [[...sign, null]],
      [style.input, style.input, style.input, style.body],
    ),
  );
  const [now, amber, red] = [7, 8, 9].map((column) => of(riskRow, column, signs.length));
  sheet.put(riskRow + 1, 10, `=ALERTLEVEL(${now},${amber},${red}${language})`, style.body);
  return sheet;
}
