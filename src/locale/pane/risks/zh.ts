import type { RisksSentences } from "./en";

/** What the page of risks says in Chinese. */
export const zhRisks: RisksSentences = {
  map: "概率与影响",
  mapHint: "各格有几项风险；影响按占目标的比例分档。",
  mapTable: "风险热力图",
  probability: "概率",
  from: (share) => `≥ ${share}`,
  cell: (count, names) => (count === 0 ? "无" : `${count} 项：${names.join("；")}`),
  unrated: (names) => `尚未评估：${names.join("；")}。`,
  list: "风险（紧要的在前）",
  unwritten: "还没有写下风险。请为每个类别写出风险，或写“无”。",
  none: "各类别都看过，没有风险。",
  past: (indicator, current, threshold) => `“${indicator}”当前为 ${current}，已越过阈值 ${threshold}`,
  within: (indicator, current, threshold) => `“${indicator}”当前为 ${current}，阈值 ${threshold}`,
  unmeasured: (indicator, threshold) => `“${indicator}”尚未测量，阈值 ${threshold}`,
  loss: (loss) => `预期损失 ${loss}`,
  pastMark: "已越过阈值",
  highMark: "高风险",
  noPlan: "高风险，却没有落实到人的预案",
  show: "查看",
  showOf: (risk) => `查看：${risk}`,
  reserve: "准备金",
};
