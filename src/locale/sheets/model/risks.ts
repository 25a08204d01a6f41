import type { stRisks } from "../../../core/model/risks";
import type { InEveryLanguage } from "./modelTableWords";

const figures = [
  {
    category: "market" as const,
    probability: 0.3,
    impact: 300_000,
    threshold: 0.05,
    current: 0.08,
    warns: "below" as const,
  },
  { category: "competitor" as const, probability: 0.4, impact: 250_000, threshold: 0.1, current: 0.04 },
  { category: "people" as const, probability: 0.2, impact: 300_000, threshold: 1, current: 0 },
  { category: "technology" as const },
  { category: "supply" as const, probability: 0.1, impact: 200_000, threshold: 30, current: 21 },
];

export const risksWords: InEveryLanguage<typeof stRisks> = {
  en: {
    title: "Risks",
    columns: {
      risk: "Risk",
      category: "Category",
      probability: "Probability",
      impact: "Impact",
      loss: "Expected loss",
      indicator: "Indicator",
      threshold: "Threshold",
      warns: "Warns",
      current: "Now",
      planB: "Plan B",
      owner: "Owner",
    },
    choices: {
      category: {
        market: "Market",
        competitor: "Competitor",
        people: "Key people",
        technology: "Technology",
        supply: "Supply",
      },
      warns: { above: "From the threshold up", below: "From the threshold down" },
    },
    ask: {
      risk: "What may happen, or “none” where a category was looked at and holds none.",
      impact: "What it would cost of the target.",
    },
    examples: () =>
      [
        {
          risk: "The market grows by less than half of what is expected",
          indicator: "Growth of the market, last quarter",
          planB: "Move the campaign budget to existing customers",
          owner: "Ann Reed",
        },
        {
          risk: "The competitor lowers prices",
          indicator: "Share of quotes lost on price",
          planB: "Offer the service package, defend on total cost",
          owner: "Ben Ortiz",
        },
        {
          risk: "A key account manager leaves",
          indicator: "Open resignations",
          planB: "A second contact for every key account",
          owner: "Chloe Park",
        },
        { risk: "none" },
        {
          risk: "Delivery takes longer than promised",
          indicator: "Days from order to delivery",
          planB: "Stock for eight weeks",
          owner: "Dan Weber",
        },
      ].map((row, at) => ({ ...row, ...figures[at] })),
  },
  zh: {
    title: "风险",
    columns: {
      risk: "风险",
      category: "类别",
      probability: "概率",
      impact: "影响金额",
      loss: "预期损失",
      indicator: "预警指标",
      threshold: "阈值",
      warns: "何时预警",
      current: "当前值",
      planB: "预案",
      owner: "负责人",
    },
    choices: {
      category: {
        market: "市场",
        competitor: "竞争对手",
        people: "关键人员",
        technology: "技术",
        supply: "供应",
      },
      warns: { above: "达到或高于阈值", below: "达到或低于阈值" },
    },
    ask: {
      risk: "可能发生什么；看过这一类而没有风险的，写“无”。",
      impact: "一旦发生，会让目标少多少。",
    },
    examples: () =>
      [
        {
          risk: "市场增速不到预期的一半",
          indicator: "上季度市场增速",
          planB: "把市场活动预算转向存量客户",
          owner: "王芳",
        },
        {
          risk: "竞争对手降价",
          indicator: "因价格输单的比例",
          planB: "提供服务套餐，用总成本说服客户",
          owner: "李强",
        },
        {
          risk: "大客户经理离职",
          indicator: "待处理的离职申请数",
          planB: "每个大客户配第二联系人",
          owner: "张敏",
        },
        { risk: "无" },
        { risk: "交货期拉长", indicator: "下单到交货的天数", planB: "备足八周库存", owner: "刘洋" },
      ].map((row, at) => ({ ...row, ...figures[at] })),
  },
};
