import type { ResourcesSentences } from "./en";

/** What the page of resources says in Chinese. */
export const zhResources: ResourcesSentences = {
  budget: "预算",
  category: "类别",
  needed: "需要",
  available: "可用",
  left: "结余",
  capacity: "各月产能",
  capacityHint: "柱为团队产能，横线为计划。",
  attrition: "年流失率",
  attritionHint: "没有离职日期的人员中，一年内离开的比例。",
  attritionWrong: "应在 0% 到 100% 之间，不含 100%。",
  month: "月份",
  canSell: "产能",
  plan: "计划",
  chart: (short) =>
    short === 0 ? "各月产能与计划对比：每个月都够。" : `各月产能与计划对比：有 ${short} 个月不足。`,
  enough: (capacity, plan, spare) => `这些月份团队的产能为 ${capacity}，比计划 ${plan} 多 ${spare}。`,
  short: (capacity, plan, gap) => `这些月份团队的产能为 ${capacity}，比计划 ${plan} 少 ${gap}。`,
  shortMonths: (months) => `不足的月份：${months.join("、")}。`,
  skills: "技能",
  asTable: "以表格显示",
  tables: "打开数据表",
  opening: "正在读取各表…",
  again: "重新查看",
};
