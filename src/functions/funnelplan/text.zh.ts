import { dealSize, inHand, rates, stages } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  targets: "各期目标",
  dealSize,
  rates,
  lags: "间隔",
  stages,
  labels: "期名",
  inHand,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "为了让单子在各自的期内成交，每个阶段的量要在哪一期发生：阶段往下，各期往右。",
  parameters: {
    targets: "各期要完成的销售额，按先后排列。",
    dealSize: "一单成交的平均金额。",
    rates: "每个阶段进入下一阶段的比例，从上到下，大于 0 且不超过 1。",
    lags: "从每个阶段到下一阶段要几期，与转化率一一对应；可以是小数。",
    stages: "各阶段的名称，比转化率多一个。",
    labels: "各期的名称，如每期的第一天。",
    inHand: "今天各阶段手里有多少，比转化率多一个。",
  },
  remarks: [
    "到某期末要成交的单数，是累计目标 ÷ 客单价，向上取整。距成交还有 L 期的阶段，到那时必须已有 L 期之后的单数 ÷ 其下各转化率，向上取整；L 有小数时，按小数在前后两期之间加权。各格是这些累计数之差，所以一行相加正好等于 FUNNELNEEDS 的总数，而且从不落后。",
    "第一期之前的各期（最长提前量向上取整那么多）也列出来，标题为 0、-1……；名称是日期（或数字）且间隔均匀时，按同样的月数或天数往前推。",
    "在手的，从所在阶段及其上各阶段（已经走过）最早的量里扣除，扣掉的正是 FUNNELNEEDS 的“需要”与“还需”之差，所以一行相加等于“还需”。其下各阶段仍须等它走到。",
  ],
};
