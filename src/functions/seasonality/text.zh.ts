import { grain } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  dates: "日期",
  amounts: "金额",
  grain,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "从过往销售中找出季节规律：12 个（或 4 个）平均为 1 的指数，可作 SPLITPERIODS 的曲线。",
  parameters: {
    dates: "每笔销售的日期。",
    amounts: "每笔销售的金额。",
    grain: "“月”（默认）或“季”。",
  },
  remarks: [
    "方法：金额按自然月汇总，从第一个月到最后一个月。满 24 个月时，各月除以以它为中心的一年移动平均（2×12 个月或 2×4 个季度），同月取平均，再调到平均为 1。12 到 23 个月时，取最近 12 个月除以其平均；这时一年之内的增长会留在指数里。",
    "缺一个月就拒绝：没有销售的月份请写一行 0。按季度时，首尾两个季度必须完整。",
    "指数从一月（或第一季度）排起；用于年度起始月不是一月的 SPLITPERIODS 时，请从那个月排起。",
    "出处：Makridakis、Wheelwright 与 Hyndman，《Forecasting》第 3 章（经典分解法）。",
  ],
};
