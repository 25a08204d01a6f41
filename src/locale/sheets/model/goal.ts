import type { stGoal } from "../../../core/model/goal";
import type { InEveryLanguage } from "./modelTableWords";

const figures = { target: 12_000_000, baseline: 10_000_000, marketGrowth: 0.08, dealSize: 100_000 };

export const goalWords: InEveryLanguage<typeof stGoal> = {
  en: {
    title: "Goal",
    columns: {
      goal: "Goal",
      target: "Target",
      unit: "Unit",
      baseline: "Baseline",
      start: "From",
      end: "To",
      objective: "Objective it serves",
      marketGrowth: "Market growth",
      dealSize: "Average deal",
    },
    choices: {},
    ask: {
      goal: "What is sold, to whom or where, how much, and by when.",
      baseline: "What was reached in the period before, as long as this one.",
      marketGrowth: "How much the market grows in this time: 8% as 8%.",
    },
    examples: (on) => [
      {
        goal: "Raise sales of product X to hospitals in the east from 10 to 12 million by year's end, to support the move into medical devices",
        unit: "USD",
        start: on(1, 1),
        end: on(12, 31),
        objective: "Lead the market for medical devices in the east",
        ...figures,
      },
    ],
  },
  zh: {
    title: "目标",
    columns: {
      goal: "目标描述",
      target: "目标值",
      unit: "单位",
      baseline: "基数",
      start: "开始",
      end: "结束",
      objective: "服务的战略目标",
      marketGrowth: "市场增速",
      dealSize: "客单价",
    },
    choices: {},
    ask: {
      goal: "卖什么、卖给谁或在哪里卖、做到多少、什么时候完成。",
      baseline: "上一个同样长度的周期做到了多少。",
      marketGrowth: "这段时间市场增长多少，例如 8%。",
    },
    examples: (on) => [
      {
        goal: "年底前将 X 产品在华东医院的销售额由 1000 万元提升到 1200 万元，以支撑进入医疗器械市场的战略",
        unit: "元",
        start: on(1, 1),
        end: on(12, 31),
        objective: "成为华东医疗器械市场的领先者",
        ...figures,
      },
    ],
  },
};
