import { holds, target, unit } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  target,
  plan: "计划",
  actuals: "实际",
  closed: "已结期数",
  shape: "分法",
  unit,
  holds,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "若干期结账之后的计划：已结的期用实际，目标的余下部分分解到未结的各期。",
  parameters: {
    target: "各期合计要达到的数。",
    plan: "各期的计划，横放竖放都可以；结果与它形状相同。",
    actuals: "各期的实际，个数与计划相同。",
    closed: "从第一期起，已结的期数。",
    shape: "未结各期怎样分余下的：“计划”（默认）、“平均”、“后重”或“保持”。",
    unit: "金额的最小步长。默认：金额都是整数时为 1，否则为 0.01。",
    holds: "填了数的未结期就固定不变，其余各期分剩下的；个数与计划相同。",
  },
  remarks: [
    "未结各期分已结各期剩下的：按计划的比例（“计划”）、平均（“平均”）、或按 1、2……n（“后重”），用最大余额法取整，所以实际加新计划正好等于目标。",
    "目标已经达到时，未结各期得 0。用“保持”时未结各期仍是原计划，合计不必等于目标。无论哪种情形，固定值都使未结的那一期不变。",
    "实际照原样保留，负数也可以。未结期的实际、已结期的固定值都不看，所以随着各期结账，两列都可以留着不动。已结期的实际空白就是 0。",
  ],
};
