import type { Say } from "./company";
import { at, Draft, fixed, span } from "./draft";
import { markChecks } from "./regions";
import * as style from "./style";

interface Stage {
  name: string;
  actions: string;
  entry: string;
  exit: string;
  /** To the next stage; the last has none. */
  rate: number | null;
  lag: number | null;
  inHand: number;
}

const headRow = 8;
const stageCount = 7;
const needsRow = headRow + stageCount + 4;

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
  const stages = stagesIn(say);
  const count = stages.length;
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

  sheet.put(headRow - 1, 1, say("Stages", "阶段"), style.section).dress(headRow - 1, 1, 1, 7, style.section);
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
  stages.forEach((stage, index) => {
    const row = headRow + 1 + index;
    sheet.block(
      row,
      1,
      [[stage.name, stage.actions, stage.entry, stage.exit, stage.rate, stage.lag, stage.inHand]],
      [
        { ...style.body, bold: true },
        text,
        text,
        text,
        stage.rate === null ? style.body : style.inputPercent,
        stage.lag === null ? style.body : { ...style.input, number: "0.0" },
        { ...style.input, number: "0" },
      ],
    );
    sheet.sheet.rowHeights[row] = 40;
  });
  sheet.table({
    name: "stStages",
    range: span(headRow, 1, count + 1, columns.length),
    columns,
    style: style.tableStyle,
    totals: false,
  });
  sheet.validate({
    range: span(headRow + 1, 5, count - 1, 1),
    type: "decimal",
    operator: "between",
    formula1: "0.000001",
    formula2: "1",
    allowBlank: true,
    error: {
      title: say("Rate", "转化率"),
      message: say("A rate is above 0 % and at most 100 %.", "转化率须大于 0%，且不超过 100%。"),
      style: "stop",
    },
  });

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

function stagesIn(say: Say): Stage[] {
  const stage = (
    name: string,
    actions: string,
    entry: string,
    exit: string,
    figures: [number | null, number | null, number],
  ): Stage => ({
    name,
    actions,
    entry,
    exit,
    rate: figures[0],
    lag: figures[1],
    inHand: figures[2],
  });
  return [
    say(
      stage(
        "Lead",
        "Check against the customer profile",
        "Name and contact known",
        "Fits the profile",
        [0.4, 0.5, 260],
      ),
      stage("线索", "对照客户画像筛选", "有名称和联系人", "符合客户画像", [0.4, 0.5, 260]),
    ),
    say(
      stage(
        "First contact",
        "Call within two days, agree a visit",
        "Fits the profile",
        "Visit agreed",
        [0.6, 0.5, 90],
      ),
      stage("初步接触", "两日内联系并约访", "符合客户画像", "已约定拜访", [0.6, 0.5, 90]),
    ),
    say(
      stage(
        "Needs",
        "Visit; note need, budget and deciders",
        "Visit agreed",
        "Need and deciders known",
        [0.55, 1, 48],
      ),
      stage("需求确认", "拜访并记录需求、预算和决策人", "已约定拜访", "核心需求和决策人明确", [0.55, 1, 48]),
    ),
    say(
      stage(
        "Proposal",
        "Present range, price and listing plan",
        "Need and deciders known",
        "Proposal accepted in principle",
        [0.65, 1, 21],
      ),
      stage("方案报价", "提交品类、价格和上架方案", "核心需求和决策人明确", "方案获原则认可", [0.65, 1, 21]),
    ),
    say(
      stage(
        "Negotiation",
        "Agree terms, rebates and delivery",
        "Proposal accepted in principle",
        "Terms agreed",
        [0.8, 0.5, 12],
      ),
      stage("商务谈判", "谈定条款、返利和交付", "方案获原则认可", "条款达成一致", [0.8, 0.5, 12]),
    ),
    say(
      stage("Contract", "Have both sides sign", "Terms agreed", "Signed", [0.95, 1, 7]),
      stage("签约", "双方签署合同", "条款达成一致", "合同已签署", [0.95, 1, 7]),
    ),
    say(
      stage("Payment", "Invoice and follow the first payment", "Signed", "First payment received", [
        null,
        null,
        0,
      ]),
      stage("回款", "开票并跟进首笔回款", "合同已签署", "首笔回款到账", [null, null, 0]),
    ),
  ];
}
