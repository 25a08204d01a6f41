import type { Say } from "./company";
import { history, lastYear, planYear, step } from "./company";
import { at, Draft, span } from "./draft";
import * as style from "./style";

const headRow = 6;

export const historyName = (say: Say): string => say("History", "往年业绩");

/** Revenue of the years before, oldest first, as formulas on other sheets name it. */
export const historyCells = span(headRow + 1, 2, history.length, 1);

/** Where the plan's target stands against the years before, and the step in which targets are given. */
export function historySheet(say: Say): Draft {
  const sheet = new Draft(historyName(say), "#126D5C");
  sheet.widths([16, 190, 116, 90, 300]);
  sheet
    .put(0, 1, say("The years before", "往年业绩"), style.title)
    .put(
      1,
      1,
      say("Blue cells are typed, black ones are calculated.", "蓝色单元格由人填写，黑色由公式计算。"),
      style.lead,
    );
  sheet.put(3, 1, say("Smallest step of a target", "目标的最小步长"), style.label);
  sheet.put(3, 2, step, style.inputMoney).define("PlanUnit", at(3, 2), say("The smallest step", "最小步长"));
  sheet.put(3, 3, say("every part is a whole number of these", "每一份都是它的整数倍"), style.advice);
  sheet.validate({
    range: at(3, 2),
    type: "decimal",
    operator: "greaterThan",
    formula1: "0",
    allowBlank: false,
    error: {
      title: say("Smallest step", "最小步长"),
      message: say("The smallest step is a number above 0.", "最小步长须为大于 0 的数。"),
      style: "stop",
    },
  });

  sheet.put(
    headRow - 1,
    1,
    say("Where the goal stands against the years before", "与往年相比"),
    style.section,
  );
  sheet.dress(headRow - 1, 1, 1, 3, style.section);
  sheet.block(
    headRow,
    1,
    [say(["Year", "Revenue", "Growth"], ["年度", "销售额", "增长"])],
    [style.head, style.head, style.head],
  );
  const years = [...history.map((_, index) => lastYear - history.length + 1 + index), planYear];
  const text = (year: number) =>
    year === planYear ? say(`${year} target`, `${year} 年目标`) : say(`${year}`, `${year} 年`);
  years.forEach((year, index) => {
    const down = headRow + 1 + index;
    sheet.put(down, 1, text(year), style.body);
    sheet.put(
      down,
      2,
      year === planYear ? "=PlanTarget" : history[index],
      year === planYear ? style.bodyMoney : style.inputMoney,
    );
    sheet.put(down, 3, index === 0 ? null : `=${at(down, 2)}/${at(down - 1, 2)}-1`, style.bodyPercent);
  });
  sheet.chart({
    name: say("Revenue and target", "销售额与目标"),
    type: "columnClustered",
    title: say("Revenue of four years and the target", "四年销售额与目标"),
    categories: sheet.elsewhere(span(headRow + 1, 1, years.length, 1)),
    series: [
      {
        name: `=${sheet.elsewhere(at(headRow, 2))}`,
        values: sheet.elsewhere(span(headRow + 1, 2, years.length, 1)),
      },
    ],
    left: sheet.left(4) + 24,
    top: sheet.top(headRow - 1),
    width: 480,
    height: 240,
    valueAxis: { min: 0 },
  });
  return sheet;
}
