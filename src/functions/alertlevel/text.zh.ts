import { language } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  value: "数值",
  amber: "黄线",
  red: "红线",
  language,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "指标的预警级别：绿、黄、红。",
  parameters: {
    value: "指标的值：一个，或一个区域（每格一个结果）。",
    amber: "从哪里起是黄：一个管全部，或每个值一个。",
    red: "从哪里起是红；越低越差时填得比黄线低。",
    language: "结果里文字的语言：“en”（默认）或“zh”。",
  },
  remarks: [
    "正好在线上算越线。红线低于黄线表示越低越差；两线相同会被拒绝。",
    "数值按人写的样子比较：0.1+0.2 正好在 0.3 上。",
  ],
};
