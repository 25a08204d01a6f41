import { language, target, unit } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  target,
  topDown: "自上而下",
  bottomUp: "自下而上",
  trust: "采信度",
  unit,
  language,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "把自上而下与自下而上的计划调和成一致的金额，合计正好等于目标。",
  parameters: {
    target: "所有人合计要达到的数。",
    topDown: "上面给每个人的数，横放竖放都可以。",
    bottomUp: "每个人自己报的数，个数相同。",
    trust: "每个人自报的数占多大分量，0 至 1：一个数管所有人（默认 0.5），或每人一个。",
    unit: "金额的最小步长。默认：金额都是整数时为 1，否则为 0.01。",
    language: "表头的语言：“en”（默认）或“zh”。",
  },
  remarks: [
    "每个人从 采信度 × 自下而上 +（1 − 采信度）× 自上而下 起步；与目标的差按 自上而下 ×（1 − 采信度）分摊：自报的数分量越轻，调得越多。会跌到 0 以下的停在 0，其余由别人承担。最后按最大余额法取整。",
    "采信度为 1 的人守住自下而上的金额；为 0 的从自上而下的金额起步，只给一个 0 管所有人时也是如此。省略或空白才是 0.5（桌面版 Excel 把空白单元格当作 0 传来，所以请直接省略这个参数）。",
    "所有金额须与目标同号；目标为负时结果如镜像。",
  ],
};
