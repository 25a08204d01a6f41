import type { stActuals } from "../../../core/model/actuals";
import type { InEveryLanguage, OnDay } from "./modelTableWords";

/** Years before the plan's, the earliest first. */
const years = [6_800_000, 8_700_000, 8_600_000, 10_000_000];
const examples = (owner: string, segment: string) => (on: OnDay) =>
  years.map((amount, at) => ({ day: on(12, 31, at - years.length), owner, segment, amount }));

export const actualsWords: InEveryLanguage<typeof stActuals> = {
  en: {
    title: "Actuals",
    columns: { day: "Date", owner: "Owner", segment: "Segment", amount: "Amount" },
    choices: {},
    ask: { amount: "What was sold on that day, or until it since the row before." },
    examples: examples("All", "All"),
  },
  zh: {
    title: "实际业绩",
    columns: { day: "日期", owner: "负责人", segment: "客户分群", amount: "金额" },
    choices: {},
    ask: { amount: "当天的销售额，或自上一行以来到当天的销售额。" },
    examples: examples("全部", "全部"),
  },
};
