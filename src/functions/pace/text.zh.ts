import { language } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  plan: "计划",
  actuals: "实际",
  closed: "已结期数",
  language,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "销售是否跟得上计划：达成率、差额、余下每期要完成多少、预计全年、状态。",
  parameters: {
    plan: "各期计划，横放竖放都可以。",
    actuals: "各期实际，个数相同；未结各期不看。",
    closed: "从第一期起，已结了几期。",
    language: "结果里文字的语言：“en”（默认）或“zh”。",
  },
  remarks: [
    "每行一个名称和一个值：目标（计划之和）、至今应完成、至今实际、达成率（实际 ÷ 应完成）、差额（实际 − 应完成）、还差（目标 − 实际，超过目标后为负）、剩余期数、每期需完成（已超过目标为 0；没有剩余期而仍有差额时留空）、预计完成（达成率 × 目标）、状态：达成率从 1 起为绿，从 0.9 起为黄，否则为红。",
    "至今还没有应完成的数时，达成率、预计完成与状态留空。合计按所写的数准确相加。",
  ],
};
