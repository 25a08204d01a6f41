import type { Argument } from "../../core/refusals/argument";

/** 参数的中文名,Excel 的提示与拒绝的句子都用它。 */
export const args: Record<Argument, string> = {
  target: "目标",
  weights: "权重",
  unit: "单位",
  floors: "下限",
  caps: "上限",
  holds: "固定值",
  shares: "按占比",
  language: "语言",
  dealSize: "客单价",
  rates: "转化率",
  stages: "阶段",
  inHand: "在手",
  start: "起始日",
  end: "结束日",
  grain: "粒度",
  basis: "依据",
  profile: "季节曲线",
  calendar: "日历",
  yearStart: "年度起始月",
  dates: "日期",
  amounts: "金额",
};
