import type { IncentivesSentences } from "./en";

/** What the page of incentives says in Chinese. */
export const zhIncentives: IncentivesSentences = {
  terms: "计发标准",
  variable: "达成 100% 时每人的浮动薪酬",
  pool: "达成 100% 时的团队奖金池",
  notNegative: "应为 0 或以上。",
  curve: "达成率与计发",
  curveChart: (points) => `计发为浮动薪酬的倍数：${points.join("；")}。`,
  point: (attainment, multiple) => `达成 ${attainment} 计发 ${multiple}`,
  attainment: "达成率",
  multiple: "浮动薪酬的倍数",
  earns: "能拿到多少",
  ofExpected: (share) => `完成预期的 ${share}`,
  middle: (name, attainment) => `居中：${name}，预期达成 ${attainment}`,
  best: (name, attainment) => `最高：${name}，预期达成 ${attainment}`,
  cost: "方案成本",
  costs: (cost, share) => `${cost}，占目标 ${share}`,
  poolShares: "团队奖金池",
  poolNone: "还没有奖金池：请在上面填写金额，并设置一档按团队达成率计发。",
  poolGate: (team, gate) => `团队预期达成 ${team}，低于奖金池的起点 ${gate}，不发放。`,
  poolPaid: (team) => `团队预期达成 ${team}，奖金池按目标分配。`,
  owner: "负责人",
  share: "份额",
  warnings: {
    falls: "有一档比下面一档计发更少：多卖反而不划算。",
    startsLate: (from) => `第一档从 ${from} 才开始：刚好完成目标的人拿不到。`,
    middleNothing: (attainment) => `团队的中间层拿不到：达成 ${attainment} 时没有计发。`,
  },
  fine: "各档递增，从 100% 或以下开始，团队的中间层也能拿到。",
  asTable: "以表格显示",
};
