import type { stKpis } from "../../../core/model/kpis";
import type { InEveryLanguage } from "./modelTableWords";

const figures = [
  { kind: "leading" as const, theme: "activity" as const, cadence: "daily" as const },
  { kind: "leading" as const, theme: "activity" as const, cadence: "weekly" as const },
  { kind: "leading" as const, theme: "newCustomers" as const, cadence: "weekly" as const },
  { kind: "lagging" as const, theme: "revenue" as const, cadence: "monthly" as const },
  { kind: "lagging" as const, theme: "revenue" as const, cadence: "monthly" as const },
  { kind: "lagging" as const, theme: "margin" as const, cadence: "monthly" as const },
];

export const kpisWords: InEveryLanguage<typeof stKpis> = {
  en: {
    title: "Indicators",
    columns: {
      name: "Indicator",
      kind: "Kind",
      theme: "Theme",
      source: "Source",
      definition: "Definition",
      place: "Shown in",
      cadence: "Reported",
      owner: "Owner",
    },
    choices: {
      kind: { leading: "Leading", lagging: "Lagging" },
      theme: {
        revenue: "Revenue",
        margin: "Margin",
        newCustomers: "New customers",
        activity: "Activity",
        repurchase: "Repurchase",
      },
      cadence: { daily: "Daily", weekly: "Weekly", monthly: "Monthly", quarterly: "Quarterly" },
    },
    examples: () =>
      [
        ["New leads a day", "CRM, leads", "Leads created that day", "Ann Reed"],
        ["Visits a week", "CRM, visits", "Visits with a note, Monday to Sunday", "Ben Ortiz"],
        ["Proposal rate", "CRM, stages", "Proposals ÷ confirmed needs of the week", "Chloe Park"],
        ["Signed value", "Contracts", "Value of the contracts signed that month", "Ann Reed"],
        ["Cash collected", "Accounting", "Payments received that month", "Dan Weber"],
        ["Gross margin", "Accounting", "(Revenue − cost) ÷ revenue of the month", "Dan Weber"],
      ].map(([name, source, definition, owner], at) => ({
        name,
        source,
        definition,
        place: "Sales dashboard",
        owner,
        ...figures[at],
      })),
  },
  zh: {
    title: "指标",
    columns: {
      name: "指标",
      kind: "性质",
      theme: "主题",
      source: "数据来源",
      definition: "口径",
      place: "展示位置",
      cadence: "汇报频率",
      owner: "负责人",
    },
    choices: {
      kind: { leading: "先行", lagging: "结果" },
      theme: {
        revenue: "收入",
        margin: "毛利",
        newCustomers: "新客户",
        activity: "活动量",
        repurchase: "复购",
      },
      cadence: { daily: "每日", weekly: "每周", monthly: "每月", quarterly: "每季度" },
    },
    examples: () =>
      [
        ["每日新增线索", "CRM 线索", "当天新建的线索数", "王芳"],
        ["每周拜访数", "CRM 拜访", "周一到周日有记录的拜访次数", "李强"],
        ["方案提交率", "CRM 阶段", "当周提交方案数 ÷ 需求确认数", "张敏"],
        ["签约额", "合同台账", "当月签署合同的金额", "王芳"],
        ["回款额", "财务", "当月到账金额", "刘洋"],
        ["毛利率", "财务", "（收入 − 成本）÷ 当月收入", "刘洋"],
      ].map(([name, source, definition, owner], at) => ({
        name,
        source,
        definition,
        place: "销售看板",
        owner,
        ...figures[at],
      })),
  },
};
