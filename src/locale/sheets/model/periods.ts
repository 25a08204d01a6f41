import type { Row } from "../../../core/model/table";
import type { stPeriods } from "../../../core/model/periods";
import type { InEveryLanguage, OnDay } from "./modelTableWords";

const months = [0.8, 0.7, 1, 0.9, 1, 1.1, 0.9, 0.9, 1.2, 1, 1.1, 1.4].map((index) => index * 1_000_000);
const sum = (from: number, count: number): number =>
  months.slice(from, from + count).reduce((all, month) => all + month, 0);

/** The year, its quarters and its months. */
const examples = (on: OnDay): readonly Partial<Row<typeof stPeriods>>[] => {
  const span = (level: "year" | "quarter" | "month", first: number, count: number) => ({
    level,
    start: on(first + 1, 1),
    end: on(first + count + 1, 1) - 1,
    target: Math.round(sum(first, count)),
  });
  return [
    span("year", 0, 12),
    ...[0, 3, 6, 9].map((first) => span("quarter", first, 3)),
    ...months.map((_, first) => span("month", first, 1)),
  ];
};

export const periodsWords: InEveryLanguage<typeof stPeriods> = {
  en: {
    title: "Periods",
    columns: { level: "Level", start: "From", end: "To", weight: "Weight", target: "Target" },
    choices: { level: { year: "Year", quarter: "Quarter", month: "Month", week: "Week", day: "Day" } },
    ask: { end: "The last day of the period. Weeks end where their month ends." },
    examples,
  },
  zh: {
    title: "时间分解",
    columns: { level: "级别", start: "开始", end: "结束", weight: "权重", target: "目标" },
    choices: { level: { year: "年", quarter: "季度", month: "月", week: "周", day: "日" } },
    ask: { end: "这个时间段的最后一天。跨月的周在月末断开。" },
    examples,
  },
};
