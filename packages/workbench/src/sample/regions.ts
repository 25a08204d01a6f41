import type { Say } from "./company";
import { regions, teams } from "./company";
import { at, Draft, fixed, span } from "./draft";
import * as style from "./style";

const regionRow = 7;
const teamRow = 16;

/** Target to regions to teams; every block adds up to the one above, to the unit. */
export function regionsSheet(say: Say): Draft {
  const sheet = new Draft(say("Regions", "区域目标"), "#126D5C");
  sheet.widths([16, 130, 130, 130, 110, 130, 110, 120]);
  sheet
    .put(0, 1, say("From the target to regions and teams", "从总目标到区域和团队"), style.title)
    .put(
      1,
      1,
      say(
        "Each block is one SPLITTARGET, weighted by last year's revenue; its parts add up exactly.",
        "每一块都是一个 SPLITTARGET 公式，以去年销售额为权重，各部分之和分毫不差。",
      ),
      style.lead,
    );
  sheet
    .put(3, 1, say("Annual target", "年度目标"), style.label)
    .put(3, 2, "=PlanTarget", { ...style.totalMoney });
  sheet.put(3, 3, say("from Goal", "取自「目标」"), style.advice);

  regionBlock(sheet, say);
  teamBlock(sheet, say);
  checks(sheet);
  sheet.freeze(4, 0);
  return sheet;
}

function regionBlock(sheet: Draft, say: Say): void {
  const count = regions.length;
  const last = regionRow + count - 1;
  sheet.put(5, 1, say("By region", "按区域"), style.section).dress(5, 1, 1, 7, style.section);
  const heads = say(
    ["Region", "Last year", "Share", "Growth", "Target", "Adds up"],
    ["区域", "去年", "占比", "增长", "目标", "合计一致"],
  );
  const columns = [1, 3, 4, 6, 5, 7];
  heads.forEach((text, index) => sheet.put(6, columns[index]!, text, style.head));
  sheet.put(6, 2, say("Teams", "团队数"), style.head);
  regions.forEach((region, index) => {
    const row = regionRow + index;
    const name = at(row, 1);
    sheet.put(row, 1, say(region.english, region.chinese), style.body);
    sheet.put(row, 2, `=COUNTIFS(${fixed(span(teamRow, 1, teams.length, 1))},${name})`, {
      ...style.body,
      number: "0",
    });
    sheet.put(
      row,
      3,
      `=SUMIFS(stPlan[${say("Weight", "权重")}],stPlan[${say("Region", "区域")}],${name})`,
      style.bodyMoney,
    );
    sheet.put(row, 4, `=${at(row, 3)}/${fixed(at(last + 1, 3))}`, style.bodyPercent);
    sheet.put(
      row,
      5,
      index === 0 ? `=SPLITTARGET(PlanTarget,${span(regionRow, 3, count, 1)},PlanUnit)` : null,
      style.bodyMoney,
    );
    sheet.put(row, 6, `=${at(row, 5)}/${at(row, 3)}-1`, style.bodyPercent);
    sheet.put(row, 7, null, style.body);
  });
  const sum = (column: number) => `=SUM(${span(regionRow, column, count, 1)})`;
  sheet
    .put(last + 1, 1, say("Company", "公司合计"), style.total)
    .put(last + 1, 2, sum(2), { ...style.total, number: "0" })
    .put(last + 1, 3, sum(3), style.totalMoney)
    .put(last + 1, 4, sum(4), style.totalPercent)
    .put(last + 1, 5, sum(5), style.totalMoney)
    .put(last + 1, 6, `=${at(last + 1, 5)}/${at(last + 1, 3)}-1`, style.totalPercent)
    .put(last + 1, 7, `=ROUND(SUM(${span(regionRow, 5, count, 1)})-PlanTarget,6)=0`, style.check);
  sheet.formatWhen({
    range: span(regionRow, 4, count, 1),
    priority: 1,
    stopIfTrue: false,
    type: "dataBar",
    color: style.bar,
  });
  sheet.define("RegionNames", span(regionRow, 1, count, 1), say("The regions", "区域"));
  sheet.define("RegionTargets", span(regionRow, 5, count, 1), say("Their targets", "区域目标"));
  sheet.chart({
    name: say("Targets by region", "区域目标"),
    type: "columnClustered",
    title: say("Last year and target by region", "各区域去年与目标"),
    categories: sheet.elsewhere(span(regionRow, 1, count, 1)),
    series: [3, 5].map((column) => ({
      name: `=${sheet.elsewhere(at(6, column))}`,
      values: sheet.elsewhere(span(regionRow, column, count, 1)),
    })),
    left: sheet.left(1),
    top: sheet.top(teamRow + teams.length + 3),
    width: 640,
    height: 250,
    valueAxis: { min: 0 },
  });
}

