import type { Grain } from "../../core/calendar/period";
import type { Language } from "../../core/language";

/** The headers of an inserted plan. They follow the language chosen for it, not the pane's. */
export interface PlanHeads {
  readonly name: string;
  readonly amount: string;
  readonly start: string;
  readonly end: string;
  readonly notHandedOut: string;
  readonly total: string;
  readonly level: (number: number) => string;
  /** The amounts of a level, by its name; null where that is only its number. */
  readonly levelAmount: (name: string | null, number: number) => string;
  readonly grains: Readonly<Record<Grain, string>>;
  readonly labels: PeriodLabels;
}

/**
 * What periods are called, with what is worked out of their first day in braces: `year`, `month` by its number or by its
 * name (`mon`), `quarter` and `half` by the year that begins in the plan's month, and that year (`fiscal`).
 */
export interface PeriodLabels {
  readonly mon: readonly string[];
  readonly half: readonly [string, string];
  /** In a plan of one year; a grain without a label has its dates only. */
  readonly inYear: Readonly<Partial<Record<Grain, string>>>;
  /** In a plan of several. */
  readonly inYears: Readonly<Partial<Record<Grain, string>>>;
}

export const planHeads: Readonly<Record<Language, PlanHeads>> = {
  en: {
    name: "Name",
    amount: "Target",
    start: "From",
    end: "To",
    notHandedOut: "Not handed out",
    total: "Total",
    level: (number) => `Level ${number}`,
    levelAmount: (name, number) => (name === null ? `Target, level ${number}` : `Target, ${name}`),
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
    labels: {
      mon: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
      half: ["1", "2"],
      inYear: { month: "{mon} {year}", quarter: "Q{quarter}", half: "H{half}", year: "{fiscal}" },
      inYears: {
        month: "{mon} {year}",
        quarter: "Q{quarter} {fiscal}",
        half: "H{half} {fiscal}",
        year: "{fiscal}",
      },
    },
  },
  zh: {
    name: "名称",
    amount: "目标",
    start: "开始",
    end: "结束",
    notHandedOut: "未分配",
    total: "合计",
    level: (number) => `第 ${number} 级`,
    levelAmount: (name, number) => (name === null ? `第 ${number} 级目标` : `${name}目标`),
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
    labels: {
      mon: ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
      half: ["上", "下"],
      inYear: { month: "{year}年{month}月", quarter: "Q{quarter}", half: "{half}半年", year: "{fiscal}年度" },
      inYears: {
        month: "{year}年{month}月",
        quarter: "{fiscal} Q{quarter}",
        half: "{fiscal}年度{half}半年",
        year: "{fiscal}年度",
      },
    },
  },
};
