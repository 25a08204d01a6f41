import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  probabilities: "概率",
  impacts: "影响",
  confidence: "置信度",
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "相互独立的风险要留多少准备金：预期损失，以及按置信度够用的数。",
  parameters: {
    probabilities: "每项风险发生的概率，0 至 1。",
    impacts: "每项发生时损失多少，0 或正数，个数相同。",
    confidence: "准备金够用的概率，0 与 1 之间。默认：0.9。",
  },
  remarks: [
    "第二个数是满足 P（损失 ≤ R）≥ 置信度 的最小准备金 R，假定各项风险相互独立。它可能小于预期损失，因为少见的损失不靠准备金覆盖；做计划时取两者中较大的。",
    "不确定的风险不超过 20 项时准确，不论金额大小；更多时，只要各项影响的公共步长在合计里不超过 100000 份，也是准确的。否则每项影响向上取整到合计的 1/100000，准备金最多偏高每项这么多。",
    "出处：Panjer 与 Willmot，Insurance Risk Models，第 6 章（个体风险模型）。",
  ],
};
