import type { WholePlanSentences } from "./en";

/** What the page of a whole plan says in Chinese. */
export const zhWholePlan: WholePlanSentences = {
  intro:
    "给出目标和一份清单，就能在十二张新工作表上生成一套相互关联的计划：到人到月，含阶段、人员、风险、指标和复盘。改一个数字，其余随之变化；只有人才知道的内容留空。",
  list: "去年业绩",
  noList: "没有清单：用虚构数字做示例",
  listHint: "销售人员及其业绩的表，或商机数据。",
  reading: "正在读取表格…",
  found: (count, total) => `${count} 人，合计 ${total}。`,
  wonOnly: "只计已赢单的商机。",
  names: "姓名",
  amounts: "金额",
  outcome: "商机结果",
  noOutcome: "不是商机数据，每一行都计入",
  target: "目标值",
  over: "超出目标的分配",
  overHint: "为意外留出准备金：目标 100、超出 5% 时共分配 105。",
  year: "年份",
  yearWrong: "年份应在 1901 到 9998 之间。",
  targetWrong: "目标值应大于 0。",
  overWrong: "应在 0% 到 100% 之间。",
  make: "生成计划",
  notReady: "请先填好或改正上面的数字。",
  making: "正在写入十二张工作表…",
  made: "计划已写入各工作表。",
  fill: "以下内容只有人才知道，仍为空白：目标描述、自报承诺、入职日期、阶段转化率、预算、风险、指标负责人。",
  goToPlan: "查看计划",
  goToGoal: "查看主要数字",
  undo: "撤销：删除这些工作表",
  undoing: "正在删除…",
  undone: "计划的工作表已删除。",
};
