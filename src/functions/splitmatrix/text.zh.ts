import { holds, unit } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  rowTotals: "行合计",
  columnTotals: "列合计",
  seed: "参照表",
  unit,
  holds,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "按参照表的结构把合计分解成一张表，各行、各列正好加到给定的合计。",
  parameters: {
    rowTotals: "各行的合计，横放竖放都可以。",
    columnTotals: "各列的合计，横放竖放都可以；总和须与行合计相等。",
    seed: "要参照的结构，例如去年的表；0 保持为 0。默认：各格相同。",
    unit: "一格的最小步长。默认：金额都是整数时为 1，否则为 0.01。",
    holds: "填了数的那一格就固定不变，其余各格填剩下的。",
  },
  remarks: [
    "方法：迭代比例拟合，算到单位的 1e-9，得到保持参照表任意两行两列之间比值的唯一一张表；再做受控取整，每格是拟合值按单位向下或向上取整，各行各列的合计仍正好。",
    "10,000 格以内，取整的总移动（|取整值 − 拟合值| 之和）最小；有几张表同样小时，逐行看，靠前的格先进位。超过时接近最小，且每次结果相同。",
    "参照值为 0 的格保持为 0，除非有固定值。合计与固定值须是整单位、同号；合计为负时结果如镜像。",
    "参照表的 0 使表无解时，会指出冲突的行、它们能用的列，以及多要了多少。",
  ],
};
