import { language } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  goal: "目标描述",
  language,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "按 SMART 检查一句目标：字母、TRUE 或 FALSE，以及体现它的词，或缺什么。",
  parameters: {
    goal: "一两句话的目标，中文或英文。",
    language: "所缺内容用哪种语言：“en”（默认）或“zh”。",
  },
  remarks: [
    "S 具体：卖什么或做什么，以及对谁、在哪里或哪个产品；只说增长或“更好”不算。M 可衡量：数字带单位或说明数的是什么，或倍数（翻一番、double）。A 可实现：从哪里起步（由35%、from 22%），或凭什么做到（通过…、by hiring two reps）。R 相关：为了什么（以支撑…、to protect recurring revenue）。T 有时限：日期、期间或有终点的时长（年底前、next quarter）；尽快和 soon 不算。",
    "规则是人能读懂的词和句式，按语言各一张表，不用模型。一个字母用掉的词，后面的不再用：期限不是数字，起点和凭借也不是衡量目标的数。含汉字的句子按中文读。",
    "它只读字面，不知道目标定得对不对：用 GOALCHECK 对照历史。",
  ],
};
