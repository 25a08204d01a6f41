import { dealSize, inHand, rates, target } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** FUNNELFOR 的叫法相同。 */
export const odds = {
  dealSize,
  rates,
  evidence: "样本数",
  spread: "金额离散度",
};

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  volume: "数量",
  target,
  ...odds,
  inHand,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "漏斗顶端有这么多时，达成目标的概率。",
  parameters: {
    volume: "漏斗顶端的数量：整数，最多 1,000,000,000；也可以是一列，每个各得一个概率。",
    target: "要完成的销售额。",
    dealSize: "一单成交的平均金额。",
    rates: "每个阶段进入下一阶段的比例，从上到下，大于 0 且不超过 1。",
    evidence: "转化率背后有多少样本：一个数，或每个转化率一个。0 或空白：视为确定。",
    spread: "成交金额的标准差 ÷ 平均值，最多 10。0 或空白：每单金额相同。",
    inHand: "数量之外，各阶段手里已有的数量：整数，比转化率多一个。",
  },
  remarks: [
    "转化率确定时是准确值（二项分布）。样本数是转化率背后有多少案例：转化率本身就不确定，服从 Beta（转化率 × n, （1 − 转化率） × n），所有案例共用一次；只有一个这样的转化率时也是准确值（贝塔二项分布）。有几个，或成交金额有离散（伽马分布）时，用数值积分，误差在 0.0001 以内；不做随机模拟，所以同样的单元格总是同样的答案。很长的一列若转化率或金额不确定，许多数量的答案取自算好的数量之间，误差同样在 0.0001 以内。",
    "转化率为 1 就一直是 1；样本数为 0 或空白，或超过 1,000,000,000，就把转化率当作确定。目标为 0 会被拒绝，因为怎样都能达成；FUNNELNEEDS 则给出 0。",
    "在手的按各自的赢单概率计入：每个阶段手里的，按其下各转化率成交；最后一个阶段的已经成交。准确计算，只用于转化率确定、每单金额相同时。",
    "出处：Johnson、Kemp 与 Kotz，《Univariate Discrete Distributions》3.4 与 6.2。",
  ],
};
