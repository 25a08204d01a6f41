import { language } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  probability: "概率",
  impact: "影响",
  amber: "黄线",
  red: "红线",
  language,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "一项风险的预期损失及其级别。",
  parameters: {
    probability: "发生的概率，0 至 1：一个，或一列（每行一个结果）。",
    impact: "发生时损失多少，个数相同。",
    amber: "预期损失从多少起是黄。",
    red: "预期损失从多少起是红；两线都填，或都不填。",
    language: "结果里文字的语言：“en”（默认）或“zh”。",
  },
  remarks: [
    "预期损失是 概率 × 影响，取所写数字乘积最近的双精度数。级别按它来定，规则同 ALERTLEVEL；不填两线时留空。",
  ],
};
