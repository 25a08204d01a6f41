import { language } from "../declare/shared.zh";
import type { FunctionText, Named } from "../declare/text";

/** 参数的中文名，Excel 的提示与拒绝的句子都用它。 */
export const names = {
  needs: "需要量",
  perUnit: "单位活动量",
  people: "人数",
  workdays: "工作日数",
  language,
};

declare module "../../core/refusals/argument" {
  interface Arguments extends Named<typeof names> {}
}

export const text: FunctionText<keyof typeof names> = {
  description: "计划里的各项活动要占用团队多少：总量、人均、人均每天。",
  parameters: {
    needs: "各项需要多少，如 FUNNELNEEDS 的一列。",
    perUnit: "每一个要花几次活动：一个数管全部，或每项一个。",
    people: "有多少人分担这些活动。",
    workdays: "他们有多少个工作日。",
    language: "结果里文字的语言：“en”（默认）或“zh”。",
  },
  remarks: [
    "总量是需要量 × 单位活动量（每条线索几次电话、每单几次拜访……）；再除以人数、除以工作日数。工作日可用 WORKDAYSIN 数出。",
  ],
};
