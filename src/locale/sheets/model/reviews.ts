import type { stReviews } from "../../../core/model/reviews";
import type { InEveryLanguage, OnDay } from "./modelTableWords";

interface Words {
  readonly owner: string;
  readonly monthly: string;
  readonly quarterly: string;
  readonly weekly: string;
  readonly rule: string;
}
const weeks = 52;

/** A meeting every week, every month and every quarter. */
const examples =
  ({ owner, monthly, quarterly, weekly, rule }: Words) =>
  (on: OnDay) => [
    ...[4, 7, 10, 13].map((month) => ({
      day: on(month, 5),
      kind: "quarterly" as const,
      agenda: quarterly,
      owner,
      rule,
    })),
    ...Array.from({ length: 12 }, (_, month) => ({
      day: on(month + 2, 3),
      kind: "monthly" as const,
      agenda: monthly,
      owner,
    })),
    ...Array.from({ length: weeks }, (_, week) => ({
      day: on(1, 8) + 7 * week,
      kind: "weekly" as const,
      agenda: weekly,
      owner,
    })),
  ];

export const reviewsWords: InEveryLanguage<typeof stReviews> = {
  en: {
    title: "Reviews",
    columns: {
      day: "Date",
      kind: "Kind",
      agenda: "Agenda",
      owner: "Owner",
      rule: "Rule for changing the target",
      notes: "Notes",
      action: "Action",
      actionOwner: "Action by",
      actionDue: "Action due",
      actionDone: "Action done",
    },
    choices: { kind: { weekly: "Weekly", monthly: "Monthly", quarterly: "Quarterly" } },
    ask: { rule: "Of a quarterly review: who may change the target, and on what signal." },
    examples: examples({
      owner: "Ann Reed",
      weekly: "Leading indicators, what is stuck, next week's visits",
      monthly: "Lagging indicators, is the breakdown still right",
      quarterly: "Reset: keep, re-split or change the target",
      rule: "The sales director, when attainment stays below 80% for two months",
    }),
  },
  zh: {
    title: "复盘",
    columns: {
      day: "日期",
      kind: "类型",
      agenda: "议程",
      owner: "负责人",
      rule: "调整目标的规则",
      notes: "纪要",
      action: "行动项",
      actionOwner: "行动负责人",
      actionDue: "行动截止",
      actionDone: "行动完成",
    },
    choices: { kind: { weekly: "周会", monthly: "月度", quarterly: "季度" } },
    ask: { rule: "季度复盘填写：谁可以调整目标，出现什么信号时调整。" },
    examples: examples({
      owner: "王芳",
      weekly: "先行指标、卡点、下周拜访安排",
      monthly: "结果指标，分解是否仍然合理",
      quarterly: "重置：维持、重新分解或调整目标",
      rule: "销售总监；连续两个月达成率低于 80% 时",
    }),
  },
};
