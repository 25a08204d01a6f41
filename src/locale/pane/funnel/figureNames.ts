import type { ArgumentWords } from "../../../core/refusal";

/** What a refusal calls the figures of a what-if: as the functions call theirs that it is worked out by. */
export const figureNames = {
  en: {
    target: "a target",
    dealSize: "a deal size",
    rates: "a win rate",
    volume: "a volume",
    confidence: "a confidence",
    evidence: "a number of cases",
    spread: "a spread",
    inHand: "what is in hand",
    people: "a number of people",
    workdays: "a number of working days",
    perUnit: "a number per unit",
    perDay: "a number per day",
  },
  zh: {
    target: "目标",
    dealSize: "客单价",
    rates: "赢单率",
    volume: "数量",
    confidence: "置信度",
    evidence: "样本数",
    spread: "金额离散度",
    inHand: "在手",
    people: "人数",
    workdays: "工作日数",
    perUnit: "单位活动量",
    perDay: "每人每日量",
  },
} satisfies ArgumentWords;

declare module "../../../core/refusals/argument" {
  interface Arguments {
    /** How much a person manages in a day: no function takes it, only a what-if. */
    perDay: true;
  }
}
