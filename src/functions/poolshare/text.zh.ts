import { unit } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  pool: "奖金池",
  attainment: "达成率",
  contributions: "贡献",
  gate: "发放线",
  unit,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "按贡献分配团队奖金池，池的大小随团队达成率；各份之和一分不差。",
  parameters: {
    pool: "达成率 100% 时的奖金池。",
    attainment: "团队达成率，写成比例：0.95 即 95%。",
    contributions: "每个人的贡献，0 或正数，不能全为 0，横放竖放都可以。",
    gate: "达成率低于它就不发。默认：不设。",
    unit: "每份的最小步长。默认：奖金池是整数时为 1，否则为 0.01。",
  },
  remarks: [
    "实发的池是 奖金池 × 达成率，四舍五入到单位；低于发放线为 0，正好在线上照发。超过 100% 时比奖金池多。",
    "按最大余额法分配，余额相同时靠前的优先。",
  ],
};
