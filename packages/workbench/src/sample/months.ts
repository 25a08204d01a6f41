import type { Say } from "./company";
import { months, planYear, regions } from "./company";
import { at, Draft, fixed, span } from "./draft";
import { markChecks } from "./regions";
import * as style from "./style";

const headRow = 4;
const weightRow = headRow + 1;
const firstRow = headRow + 2;

export const monthsName = (say: Say): string => say("Months", "月度目标");

/** Last year's revenue by month, from which a year's pattern is taken. */
export const monthsPattern = span(weightRow, 2, 1, months.length);

/** Each region's target over twelve months, by last year's pattern. */
export function monthsSheet(say: Say): Draft {
  const sheet = new Draft(monthsName(say), "#126D5C");
  sheet.widths([16, 190, ...months.map(() => 88), 110, 96]);
  sheet
    .put(0, 1, say("Over the months", "按月分解"), style.title)
    .put(
      1,
      1,
      say(
        "One SPLITTARGET a row: a region's target by the pattern of last year's months. Change the pattern and the rows still add up.",
        "每行一个 SPLITTARGET：按去年各月的走势分解区域目标。改动走势，各行合计依然不变。",
      ),
      style.lead,
    );

  const first = 2;
  const yearColumn = first + months.length;
  const patternCells = fixed(span(weightRow, first, 1, months.length));
  sheet.put(headRow, 1, say("Region", "区域"), style.head);
  months.forEach((_, month) =>
    sheet.put(headRow, first + month, `=DATE(${planYear},${month + 1},1)`, {
      ...style.head,
      number: say("mmm", 'm"月"'),
    }),
  );
  sheet.put(headRow, yearColumn, say("Year", "全年"), style.head);
  sheet.put(headRow, yearColumn + 1, say("Adds up", "合计一致"), style.head);

  sheet.put(weightRow, 1, say("Last year's revenue", "去年销售额"), style.body);
  months.forEach((revenue, month) => sheet.put(weightRow, first + month, revenue, style.inputMoney));
  sheet.put(weightRow, yearColumn, `=SUM(${span(weightRow, first, 1, months.length)})`, style.bodyMoney);
  sheet.put(weightRow, yearColumn + 1, null, style.body);

  regions.forEach((region, index) => {
    const row = firstRow + index;
    const cells = span(row, first, 1, months.length);
    sheet.put(row, 1, say(region.english, region.chinese), style.body);
    months.forEach((_, month) => sheet.put(row, first + month, null, style.bodyMoney));
    sheet.put(row, first, `=SPLITTARGET(${at(row, yearColumn)},${patternCells},PlanUnit)`, style.bodyMoney);
    sheet.put(row, yearColumn, `=INDEX(RegionTargets,${index + 1})`, { ...style.bodyMoney, bold: true });
    sheet.put(row, yearColumn + 1, `=ROUND(SUM(${cells})-${at(row, yearColumn)},6)=0`, {
      ...style.body,
      ...style.check,
    });
  });
  const totalRow = firstRow + regions.length;
  sheet.put(totalRow, 1, say("Company", "公司合计"), style.total);
  for (let column = first; column <= yearColumn; column++)
    sheet.put(totalRow, column, `=SUM(${span(firstRow, column, regions.length, 1)})`, style.totalMoney);
  sheet.put(
    totalRow,
    yearColumn + 1,
    `=ROUND(SUM(${span(totalRow, first, 1, months.length)})-PlanTarget,6)=0`,
    {
      ...style.total,
      ...style.check,
    },
  );

  sheet.put(totalRow + 1, 1, say("Share reached by then", "累计完成占比"), style.body);
  for (let month = 0; month < months.length; month++)
    sheet.put(
      totalRow + 1,
      first + month,
      `=SUM(${at(totalRow, first).replace(/[A-Z]+/, "$$$&")}:${at(totalRow, first + month)})/${fixed(at(totalRow, yearColumn))}`,
      style.bodyPercent,
    );
  markChecks(sheet, span(firstRow, yearColumn + 1, regions.length + 1, 1));
  sheet.chart({
    name: say("Targets by month", "月度目标"),
    type: "line",
    title: say("The year by region", "各区域全年走势"),
    categories: sheet.elsewhere(span(headRow, first, 1, months.length)),
    series: regions.map((_, index) => ({
      name: `=${sheet.elsewhere(at(firstRow + index, 1))}`,
      values: sheet.elsewhere(span(firstRow + index, first, 1, months.length)),
    })),
    left: sheet.left(2),
    top: sheet.top(totalRow + 3),
    width: 700,
    height: 280,
    valueAxis: { min: 0 },
  });
  sheet.freeze(headRow + 1, 2);
  return sheet;
}
