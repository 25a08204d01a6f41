import { unit } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  values: "数值",
  unit,
  total: "合计",
  margins: "行列都对齐",
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "把各数取整而合计不变：百分比凑成 100，以百万计的表仍然加得上。",
  parameters: {
    values: "要取整的数；结果与它形状相同。",
    unit: "取整的步长。默认：金额都是整数时为 1，否则为 0.01。",
    total: "取整之后要加到的数。默认：各数之和再取整。",
    margins: "TRUE：每一行、每一列也都加到各自取整后的和。",
  },
  remarks: [
    "每个数按单位向下或向上取整，使合计正好，总移动（|取整值 − 原值| 之和）最小。余数比较到单位的 9 位小数，相等时靠前的优先。正负数都可以；合计为负时结果如镜像。",
    "行列都对齐时（受控取整），每一行、每一列也都加到各自取整后的和。各自取整的和若加不到合计，其中几个改取另一边，个数与移动都尽量少。10,000 格以内总移动最小，超过时接近最小。",
    "合计为 0 或空白，就是各数之和四舍五入（逢半远离 0）。向下向上取整都凑不到的合计没有答案，会指出最接近的。",
  ],
};
