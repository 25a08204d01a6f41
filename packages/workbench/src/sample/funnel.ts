import type { Say } from "./company";
import { at, Draft, fixed, span } from "./draft";
import { markChecks } from "./regions";
import * as style from "./style";

const headRow = 8;
const stageCount = 7;
const needsRow = headRow + stageCount + 4;

/** The columns of the plan's stages, as the sheet shows them. */
const stageHeaders = (say: Say) =>
  say(
    [
      "Stage",
      "Key actions",
      "Entry criteria",
      "Exit criteria",
      "Rate to the next",
      "Days to the next",
      "In hand",
    ],
    ["阶段", "关键动作", "进入标准", "退出标准", "到下一阶段的转化率", "到下一阶段的天数", "在手数量"],
  );

export const funnelName = (say: Say): string => say("Funnel", "漏斗");

/** Cells that other sheets go by, as their formulas write them. */
export const funnelCells = (say: Say) => {
  const elsewhere = (range: string): string => `${funnelName(say)}!${fixed(range)}`;
  return {
    target: elsewhere(at(3, 2)),
    deal: elsewhere(at(4, 2)),
    names: elsewhere(span(headRow + 1, 1, stageCount, 1)),
    rates: elsewhere(span(headRow + 1, 5, stageCount - 1, 1)),
    lags: elsewhere(span(headRow + 1, 6, stageCount - 1, 1)),
    rate: (stage: number): string => elsewhere(at(headRow + 1 + stage, 5)),
    name: (stage: number): string => elsewhere(at(headRow + 1 + stage, 1)),
    needed: (stage: number): string => elsewhere(at(needsRow + 1 + stage, 2)),
    stillNeeded: (stage: number): string => elsewhere(at(needsRow + 1 + stage, 4)),
  };
};

/** What must stand at the top of the funnel for the target to close at its end. */
export function funnelSheet(say: Say): Draft {
  const count = stageCount;
  const sheet = new Draft(funnelName(say), "#2B7A9B");
  sheet.widths([16, 172, 190, 166, 166, 132, 104, 100]);
  sheet
    .put(0, 1, say("What the funnel must carry", "漏斗需要承载多少"), style.title)
    .put(
      1,
      1,
      say(
        "FUNNELNEEDS counts back from won deals to leads, stage by stage, and takes off what is in hand already.",
        "FUNNELNEEDS 从成交倒推到线索，逐级计算所需数量，并扣除手上已有的商机。",
      ),
      style.lead,
    );
  sheet.put(3, 1, say("New business target", "新业务目标"), style.label);
  sheet.put(3, 2, "=ROUND(PlanTarget*0.2,0)", { ...style.bodyMoney, horizontal: "right" });
  sheet.put(3, 3, say("a fifth of the annual target", "年度目标的五分之一"), style.advice);
  sheet.put(4, 1, say("Average deal", "客单价"), style.label);
  sheet.put(4, 2, 80_000, style.inputMoney);
  sheet.put(5, 1, say("Deals to win", "需成交笔数"), style.label);
  sheet.put(5, 2, `=${at(needsRow + count, 2)}`, { ...style.bodyMoney, bold: true });

  sheet
    .put(
      headRow - 1,
      1,
      say("Stages, from the sheet Stages", "阶段（取自工作表「销售阶段」）"),
      style.section,
    )
    .dress(headRow - 1, 1, 1, 7, style.section);
  const columns = say(
    ["Stage", "Key actions", "Entry", "Exit", "Rate to next", "Lag", "In hand"],
    ["阶段", "关键动作", "进入标准", "退出标准", "转化率", "间隔月数", "在手"],
  );
  sheet.block(
    headRow,
    1,
    [columns],
    columns.map(() => style.head),
  );
  const text = { ...style.body, wrap: true };
  const days = { ...style.body, number: "0.0" };
  const formats = [{ ...style.body, bold: true }, text, text, text, style.bodyPercent, days, style.bodyMoney];
  for (let index = 0; index < count; index++) {
    const row = headRow + 1 + index;
    // The last stage leads to no other.
    const shown = stageHeaders(say).map((header, at) =>
      index === count - 1 && (at === 4 || at === 5) ? null : `=INDEX(stStages[${header}],${index + 1})`,
    );
    sheet.block(
      row,
      1,
      [shown.map((formula, at) => (at === 5 && formula ? `${formula}/30` : formula))],
      formats,
    );
    sheet.sheet.rowHeights[row] = 40;
  }

  sheet
    .put(needsRow - 1, 1, say("What it takes", "所需数量"), style.section)
    .dress(needsRow - 1, 1, 1, 7, style.section);
  const heads = say(["Stage", "Needed", "In hand", "Still needed"], ["阶段", "需要", "在手", "还需新增"]);
  sheet.block(
    needsRow,
    1,
    [heads],
    heads.map(() => style.head),
  );
  const rates = span(headRow + 1, 5, count - 1, 1);
  const names = span(headRow + 1, 1, count, 1);
  const inHand = span(headRow + 1, 7, count, 1);
  for (let index = 0; index < count; index++)
    sheet.block(
      needsRow + 1 + index,
      1,
      [[null, null, null, null]],
      [{ ...style.body, bold: true }, style.bodyMoney, style.bodyMoney, { ...style.bodyMoney, bold: true }],
    );
  sheet.put(
    needsRow + 1,
    1,
    `=FUNNELNEEDS(${fixed(at(3, 2))},${fixed(at(4, 2))},${rates},${names},${inHand})`,
    {
      ...style.body,
      bold: true,
    },
  );
  sheet.put(needsRow + count + 2, 1, say("Enough for the target", "足以支撑目标"), style.label);
  sheet.put(
    needsRow + count + 2,
    2,
    `=${at(needsRow + count, 2)}*${fixed(at(4, 2))}>=${fixed(at(3, 2))}`,
    style.check,
  );
  markChecks(sheet, at(needsRow + count + 2, 2));
  sheet.chart({
    name: say("Funnel", "漏斗"),
    type: "barClustered",
    title: say("Needed and in hand, by stage", "各阶段需要与在手"),
    categories: sheet.elsewhere(span(needsRow + 1, 1, count, 1)),
    series: [2, 3].map((column) => ({
      name: `=${sheet.elsewhere(at(needsRow, column))}`,
      values: sheet.elsewhere(span(needsRow + 1, column, count, 1)),
    })),
    left: sheet.left(1),
    top: sheet.top(needsRow + count + 4),
    width: 652,
    height: 320,
    valueAxis: { min: 0 },
  });
  return sheet;
}
