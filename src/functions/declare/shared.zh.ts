/** 几个函数共有的参数，中文名只在这里写一次。 */
export const calendar = "日历";
export const caps = "上限";
export const dealSize = "客单价";
export const end = "结束日";
export const floors = "下限";
export const grain = "粒度";
export const holds = "固定值";
export const inHand = "在手";
export const language = "语言";
export const rates = "转化率";
export const stages = "阶段";
export const start = "起始日";
export const target = "目标";
export const unit = "单位";
export const weekend = "周末";
export const weights = "权重";
