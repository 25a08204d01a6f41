import type { HomeSentences } from "./en";

/** What home and the areas say in Chinese. */
export const zhHome: HomeSentences = {
  home: "SplitTarget",
  crumb: "首页",
  areaName: (number, title) => `${number} ${title}`,
  next: "下一步",
  nextNone: "没有未完成的检查项。",
  areas: "八个领域",
  open: (count) => `${count} 项未完成`,
  allDone: "全部完成",
  critical: (count) => `${count} 个关键项`,
  allItems: "全部检查项",
  functions: "函数",
  functionsAbout: "每个函数的用途，以及所选单元格为什么是这个结果",
  tools: "工具",
  itemsOf: "检查项",
  noItems: "工作表中没有这个领域的检查项。",
  noChecklist: "工作簿中有了检查清单，这个领域才会计分。",
  create: "创建清单",
  toolNames: {
    reconcile: "自上而下与自下而上对照",
    plan: "目标分解",
    funnel: "漏斗",
    whatIf: "假设推演",
  },
  toolsAbout: {
    reconcile: "在下达的目标与上报的数字之间，为每位负责人商定一个数",
    plan: "把目标分解到人员、时间段、层级或交叉表，写成实时公式",
    funnel: "从您自己的商机得出赢单率、客单价、周期和季节性",
    whatIf: "换一组假设，看计划的达成概率",
  },
  search: "搜索",
  searchFor: "搜索工具和检查项",
  found: { tools: "工具与页面", items: "检查项" },
  foundCount: (count) => `找到 ${count} 项`,
  foundNone: (text) => `没有与“${text}”匹配的内容。`,
};
