import { dealSize, inHand, rates, stages, target } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  target,
  dealSize,
  rates,
  stages,
  inHand,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "要达到目标，漏斗每个阶段各需要多少：一个阶段一行，从上到下。",
  parameters: {
    target: "要完成的销售额。",
    dealSize: "一单成交的平均金额。",
    rates: "每个阶段进入下一阶段的比例，从上到下，大于 0 且不超过 1。",
    stages: "各阶段的名称，比转化率多一个；成为第一列。",
    inHand: "各阶段手里已有的数量；多出“在手”与“还需”两列。",
  },
  remarks: [
    "要成交的单数是目标 ÷ 客单价，向上取整；上面的阶段需要这些单数 ÷ 其下所有转化率，向上取整。直接从单数算，不从下一阶段取整后的数算，而且是准确计算。",
    "还需，是还要有多少个进入该阶段。上面阶段手里的还得通过这里，只按能通过的那部分计。“需要”本身不看在手。",
    "目标为 0 时什么都不需要：每个阶段都是 0。",
  ],
};
