import type { enFunnelWhatIf } from "./whatIf.en";

/** 假设推演的中文。 */
export const zhFunnelWhatIf: typeof enFunnelWhatIf = {
  whatIfIntro: "如果赢单率更高、单子更大、商机更多，会怎样？拖动滑块或直接输入，也可输入“500万*1.15”。",
  noData: "请填写前五项，或先读取商机数据。",
  correct: "请更正标出的各项，概率随即恢复显示。",
  toData: "从数据得出",
  assumptions: "假设",
  fields: {
    target: "目标",
    dealSize: "客单价",
    rate: "赢单率",
    volume: "计划商机数",
    confidence: "置信度",
    evidence: "赢单率的样本数",
    spread: "金额离散度",
    inHand: "在手商机数",
    people: "人数",
    workdays: "工作日数",
    perOpportunity: "每个商机的拜访次数",
    perDay: "每人每天可拜访次数",
  },
  hints: {
    target: "500万*1.15",
    dealSize: "2.5万",
    rate: "30%",
    volume: "400",
    confidence: "90%",
    evidence: "0",
    spread: "0.5",
    inHand: "120",
    people: "8",
    workdays: "60",
    perOpportunity: "4",
    perDay: "3",
  },
  notes: {
    evidence: "0 表示赢单率视为确定。",
    spread: "变异系数；每单金额相同时为 0。",
    volume: "包含在手商机。",
  },
  slider: (label) => `${label}滑块`,
  equals: (amount) => `= ${amount}`,
  proposal: (amount) => `数据：${amount}`,
  toProposal: (label, amount) => `数据：${amount}，用作${label}`,
  answer: "达成概率",
  oddsOf: (odds, volume) => `有 ${volume} 个商机时，达成概率为 ${odds}`,
  answered: (odds, bottleneck) => `${odds}。${bottleneck}`,
  oddsName: "达成目标的概率",
  reaches: (confidence) => `达到 ${confidence}`,
  misses: (confidence) => `不足 ${confidence}`,
  deals: (deals) => `需要赢下 ${deals} 单。`,
  compare: "商机数",
  bars: {
    needed: (confidence) => `${confidence} 把握所需`,
    plain: "按赢单率折算",
    planned: "计划",
    inHand: "在手",
    canWork: "团队能跟进",
  },
  beyond: "超过 10,000,000",
  still: (count) => `除在手商机外，按赢单率折算还需找到 ${count} 个。`,
  curve: "概率随商机数的变化",
  curveChart: (plan, odds, needed, confidence) =>
    `达成概率随商机数上升：计划的 ${plan} 个为 ${odds}` +
    (needed === null ? "。" : `，${needed} 个时为 ${confidence}。`),
  curveTable: "概率随商机数的变化（表格）",
  curvePlan: "计划",
  curveNeed: "所需",
  volume: "商机数",
  oddsColumn: "概率",
  team: "团队能做多少",
  teamHint: "填写全部四项，即可把所需与团队的工作量相比。",
  load: (load) => `每人每天需要拜访 ${load} 次`,
  manages: (perDay) => `每人每天可完成 ${perDay} 次。`,
  loadName: "每人每天拜访次数",
  loadOf: (total, perPerson) => `共 ${total} 次拜访，人均 ${perPerson} 次。`,
  bottleneck: "瓶颈",
  noBottleneck: "没有瓶颈",
  bottlenecks: {
    team: (canWork, needed, confidence) =>
      `瓶颈在团队：在工作日内只能跟进 ${canWork} 个商机，而 ${confidence} 的把握需要 ${needed} 个。`,
    volume: (planned, needed, confidence) =>
      `瓶颈在计划：计划了 ${planned} 个商机，而 ${confidence} 的把握需要 ${needed} 个。`,
    pipeline: (inHand, needed, toFind) =>
      `瓶颈在商机储备：所需的 ${needed} 个中在手 ${inHand} 个，还需找到 ${toFind} 个。`,
    none: (inHand, needed) =>
      inHand === null
        ? `计划没有瓶颈：需要 ${needed} 个商机。`
        : `没有瓶颈：在手 ${inHand} 个商机，需要 ${needed} 个。`,
    beyond: (confidence) =>
      `瓶颈在假设本身：即使有 10,000,000 个商机也达不到 ${confidence}。请降低目标或置信度，或提高赢单率、样本数或客单价。`,
  },

  links: "工作簿中的单元格",
  link: (label) => `关联到所选单元格：${label}`,
  linkShort: "关联到所选单元格",
  linkedTo: "已关联到",
  linkedNow: (shown) => `现为 ${shown}`,
  linkedNoNumber: "其中不是数字",
  linkGone: "所关联的单元格已被删除。请选择另一个单元格再关联。",
  linkedSaid: (label, address) => `${label}已关联到 ${address}。`,
  assume: "设为假设",
  assumeHint: "把这里试出的数值写入所关联的单元格。",
  assumeNothing: "所关联的单元格已是这些数值。",
  assumed: (cells) => `已写入 ${cells}。`,
  setting: "正在写入…",
  takeCells: "取回单元格的数值",
  taken: "已取回单元格的数值。",
  follow: "重新跟随数据",
  followed: "各项假设重新跟随数据。",
  replaceTitle: "替换公式？",
  replaceBody: (count) =>
    count === 1
      ? "该单元格中是公式。设为假设会用固定数值取代它。"
      : "这些单元格中是公式。设为假设会用固定数值取代它们。",
  replaceLine: (label, cell, value) => `${label}：${cell} 改为 ${value}`,
  replace: "替换",

  refused: {
    notPositive: () => "必须大于 0。",
    negative: () => "不能为负。",
    rateZero: () => "为 0 就一单也赢不了：比率须大于 0 且不超过 100%。",
    rateOverOne: (value, percent) =>
      percent === null
        ? `${value} 超过 100%：比率须大于 0 且不超过 100%。`
        : `${value} 超过 100%。是不是 ${percent}？`,
    notWhole: () => "请按整数计数，不含小数。",
    tooLarge: (most) => `最多 ${most}。`,
    confidence: () => "置信度介于 0 与 100% 之间，例如 90%。",
  },
};
