import { language, target } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  target,
  history: "历史",
  language,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "用历史趋势判断目标：要求的增幅、预测、达成概率，以及有挑战性的区间。",
  parameters: {
    target: "下一期的目标。",
    history: "历史各期，从早到晚，每期与目标的期一样长；至少三期，只选有数的。",
    language: "结果里文字的语言：“en”（默认）或“zh”。",
  },
  remarks: [
    "对历史做最小二乘直线，外推一期，附 80% 预测区间（t 分布，自由度 n − 2）。达成概率是 P（T ≥（目标 − 预测）÷ s）；历史全无波动时为 1 或 0。要求的增幅是 目标 ÷ 最近一期 − 1。",
    "按概率下结论：0.9 起“偏低”，0.5 起“稳妥”，0.1 起“有挑战”，否则“够不着”。挑战区间是达成概率从一半到一成的金额。",
    "不足三期时只给增幅（“历史不足”）。只有三期时自由度为 1，区间很宽。空白单元格算 0，请只选已有的各期。",
    "出处：Draper 与 Smith，Applied Regression Analysis（第 3 版），3.1。",
  ],
};