function teamBlock(sheet: Draft, say: Say): void {
  const count = teams.length;
  sheet
    .put(teamRow - 2, 1, say("By team", "按团队"), style.section)
    .dress(teamRow - 2, 1, 1, 7, style.section);
  const heads = say(
    ["Region", "Team", "Last year", "Share", "Target", "Growth", "Adds up"],
    ["区域", "团队", "去年", "占区域", "目标", "增长", "合计一致"],
  );
  sheet.block(
    teamRow - 1,
    1,
    [heads],
    heads.map(() => style.head),
  );
  teams.forEach((team, index) => {
    const row = teamRow + index;
    const region = regions[team.region]!;
    const first = teams.findIndex((other) => other.region === team.region);
    const size = teams.filter((other) => other.region === team.region).length;
    const block = (column: number) => span(teamRow + first, column, size, 1);
    const regionTarget = fixed(at(regionRow + team.region, 5));
    sheet.put(row, 1, say(region.english, region.chinese), style.body);
    sheet.put(row, 2, say(team.english, team.chinese), style.body);
    sheet.put(
      row,
      3,
      `=SUMIFS(stPlan[${say("Weight", "权重")}],stPlan[${say("Team", "团队")}],${at(row, 2)})`,
      style.bodyMoney,
    );
    sheet.put(row, 4, `=${at(row, 3)}/SUM(${fixed(block(3))})`, style.bodyPercent);
    sheet.put(
      row,
      5,
      index === first ? `=SPLITTARGET(${regionTarget},${block(3)},PlanUnit)` : null,
      style.bodyMoney,
    );
    sheet.put(row, 6, `=${at(row, 5)}/${at(row, 3)}-1`, style.bodyPercent);
    sheet.put(row, 7, index === first ? `=ROUND(SUM(${block(5)})-${regionTarget},6)=0` : null, {
      ...style.body,
      ...style.check,
    });
  });
  const last = teamRow + count;
  sheet
    .put(last, 1, say("Company", "公司合计"), style.total)
    .put(last, 2, null, style.total)
    .put(last, 3, `=SUM(${span(teamRow, 3, count, 1)})`, style.totalMoney)
    .put(last, 4, null, style.total)
    .put(last, 5, `=SUM(${span(teamRow, 5, count, 1)})`, style.totalMoney)
    .put(last, 6, `=${at(last, 5)}/${at(last, 3)}-1`, style.totalPercent)
    .put(last, 7, `=ROUND(SUM(${span(teamRow, 5, count, 1)})-PlanTarget,6)=0`, style.check);
  sheet.define("TeamNames", span(teamRow, 2, count, 1), say("The teams", "团队"));
  sheet.define("TeamTargets", span(teamRow, 5, count, 1), say("Their targets", "团队目标"));
}

function checks(sheet: Draft): void {
  for (const range of [at(regionRow + regions.length, 7), span(teamRow, 7, teams.length + 1, 1)])
    markChecks(sheet, range);
}

/** Green where a check holds, red where it doesn't. */
export function markChecks(sheet: Draft, range: string): void {
  sheet.formatWhen({
    range,
    priority: 1,
    stopIfTrue: false,
    type: "cellIs",
    operator: "equal",
    formula1: "=TRUE",
    format: style.right,
  });
  // A blank cell equals FALSE, too.
  const [first] = range.split(/[ :]/);
  sheet.formatWhen({
    range,
    priority: 2,
    stopIfTrue: false,
    type: "expression",
    formula: `=AND(ISLOGICAL(${first}),${first}=FALSE)`,
    format: style.wrong,
  });
}
