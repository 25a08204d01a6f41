import type { Say } from "./company";
import { regions } from "./company";
import { at, Draft, fixed, span } from "./draft";
import { markChecks } from "./regions";
import * as style from "./style";

/** Last year's revenue of each region by quarter: the pattern that the table follows. */
export const pattern = [
  [2_310_000, 3_020_000, 3_180_000, 3_735_630],
  [2_105_000, 2_860_000, 2_795_000, 3_368_250],
  [1_790_000, 2_315_000, 2_240_000, 2_686_830],
  [1_312_660, 1_899_550, 1_563_070, 1_646_410],
] as const;
const seedRow = 5;
const planRow = 13;
const first = 2;

/** Regions by quarters: the rows are the regions' targets, the columns the quarters' shares of the year. */
export function matrixSheet(say: Say): Draft {
  const sheet = new Draft(say("Matrix", "交叉分解"), "#126D5C");
  const count = regions.length;
  const total = first + 4;
  sheet.widths([16, 170, 110, 110, 110, 110, 120, 110]);
  sheet
    .put(0, 1, say("Regions by quarters, at once", "区域与季度同时分解"), style.title)
    .put(
      1,
      1,
      say(
        "One SPLITMATRIX: the rows keep the regions' targets, the columns the quarters', and the pattern is last year's.",
        "一个 SPLITMATRIX：行守住各区域目标，列守住各季度目标，分布参照去年。",
      ),
      style.lead,
    );
  const heads = (row: number) => {
    sheet.put(row, 1, say("Region", "区域"), style.head);
    for (let quarter = 0; quarter < 4; quarter++)
      sheet.put(row, first + quarter, say(`Q${quarter + 1}`, `第 ${quarter + 1} 季度`), style.head);
    sheet.put(row, total, say("Year", "全年"), style.head);
  };
  const names = (row: number) =>
    regions.forEach((region, index) =>
      sheet.put(row + index, 1, say(region.english, region.chinese), style.body),
    );

  sheet
    .put(seedRow - 2, 1, say("Last year", "去年"), style.section)
    .dress(seedRow - 2, 1, 1, 7, style.section);
  heads(seedRow - 1);
  names(seedRow);
  pattern.forEach((row, index) =>
    row.forEach((amount, quarter) => sheet.put(seedRow + index, first + quarter, amount, style.inputMoney)),
  );
  for (let row = seedRow; row < seedRow + count; row++)
    sheet.put(row, total, `=SUM(${span(row, first, 1, 4)})`, style.bodyMoney);
  sheet.put(seedRow + count, 1, say("Company", "公司合计"), style.total);
  for (let column = first; column <= total; column++)
    sheet.put(seedRow + count, column, `=SUM(${span(seedRow, column, count, 1)})`, style.totalMoney);

  sheet
    .put(planRow - 2, 1, say("This year", "今年"), style.section)
    .dress(planRow - 2, 1, 1, 7, style.section);
  heads(planRow - 1);
  sheet.put(planRow - 1, total + 1, say("Adds up", "合计一致"), style.head);
  names(planRow);
  const quarters = span(planRow + count, first, 1, 4);
  for (let row = planRow; row < planRow + count; row++) {
    for (let quarter = 0; quarter < 4; quarter++) sheet.put(row, first + quarter, null, style.bodyMoney);
    const region = row - planRow + 1;
    sheet.put(row, total, `=INDEX(RegionTargets,${region})`, { ...style.bodyMoney, bold: true });
    sheet.put(row, total + 1, `=ROUND(SUM(${span(row, first, 1, 4)})-${at(row, total)},6)=0`, {
      ...style.body,
      ...style.check,
    });
  }
  sheet.put(
    planRow,
    first,
    `=SPLITMATRIX(${span(planRow, total, count, 1)},${quarters},${span(seedRow, first, count, 4)},PlanUnit)`,
    style.bodyMoney,
  );
  sheet.put(planRow + count, 1, say("Quarters' targets", "季度目标"), style.total);
  for (let quarter = 0; quarter < 4; quarter++)
    sheet.put(
      planRow + count,
      first + quarter,
      quarter === 0 ? `=SPLITTARGET(PlanTarget,${fixed(span(seedRow + count, first, 1, 4))},PlanUnit)` : null,
      style.totalMoney,
    );
  sheet.put(planRow + count, total, `=SUM(${quarters})`, style.totalMoney);
  sheet.put(
    planRow + count,
    total + 1,
    `=SUMPRODUCT(--(ROUND(${Array.from({ length: count }, (_, index) => span(planRow + index, first, 1, 4)).join("+")}-${quarters},6)<>0))=0`,
    { ...style.total, ...style.check },
  );
  markChecks(sheet, span(planRow, total + 1, count + 1, 1));
  sheet.freeze(3, 2);
  return sheet;
}
