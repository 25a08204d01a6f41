import { language } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  reached: "到达阶段",
  order: "阶段顺序",
  open: "未结",
  language,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "从历史记录得出漏斗的转化率：每一步进入多少、通过多少、转化率及其区间。",
  parameters: {
    reached: "每个商机到达的最远阶段。",
    order: "各阶段，从头到尾。",
    open: "每个商机一个标记：仍在进行的为 TRUE 或非零，已有结果的为 FALSE、0 或空白。",
    language: "结果里文字的语言：“en”（默认）或“zh”。",
  },
  remarks: [
    "一个商机进入了直到其最远阶段的每一步，通过了最远阶段之前的各步。仍在进行的，不计入从其最远阶段开始的那一步，因为它还没有失败。名称比较时忽略首尾空格与大小写。",
    "下限与上限是 95% 的 Wilson 区间；没有人进入的一步，转化率与区间留空。",
    "出处：Wilson,Journal of the American Statistical Association 22(1927)。",
  ],
};
