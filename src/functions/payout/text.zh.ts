import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  sales: "销售额",
  quota: "定额",
  variable: "浮动薪酬",
  thresholds: "门槛",
  multipliers: "倍数",
  cap: "封顶",
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "按分档方案计算销售应得的浮动薪酬：逐档累进，不追溯。",
  parameters: {
    sales: "销售额：一个数，或一列（每行一个结果）。",
    quota: "定额：一个管全部，或每行一个。",
    variable: "完成 100% 定额时的浮动薪酬：一个管全部，或每行一个。",
    thresholds: "每一档从多大达成率起算，从低到高，写成比例：1.3 即 130%。",
    multipliers: "每一档里，每一分达成率值多少倍：1 为原价。",
    cap: "最多付浮动薪酬的多少倍。空白或 0：不封顶。",
  },
  remarks: [
    "达成率是 销售额 ÷ 定额。每一档的倍数只作用于落在该档内的达成率，升档不会抬高下面各档；第一档门槛以下没有收入，之后也不补。",
    "销售额为负时为 0。结果不取整，是准确金额最近的双精度数：=PAYOUT(650000, 500000, 100000, {0,1,1.3}, {1,1.5,2}) 是 145000，而不是 145000.00000000003。",
    "多卖不会少得；正好在门槛上时，两档结果相同。",
  ],
};
