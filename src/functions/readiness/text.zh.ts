import { language, weights } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  statuses: "状态",
  weights,
  critical: "关键项",
  sections: "领域",
  sectionWeights: "领域权重",
  pass: "达标线",
  language,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "按清单看计划是否就绪：0 到 100 的分数与结论。",
  parameters: {
    statuses: "每一项的状态：完成、进行中、未开始（或空白）、不适用，中英文都可以。",
    weights: "每一项的权重，0 或正数：每行一个，或一个管全部。",
    critical: "每一项一个标记：关键项为 TRUE、非零或 ★。",
    sections: "每一项所属的领域。默认：只有一个领域。",
    sectionWeights: "每个领域一个权重，按领域首次出现的顺序。默认：相等。",
    pass: "从多少分起算就绪。默认：85。",
    language: "结果里文字的语言：“en”（默认）或“zh”。",
  },
  remarks: [
    "分数是各领域按项加权的平均，再按领域加权：完成得 1，进行中得一半，未开始得 0。不适用的不计入分母，没有适用项或权重全为 0 的领域也不计入；全部不适用时没有答案。",
    "分数不取整，准确计算，与达标线比到九位小数。只要有未完成的关键项，就先于分数；不适用的关键项不算未完成。",
  ],
};
