import type { Say } from "./company";
import { history, lastYear, planEnd, planStart, planYear, step, target } from "./company";
import { at, Draft, span } from "./draft";
import * as style from "./style";

/** The goal as it was agreed: the figure everything else is split from. */
export function goalSheet(say: Say): Draft {
  const sheet = new Draft(say("Goal", "目标设定"), "#126D5C");
  sheet.widths([16, 300, 116, 72, 110, 100, 100, 200, 90]);
  sheet
    .put(0, 1, say("The goal", "目标设定"), style.title)
    .put(
      1,
      1,
      say("Blue cells are typed, black ones are calculated.", "蓝色单元格由人填写，黑色由公式计算。"),
      style.lead,
    );

  const columns = say(
    ["Goal", "Target", "Unit", "Baseline", "Start", "End", "Objective it serves", "Market growth"],
    ["目标", "目标值", "单位", "基数", "开始", "结束", "服务的公司目标", "市场增长"],
  );
  const day = { ...style.input, number: "yyyy-mm-dd" };
  const row = 4;
  sheet.block(
    row - 1,
    1,
    [columns],
    columns.map(() => style.head),
  );
  sheet.block(
    row,
    1,
    [
      [
        say(
          `Raise revenue of the snack range with chain stores in four regions from 38.8 to 48 million in ${planYear}`,
          `${planYear} 年将四大区域连锁渠道的休闲食品销售额从 3,883 万提升到 4,800 万`,
        ),
        target,
        say("USD", "元"),
        history.at(-1),
        planStart,
        planEnd - 1,
        say("Become the first choice of the ten largest chains", "成为十大连锁客户的首选供应商"),
        0.08,
      ],
    ],
    [
      style.inputText,
      style.inputMoney,
      style.input,
      style.inputMoney,
      day,
      day,
      style.inputText,
      style.inputPercent,
    ],
  );
  sheet.sheet.rowHeights[row] = 44;
  sheet.table({
    name: "stGoal",
    range: span(row - 1, 1, 2, columns.length),
    columns,
    style: style.tableStyle,
    totals: false,
  });
  sheet.define("PlanTarget", at(row, 2), say("The year's target", "年度目标"));

  sheet.put(6, 1, say("Smallest step of a target", "目标的最小步长"), style.label);
  sheet.put(6, 2, step, style.inputMoney).define("PlanUnit", at(6, 2), say("The smallest step", "最小步长"));
  sheet.put(6, 3, say("every part is a whole number of these", "每一份都是它的整数倍"), style.advice);
  sheet.validate({
    range: at(6, 2),
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

  sheet.put(8, 1, say("Where the goal stands against the years before", "与往年相比"), style.section);
  sheet.dress(8, 1, 1, 3, style.section);
  sheet.block(
    9,
    1,
    [say(["Year", "Revenue", "Growth"], ["年度", "销售额", "增长"])],
    [style.head, style.head, style.head],
  );
  const years = [...history.map((_, index) => lastYear - history.length + 1 + index), planYear];
  const text = (year: number) =>
    year === planYear ? say(`${year} target`, `${year} 年目标`) : say(`${year}`, `${year} 年`);
  years.forEach((year, index) => {
    const down = 10 + index;
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
    categories: sheet.elsewhere(span(10, 1, years.length, 1)),
    series: [
      { name: `=${sheet.elsewhere(at(9, 2))}`, values: sheet.elsewhere(span(10, 2, years.length, 1)) },
    ],
    left: sheet.left(4) + 24,
    top: sheet.top(8),
    width: 480,
    height: 240,
    valueAxis: { min: 0 },
  });
  return sheet;
}
