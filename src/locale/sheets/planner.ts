import type { Grain } from "../../core/calendar/period";
import type { Language } from "../../core/language";

/** The headers of an inserted plan. They follow the language chosen for it, not the pane's. */
export interface PlanHeads {
  readonly name: string;
  readonly amount: string;
  readonly start: string;
  readonly end: string;
  readonly notHandedOut: string;
  readonly level: (number: number) => string;
  readonly levelAmount: (number: number) => string;
  readonly grains: Readonly<Record<Grain, string>>;
}

export const planHeads: Readonly<Record<Language, PlanHeads>> = {
  en: {
    name: "Name",
    amount: "Target",
    start: "From",
    end: "To",
    notHandedOut: "Not handed out",
    level: (number) => `Level ${number}`,
    levelAmount: (number) => `Target, level ${number}`,
    grains: {
      day: "Day",
      week: "Week",
      month: "Month",
      quarter: "Quarter",
      half: "Half year",
      year: "Year",
      "445": "4-4-5 period",
      "454": "4-5-4 period",
      "544": "5-4-4 period",
      "13x4": "Four-week period",
    },
  },
  zh: {
    name: "名称",
    amount: "目标",
    start: "开始",
    end: "结束",
    notHandedOut: "未分配",
    level: (number) => `第 ${number} 级`,
    levelAmount: (number) => `第 ${number} 级目标`,
    grains: {
      day: "日",
      week: "周",
      month: "月",
      quarter: "季度",
      half: "半年",
      year: "年",
      "445": "4-4-5 周期",
      "454": "4-5-4 周期",
      "544": "5-4-4 周期",
      "13x4": "四周周期",
    },
  },
};
