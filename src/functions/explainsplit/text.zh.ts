import { language } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";
import { names as split } from "../splittarget/text.zh";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = { ...split, language };

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "说明一次分解：表头之后一份一行，金额与同样参数的 SPLITTARGET 一致。",
  parameters: {
    target: "要分解的数。",
    weights: "各份的权重，0 或正数。",
    unit: "一份的最小步长。默认：金额都是整数时为 1，否则为 0.01。",
    floors: "各份的下限：一个数管全部，或与权重同形的区域。",
    caps: "各份的上限：一个数管全部，或与权重同形的区域。0 或空白表示没有上限。",
    holds: "填了数的那一份就固定不变，其余各份分剩下的。",
    shares: "TRUE：权重就是占目标的比例，末尾再加一行放没有分出去的。",
    language: "结果用哪种语言：“en”（默认）或“zh”。",
  },
  remarks: [
    "各列：权重；占全部权重的比例；取整前的准确金额；起作用的限额（下限、上限、固定或无）；取整差，即金额减准确金额，以单位计，在 −1 与 +1 之间；金额。",
    "目标里不足一个单位的零头，记在得到它的那一份的准确金额里。准确金额相加等于目标，取整差相加等于 0。",
  ],
};
