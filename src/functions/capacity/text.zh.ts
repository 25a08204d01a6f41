import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  periods: "各期起止",
  joined: "入职日",
  productivity: "月产能",
  ramp: "爬坡",
  left: "离职日",
  attrition: "流失率",
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "团队在每一期能卖多少，计入新人爬坡、离职与流失。",
  parameters: {
    periods: "两列：每期的起始日与结束日（都含在内），例如 SPLITPERIODS 的前两列。",
    joined: "每个人的入职日。",
    productivity: "一个人满产能时一个月的销售：一个数管所有人，或每人一个。",
    ramp: "入职后每个月能达到其中多少，0 至 1；最后一个值一直沿用。不计爬坡就填 1。",
    left: "每个人的最后一天，留任的留空。",
    attrition: "没有离职日的人，一年流失多少。默认：0。",
  },
  remarks: [
    "每个人从入职日算到离职日，两天都含在内。一天的产能是 月产能 ÷ 当月天数 × 爬坡[n]，n 是入职后的整月数（从 0 起），算法同 DATEDIF：31 日入职的，遇到没有 31 日的月份，到下月 1 日才算满月。",
    "流失率作用于没有离职日的人：每期乘以（1 − 流失率）^（最早起始日到该期中点的天数 ÷ 365），中点是（起始日 + 结束日）÷ 2。",
    "不计流失时，首尾相接的各期之和等于整段一期的结果。结果的方向与各期一致。",
  ],
};
