import type { FunctionText } from "../../functiontext";

export const FUNNELODDS: FunctionText = {
  description: "漏斗顶端有这么多时，达成目标的概率。",
  parameters: {
    volume: "漏斗顶端的数量：整数，最多 1,000,000,000。",
    target: "要完成的销售额。",
    dealSize: "一单成交的平均金额。",
    rates: "每个阶段进入下一阶段的比例，从上到下，大于 0 且不超过 1。",
    evidence: "转化率背后有多少样本：一个数，或每个转化率一个。0 或空白：视为确定。",
    spread: "成交金额的变异系数。0 或空白：每单金额相同。",
  },
  remarks: [
    "转化率确定时是准确值（二项分布）。样本数是转化率背后有多少案例：转化率本身就不确定，服从 Beta（转化率 × n, （1 − 转化率） × n），所有案例共用一次；只有一个这样的转化率时也是准确值（贝塔二项分布）。有几个，或成交金额有离散（伽马分布）时，用数值积分，误差在 0.0001 以内；不做随机模拟，所以同样的单元格总是同样的答案。",
    "转化率为 1 就一直是 1；样本数为 0 或空白，就把转化率当作确定。目标为 0 会被拒绝，因为怎样都能达成；FUNNELNEEDS 则给出 0。",
    "出处：Johnson、Kemp 与 Kotz，《Univariate Discrete Distributions》3.4 与 6.2。",
  ],
};
