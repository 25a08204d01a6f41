import { caps, floors, holds, target, unit, weights } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  target,
  weights,
  unit,
  floors,
  caps,
  holds,
  shares: "按占比",
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "按权重把目标分解成整单位的份额，各份相加正好等于目标。",
  parameters: {
    target: "要分解的数。",
    weights: "各份的权重，0 或正数；结果与它形状相同。",
    unit: "一份的最小步长。默认：金额都是整数时为 1，否则为 0.01。",
    floors: "各份的下限：一个数管全部，或与权重同形的区域。",
    caps: "各份的上限：一个数管全部，或与权重同形的区域。0 或空白表示没有上限。",
    holds: "填了数的那一份就固定不变，其余各份分剩下的。",
    shares: "TRUE：权重就是占目标的比例，末尾再加一格放没有分出去的。",
  },
  remarks: [
    "方法：最大余额法。每一份是其准确份额按单位取整（向下或向上），余数比较到单位的 9 位小数，相等时靠前的优先。",
    "下限向上、上限向下先落到单位的网格上；准确份额是 λ×权重 夹在上下限之间，λ 只有一个，正好分完目标，再在限额之内取整。",
    "目标不是整单位时，零头归限额之内、权重不为 0 的最大的一份。目标为负时限额与固定值也带负号，结果如镜像。",
    "按占比时，被限额改动的那一份先由余下的部分来补；其他各份的比例不变。",
    "要知道：提高目标有时会让某一份少一个单位，这是最大余额法本来的性质。",
  ],
};
