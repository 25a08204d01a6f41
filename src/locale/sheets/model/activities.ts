import type { stActivities } from "../../../core/model/activities";
import type { InEveryLanguage } from "./modelTableWords";

export const activitiesWords: InEveryLanguage<typeof stActivities> = {
  en: {
    title: "Activities",
    columns: { activity: "Activity", stage: "Stage", perCase: "For each case", limit: "Most a day" },
    choices: {},
    ask: {
      stage: "A stage of the stages' table.",
      perCase: "How many each case of that stage takes.",
      limit: "The most that one person does in a working day.",
    },
    examples: () => [
      { activity: "Call", stage: "Lead", perCase: 2, limit: 20 },
      { activity: "Visit", stage: "Needs", perCase: 2, limit: 3 },
      { activity: "Proposal", stage: "Proposal", perCase: 1, limit: 1 },
    ],
  },
  zh: {
    title: "活动量",
    columns: { activity: "活动", stage: "阶段", perCase: "每单所需", limit: "每日上限" },
    choices: {},
    ask: {
      stage: "销售阶段表中的一个阶段。",
      perCase: "该阶段每一单需要多少次。",
      limit: "一个人一个工作日最多做多少次。",
    },
    examples: () => [
      { activity: "电话", stage: "线索", perCase: 2, limit: 20 },
      { activity: "拜访", stage: "需求确认", perCase: 2, limit: 3 },
      { activity: "写方案", stage: "方案报价", perCase: 1, limit: 1 },
    ],
  },
};
