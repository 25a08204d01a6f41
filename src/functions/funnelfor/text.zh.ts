import { target } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";
import { odds } from "../funnelodds/text.zh";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = { ...odds, confidence: "置信度", target };

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "要以这样的置信度达成目标，漏斗顶端最少需要多少。",
  parameters: {
    confidence: "想要的概率：0 与 1 之间，不含两端。",
    target: "要完成的销售额，也可以是一列目标。",
    dealSize: "一单成交的平均金额。",
    rates: "每个阶段进入下一阶段的比例，从上到下，大于 0 且不超过 1。",
    evidence: "转化率背后有多少样本：一个数，或每个转化率一个。0 或空白：视为确定。",
    spread: "成交金额的标准差 ÷ 平均值，最多 10。0 或空白：每单金额相同。",
  },
  remarks: [
    "FUNNELODDS 达到该置信度的最小整数；再少一个就达不到。按转化率折算得到的数量，大约只有一半的机会达成目标。目标为 0 会被拒绝。很长的一列若转化率或金额不确定，许多答案取自算好的答案之间，达到置信度的误差在 0.0001 以内，可能比最少的多一个。",
  ],
};
