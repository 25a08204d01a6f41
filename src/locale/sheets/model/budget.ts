import type { stBudget } from "../../../core/model/budget";
import type { InEveryLanguage } from "./modelTableWords";

const figures = [
  { category: "campaigns" as const, needed: 240_000, available: 260_000 },
  { category: "travel" as const, needed: 180_000, available: 180_000 },
  { category: "rewards" as const, needed: 420_000, available: 450_000 },
];

export const budgetWords: InEveryLanguage<typeof stBudget> = {
  en: {
    title: "Budget",
    columns: { category: "Category", item: "For", needed: "Needed", available: "Available", left: "Left" },
    choices: {
      category: {
        campaigns: "Campaigns",
        travel: "Travel and entertainment",
        rewards: "Commission and rewards",
        other: "Other",
      },
    },
    examples: () =>
      [
        "Two trade fairs, a webinar a month",
        "Visits and customer events",
        "Commission at target, team prize",
      ].map((item, at) => ({ item, ...figures[at] })),
  },
  zh: {
    title: "预算",
    columns: { category: "类别", item: "用途", needed: "需要", available: "可用", left: "结余" },
    choices: {
      category: { campaigns: "市场活动", travel: "差旅招待", rewards: "提成奖励", other: "其他" },
    },
    examples: () =>
      ["两场展会，每月一次线上讲座", "客户拜访与客户活动", "达标提成与团队奖"].map((item, at) => ({
        item,
        ...figures[at],
      })),
  },
};
