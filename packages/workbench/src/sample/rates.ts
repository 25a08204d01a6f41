import type { Say } from "./company";
import { stageWords } from "./deals";
import { at, Draft, fixed, span } from "./draft";
import { funnelCells } from "./funnel";
import { opportunityColumns } from "./opportunities";
import { markChecks } from "./regions";
import * as style from "./style";

const headRow = 4;
const steps = 4;

const ratesName = (say: Say): string => say("Conversion", "转化率");

/** Cells that other sheets go by. */
export const rateCells = (say: Say) => ({
  entered: (step: number): string => `${ratesName(say)}!${fixed(at(headRow + 1 + step, 4))}`,
});

/** The funnel's rates out of what has happened, beside those that the plan assumes. */
export function ratesSheet(say: Say): Draft {
  const words = stageWords(say);
  const names = opportunityColumns(say);
  const funnel = funnelCells(say);
  const sheet = new Draft(ratesName(say), "#2B7A9B");
  sheet.widths([16, 120, 24, 200, 92, 92, 92, 92, 92, 24, 112, 132]);
  sheet
    .put(0, 1, say("What the past says of the rates", "历史数据中的转化率"), style.title)
    .put(
      1,
      1,
      say(
        "FUNNELRATES counts from the furthest stage of each opportunity how many passed every step, and how far a rate may be off (95%).",
        "FUNNELRATES 根据每个商机到达的最远阶段，统计每一步通过多少，以及转化率可能偏差多少（95%）。",
      ),
      style.lead,
    );
  const order = [...words.open, words.won];
  sheet.put(headRow, 1, say("Stages", "阶段"), style.head);
  order.forEach((word, index) => sheet.put(headRow + 1 + index, 1, word, style.input));

  const column = (name: string) => `stOpportunities[${name}]`;
  for (let across = 0; across < 6; across++) sheet.put(headRow, 3 + across, null, style.head);
  const percent = { ...style.bodyPercent };
  for (let step = 1; step <= steps; step++)
    sheet.block(
      headRow + step,
      3,
      [[null, null, null, null, null, null]],
      [
        { ...style.body, bold: true },
        style.bodyMoney,
        style.bodyMoney,
        { ...percent, bold: true },
        percent,
        percent,
      ],
    );
  const alive = `(${column(names.stage)}<>"${words.won}")*(${column(names.stage)}<>"${words.lost}")`;
  sheet.put(
    headRow,
    3,
    `=FUNNELRATES(${column(names.furthest)},${span(headRow + 1, 1, order.length, 1)},${alive}${say("", ',"zh"')})`,
    style.head,
  );

  say(["The plan's", "In the interval"], ["计划采用", "落在区间内"]).forEach((text, index) =>
    sheet.put(headRow, 10 + index, text, style.head),
  );
  for (let step = 0; step < steps; step++) {
    const row = headRow + 1 + step;
    sheet.put(row, 10, `=${funnel.rate(step + 2)}`, percent);
    sheet.put(row, 11, `=AND(${at(row, 10)}>=${at(row, 7)},${at(row, 10)}<=${at(row, 8)})`, {
      ...style.body,
      ...style.check,
    });
  }
  markChecks(sheet, span(headRow + 1, 11, steps, 1));
  const hints = headRow + order.length + 2;
  say(
    [
      "An opportunity that is still open is left out of the step it stands at: it has not failed it yet.",
      "A row that stands twice in the table counts twice here; the funnel builder in the pane leaves it out.",
    ],
    [
      "仍在进行的商机不计入它所在的那一步，因为它还没有失败。",
      "表中重复的行在这里会计两次；任务窗格中的“漏斗”工具会把它剔除。",
    ],
  ).forEach((hint, index) => sheet.put(hints + index, 1, hint, style.advice));
  sheet.chart({
    name: say("Rates", "转化率"),
    type: "columnClustered",
    title: say("Each step's rate: found and planned", "各步转化率：历史与计划"),
    categories: sheet.elsewhere(span(headRow + 1, 3, steps, 1)),
    series: [6, 10].map((found) => ({
      name: `=${sheet.elsewhere(at(headRow, found))}`,
      values: sheet.elsewhere(span(headRow + 1, found, steps, 1)),
    })),
    left: sheet.left(1),
    top: sheet.top(hints + 3),
    width: 690,
    height: 260,
    valueAxis: { min: 0, max: 1 },
  });
  return sheet;
}
