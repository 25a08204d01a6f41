import type { Say } from "./company";
import { regions } from "./company";
import { at, Draft, span } from "./draft";
import { pattern } from "./matrix";
import { markChecks } from "./regions";
import * as style from "./style";

const shareRow = 5;
const tableRow = 14;
/** Where the exact table begins, and the rounded one. */
const exact = 2;
const rounded = 8;
const hundredThousand = 100_000;

/** Figures that still add up once they are rounded: percentages, and a table with right totals both ways. */
export function roundingSheet(say: Say): Draft {
  const sheet = new Draft(say("Rounding", "取整"), "#126D5C");
  const count = regions.length;
  sheet.widths([16, 120, 110, 110, 110, 110, 110, 24, 110, 110, 110, 110, 110]);
  sheet
    .put(0, 1, say("Rounded, and it still adds up", "取整之后仍然加得上"), style.title)
    .put(
      1,
      1,
      say(
        "ROUNDTOTAL takes each figure up or down so that the total holds; with margins every row and column does, too.",
        "ROUNDTOTAL 让每个数向上或向下取整，使合计不变；行列都对齐时，每行每列的和也不变。",
      ),
      style.lead,
    );

  sheet
    .put(shareRow - 2, 1, say("The regions' shares, in percent", "各区域占比（%）"), style.section)
    .dress(shareRow - 2, 1, 1, 5, style.section);
  say(
    ["Region", "Target", "Exact", "ROUND", "ROUNDTOTAL"],
    ["区域", "目标", "准确值", "ROUND", "ROUNDTOTAL"],
  ).forEach((text, index) => sheet.put(shareRow - 1, 1 + index, text, style.head));
  const fine = { ...style.body, number: "0.00" };
  regions.forEach((region, index) => {
    const row = shareRow + index;
    sheet.put(row, 1, say(region.english, region.chinese), style.body);
    sheet.put(row, 2, `=INDEX(RegionTargets,${index + 1})`, style.bodyMoney);
    sheet.put(row, 3, `=${at(row, 2)}/PlanTarget*100`, fine);
    sheet.put(row, 4, `=ROUND(${at(row, 3)},0)`, style.body);
    sheet.put(row, 5, null, style.body);
  });
  sheet.put(shareRow, 5, `=ROUNDTOTAL(${span(shareRow, 3, count, 1)},1)`, style.body);
  const shareTotal = shareRow + count;
  sheet.put(shareTotal, 1, say("Company", "公司合计"), style.total);
  for (const column of [2, 3, 4, 5])
    sheet.put(
      shareTotal,
      column,
      `=SUM(${span(shareRow, column, count, 1)})`,
      column === 2 ? style.totalMoney : { ...style.total, number: column === 3 ? "0.00" : "0" },
    );
  sheet.put(shareTotal + 1, 1, say("Makes 100", "等于 100"), style.label);
  sheet.put(shareTotal + 1, 5, `=ROUND(${at(shareTotal, 5)}-100,6)=0`, style.check);

  sheet
    .put(tableRow - 2, 1, say("Last year, exactly", "去年，准确值"), style.section)
    .dress(tableRow - 2, 1, 1, 6, style.section)
    .put(tableRow - 2, rounded, say("In hundreds of thousands", "取整到十万"), style.section)
    .dress(tableRow - 2, rounded, 1, 5, style.section);
  for (const first of [exact, rounded]) {
    for (let quarter = 0; quarter < 4; quarter++)
      sheet.put(tableRow - 1, first + quarter, say(`Q${quarter + 1}`, `第 ${quarter + 1} 季度`), style.head);
    sheet.put(tableRow - 1, first + 4, say("Year", "全年"), style.head);
    for (let index = 0; index < count; index++) {
      const row = tableRow + index;
      for (let quarter = 0; quarter < 4; quarter++)
        sheet.put(
          row,
          first + quarter,
          first === exact ? (pattern[index]?.[quarter] ?? 0) : null,
          first === exact ? style.inputMoney : style.bodyMoney,
        );
      sheet.put(row, first + 4, `=SUM(${span(row, first, 1, 4)})`, style.bodyMoney);
    }
    for (let column = first; column <= first + 4; column++)
      sheet.put(tableRow + count, column, `=SUM(${span(tableRow, column, count, 1)})`, style.totalMoney);
  }
  sheet.put(tableRow - 1, 1, say("Region", "区域"), style.head);
  regions.forEach((region, index) =>
    sheet.put(tableRow + index, 1, say(region.english, region.chinese), style.body),
  );
  sheet.put(tableRow + count, 1, say("Company", "公司合计"), style.total);
  sheet.put(
    tableRow,
    rounded,
    `=ROUNDTOTAL(${span(tableRow, exact, count, 4)},${hundredThousand},,TRUE)`,
    style.bodyMoney,
  );
  const check = tableRow + count + 1;
  sheet.put(check, 1, say("The total rounded", "合计取整后相符"), style.label);
  sheet.put(
    check,
    rounded + 4,
    `=ROUND(${at(tableRow + count, rounded + 4)}-ROUND(${at(tableRow + count, exact + 4)},-5),6)=0`,
    style.check,
  );
  markChecks(sheet, at(shareTotal + 1, 5));
  markChecks(sheet, at(check, rounded + 4));
  sheet.freeze(2, 2);
  return sheet;
}
