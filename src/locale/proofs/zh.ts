import { figureWords } from "./figureWords";
import type { ProofSentences } from "./proofSentences";

const { amount, chance, day, header, list, names, share, word } = figureWords("zh");
const headers = (table: Parameters<typeof header>[0], columns: readonly string[]): string =>
  columns.map((column) => `“${header(table, column)}”`).join("、");
const verdicts = {
  "too-low": "偏低",
  steady: "稳妥",
  stretch: "有挑战",
  "beyond-reach": "够不着",
  "not-enough-history": "无法判断",
};

/** What the rules found, in Chinese. */
export const zhProofs: ProofSentences = {
  g1: {
    proved: (f) => `目标写明了卖什么、卖给谁或在哪里卖：“${f.words ?? ""}”。`,
    open: () => "目标没有写明卖什么、卖给谁或在哪里卖。",
  },
  g2: {
    proved: (f) => `${amount(f.target ?? 0)} ${f.unit}，基数 ${amount(f.baseline ?? 0)}。`,
    open: (f) => `目标表中空着：${headers("stGoal", f.missing)}。`,
  },
  g3: {
    proved: (f) =>
      `按之前 ${f.periods} 期的走势，目标${verdicts[f.verdict]}：达成概率 ${chance(f.chance)}，趋势预测 ${amount(f.forecast)}${f.growth === null ? "" : `，比上一期变动 ${share(f.growth)}`}。`,
    open: (f) =>
      `按之前 ${f.periods} 期的走势，${amount(f.target)} ${verdicts[f.verdict]}：达成概率 ${chance(f.chance)}；趋势预测 ${amount(f.forecast)}，挑战目标最高到 ${amount(f.stretchTo)}。`,
  },
  g5: {
    proved: (f) => `从 ${day(f.start ?? 0)} 到 ${day(f.end ?? 0)}。`,
    open: (f) =>
      f.missing.length > 0
        ? `目标表中空着：${headers("stGoal", f.missing)}。`
        : `结束日 ${day(f.end ?? 0)} 早于开始日 ${day(f.start ?? 0)}。`,
  },
  g7: {
    proved: (f) =>
      `${amount(f.owners)} 位负责人共承诺 ${amount(f.committed)}，目标 ${amount(f.target)}，${gap(f.gap)}。`,
    open: (f) =>
      `${amount(f.owners)} 位负责人中有 ${f.silent} 位还没有报数（${names(f.names, f.silent)}）；其余共承诺 ${amount(f.committed)}，目标 ${amount(f.target)}。`,
  },
  g8: {
    proved: (f) => `${amount(f.owners)} 位负责人全部认领。`,
    open: (f) => `${amount(f.owners)} 位负责人中有 ${f.open} 位还没有认领：${names(f.names, f.open)}。`,
  },
  m6: {
    proved: (f) => `${amount(f.segments)} 个客户分群，每个都有权重。`,
    open: (f) =>
      f.segments < f.needed
        ? `计划中有 ${amount(f.segments)} 个客户分群，至少要 ${f.needed} 个。`
        : `${amount(f.weightless)} 个客户分群没有权重：${names(f.names, f.weightless)}。`,
  },
  m7: {
    proved: (f) =>
      `各客户分群合计 ${amount(f.assigned)}，覆盖目标 ${amount(f.target)}${f.over > 0 ? `，另有 ${amount(f.over)} 的余量` : ""}：存量深耕 ${amount(f.keep)}，新客开拓 ${amount(f.won)}。`,
    open: (f) =>
      f.over < 0
        ? `各客户分群合计 ${amount(f.assigned)}，比目标 ${amount(f.target)} 少 ${amount(-f.over)}。`
        : f.unsegmented + f.unknown > 0
          ? `${amount(f.unsegmented)} 行没有客户分群，${amount(f.unknown)} 行没有写明是存量还是新客。`
          : `存量深耕 ${amount(f.keep)}，新客开拓 ${amount(f.won)}：其中一类没有分到目标。`,
  },
  r1: {
    proved: (f) => `需要 ${amount(f.needed)}，可用 ${amount(f.available)}，每一类都够。`,
    open: (f) =>
      [
        ...f.short.map(({ category, by }) => `${word("stBudget", "category", category)}还差 ${amount(by)}。`),
        ...(f.absent.length > 0
          ? [`预算中没有：${list(f.absent.map((one) => word("stBudget", "category", one)))}。`]
          : []),
      ].join(""),
  },
  r2: {
    proved: (f) => `${amount(f.people)} 人在这段时间能卖 ${amount(f.capacity)}，比目标多 ${amount(f.gap)}。`,
    open: (f) =>
      `${amount(f.people)} 人在这段时间能卖 ${amount(f.capacity)}，比目标 ${amount(f.target)} 少 ${amount(-f.gap)}。`,
  },
  r3: {
    proved: (f) => `所需的 ${amount(f.wanted)} 项技能都已具备，或有培训、招聘安排。`,
    open: (f) =>
      `所需的 ${amount(f.wanted)} 项技能中有 ${f.gaps} 项既不具备也没有安排：${names(f.skills, f.gaps)}。`,
  },
  p1: {
    proved: (f) =>
      `${levelsOf(f.levels)}各级合计都正好等于 ${amount(f.target)}，共 ${amount(f.periods)} 个时间段。`,
    open: (f) => {
      if (!f.isTop)
        return `${levelsOf(f.levels.slice(0, 1))}一级合计 ${amount(f.top)}，不等于目标 ${amount(f.target)}。`;
      if (f.first)
        return `${amount(f.off)} 个时间段与下一级合计不符：${day(f.first.start)} 起的${word("stPeriods", "level", f.first.level)}为 ${amount(f.first.target)}，下一级合计 ${amount(f.first.sum)}。`;
      if (f.astray > 0)
        return `${amount(f.astray)} 个时间段超出所属的上一级时间段或目标期限，或与同级时间段重叠。`;
      return "目标只写在一个时间段里，还没有分解。";
    },
  },
  p2: {
    proved: (f) => `${amount(f.rows)} 行都有负责人。`,
    open: (f) => `${amount(f.rows)} 行中有 ${f.without} 行没有负责人。`,
  },
  p3: {
    proved: ({ needs }) =>
      needs === null
        ? ""
        : `要成交 ${amount(needs.deals)} 单，“${needs.first}”需要 ${amount(needs.needed)} 个；计入各阶段在手的 ${amount(needs.inHand)} 个，还需 ${amount(needs.stillNeeded)} 个。`,
    open: (f) =>
      f.stages < 2
        ? "只有一个阶段，算不出过程指标。"
        : f.noRate > 0
          ? `${amount(f.stages)} 个阶段中有 ${f.noRate} 个没有到下一阶段的转化率。`
          : "没有一个阶段写明在手数量。",
  },
  p4: {
    proved: (f) =>
      `${amount(f.activities)} 项活动一天都排得下；最满的是“${f.fullest.activity}”：每人每天 ${amount(f.fullest.aDay)}，上限 ${amount(f.fullest.limit)}。`,
    open: (f) =>
      `${amount(f.activities)} 项活动中有 ${f.over} 项一天排不下；“${f.fullest.activity}”每人每天 ${amount(f.fullest.aDay)}，上限 ${amount(f.fullest.limit)}。`,
  },
  p5: {
    proved: (f) => `${amount(f.stages)} 个阶段依次覆盖了从线索到回款的七个环节。`,
    open: (f) =>
      f.absent.length > 0
        ? `没有对应这些环节的阶段：${list(f.absent.map((step) => word("stStages", "step", step)))}。`
        : `顺序不对：${f.misplaced.join("、")}。`,
  },
  p6: {
    proved: (f) => `${amount(f.stages)} 个阶段都有关键动作、进入标准和退出标准。`,
    open: (f) => `${amount(f.stages)} 个阶段的动作和标准中有 ${amount(f.blanks)} 个空格。`,
  },
  p7: {
    proved: (f) => `知道谁拍板、核心需求是什么，才进入“${f.stage}”：“${f.entry}”。`,
    open: (f) =>
      f.entry === ""
        ? `“${f.stage}”没有进入标准。`
        : `“${f.stage}”的进入标准没有写明${f.saysNeed ? "谁拍板" : f.saysWho ? "核心需求" : "谁拍板，也没有写明核心需求"}。`,
  },
  e3: {
    proved: (f) =>
      `${amount(f.tiers)} 档，从达成率 ${share(f.first ?? 0)} 逐级上升到 ${share(f.last ?? 0)}。`,
    open: (f) =>
      f.first === null || f.last === null
        ? "没有按个人达成率计发的档位。"
        : f.falls > 0
          ? `${amount(f.falls)} 档没有高于前一档。`
          : !f.isEarly
            ? `第一档从 ${share(f.first)} 开始，高于 100%。`
            : `最后一档从 ${share(f.last)} 开始，超额完成没有额外奖励。`,
  },
  e4: {
    proved: (f) => `${amount(f.tiers)} 档按团队达成率计发，从 ${share(f.from ?? 0)} 开始。`,
    open: () => "没有按团队达成率计发的档位。",
  },
  e6: {
    proved: (f) =>
      `${amount(f.owners)} 位负责人的中位预期达成率为 ${share(f.median)}，可得浮动奖金的 ${share(f.paid)}。`,
    open: (f) => `${amount(f.owners)} 位负责人的中位预期达成率为 ${share(f.median)}，拿不到奖金。`,
  },
  k1: {
    proved: (f) => `${f.categories} 类都写了风险，或写明“无”。`,
    open: (f) => `还没有看过：${list(f.absent.map((one) => word("stRisks", "category", one)))}。`,
  },
  k2: {
    proved: (f) => `${amount(f.risks)} 项风险都评了概率和影响。`,
    open: (f) => `${amount(f.risks)} 项风险中有 ${f.unrated} 项没有评级。`,
  },
  k3: {
    proved: (f) =>
      f.high === 0 ? "没有高风险：预期损失都不到目标的 1%。" : `${amount(f.high)} 项高风险都有预案和负责人。`,
    open: (f) =>
      `${amount(f.high)} 项高风险中有 ${f.without} 项没有预案或负责人：${names(f.names, f.without)}。`,
  },
  k4: {
    proved: (f) =>
      f.past > 0
        ? `${amount(f.risks)} 项风险都有阈值；已触发：${names(f.names, f.past)}。`
        : `${amount(f.risks)} 项风险都有预警指标和阈值，都没有触发。`,
    open: (f) =>
      `${amount(f.risks)} 项风险中有 ${f.without} 项没有预警指标或阈值${f.past > 0 ? `；已触发：${names(f.names, f.past)}` : ""}。`,
  },
  k5: {
    proved: (f) => `计划比目标多下达 ${amount(f.over)}，风险需要 ${amount(f.needed)}。`,
    open: (f) =>
      `计划比目标${f.over < 0 ? `少 ${amount(-f.over)}` : `多下达 ${amount(f.over)}`}，风险需要 ${amount(f.needed)}（预期损失 ${amount(f.expected)}，准备金 ${amount(f.reserve)}）。`,
  },
  d1: {
    proved: (f) => `${amount(f.found)} 个先行指标：${names(f.names, f.found)}。`,
    open: (f) => `${amount(f.found)} 个先行指标，至少要 ${f.needed} 个。`,
  },
  d2: {
    proved: (f) => `${amount(f.found)} 个结果指标：${names(f.names, f.found)}。`,
    open: (f) => `${amount(f.found)} 个结果指标，至少要 ${f.needed} 个。`,
  },
  d3: {
    proved: (f) => `收入之外还看：${list(f.beyond.map((theme) => word("stKpis", "theme", theme)))}。`,
    open: (f) => `${amount(f.indicators)} 个指标，主题都没有超出收入。`,
  },
  d4: {
    proved: (f) => `${amount(f.indicators)} 个指标都有数据来源、口径、展示位置和负责人。`,
    open: (f) =>
      `${amount(f.indicators)} 个指标的来源、口径、展示位置和负责人中有 ${amount(f.blanks)} 个空格。`,
  },
  d5: {
    proved: (f) => `${amount(f.indicators)} 个指标都有汇报频率。`,
    open: (f) => `${amount(f.indicators)} 个指标中有 ${f.without} 个没有写明多久汇报一次。`,
  },
  d6: {
    proved: (f) =>
      `周会 ${amount(f.weekly.dates)} 次，月度复盘 ${amount(f.monthly.dates)} 次；间隔最长分别为 ${amount(f.weekly.gap)} 天和 ${amount(f.monthly.gap)} 天。`,
    open: (f) =>
      [f.weekly, f.monthly]
        .filter(({ isKept }) => !isKept)
        .map(({ kind, dates, gap: days }) =>
          dates === 0
            ? `计划期内没有${kind === "weekly" ? "周会" : "月度复盘"}。`
            : `${kind === "weekly" ? "周会" : "月度复盘"} ${amount(dates)} 次，最长 ${amount(days)} 天没有安排。`,
        )
        .join(""),
  },
  d7: {
    proved: (f) => `${amount(f.quarterly.dates)} 次季度复盘，都写明了调整目标的规则。`,
    open: (f) =>
      f.quarterly.dates === 0
        ? "计划期内没有季度复盘。"
        : !f.quarterly.isKept
          ? `季度复盘 ${amount(f.quarterly.dates)} 次，最长 ${amount(f.quarterly.gap)} 天没有安排。`
          : `${amount(f.without)} 次季度复盘没有写明调整目标的规则。`,
  },
};

function gap(value: number): string {
  return value > 0 ? `差 ${amount(value)}` : value < 0 ? `超出 ${amount(-value)}` : "没有差额";
}

function levelsOf(levels: readonly string[]): string {
  return levels.map((level) => word("stPeriods", "level", level)).join("、");
}
