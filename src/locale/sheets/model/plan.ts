import type { stPlan } from "../../../core/model/plan";
import type { InEveryLanguage } from "./modelTableWords";

const accepted = "yes" as const;
const figures = [
  { customers: "keep" as const, weight: 30, commitment: 3_600_000, accepted, target: 3_780_000 },
  { customers: "keep" as const, weight: 25, commitment: 3_000_000, accepted, target: 3_150_000 },
  { customers: "new" as const, weight: 25, commitment: 3_100_000, accepted, target: 3_150_000 },
  { customers: "new" as const, weight: 20, commitment: 2_500_000, accepted, target: 2_520_000 },
];

export const planWords: InEveryLanguage<typeof stPlan> = {
  en: {
    title: "Plan",
    columns: {
      region: "Region",
      team: "Team",
      owner: "Owner",
      segment: "Segment",
      customers: "Customers",
      weight: "Weight",
      commitment: "Commitment",
      accepted: "Accepted",
      target: "Target",
      gap: "Gap",
    },
    choices: {
      customers: { keep: "Keep and grow", new: "New" },
      accepted: { yes: "Yes", no: "No" },
    },
    ask: { accepted: "Yes once the owner has agreed to the target." },
    examples: () =>
      [
        { region: "North", team: "Team 1", owner: "Ann Reed", segment: "Public hospitals" },
        { region: "North", team: "Team 1", owner: "Ben Ortiz", segment: "Private hospitals" },
        { region: "South", team: "Team 2", owner: "Chloe Park", segment: "Public hospitals" },
        { region: "South", team: "Team 2", owner: "Dan Weber", segment: "Private hospitals" },
      ].map((row, index) => ({ ...row, ...figures[index] })),
  },
  zh: {
    title: "计划",
    columns: {
      region: "区域",
      team: "团队",
      owner: "负责人",
      segment: "客户分群",
      customers: "客户类型",
      weight: "权重",
      commitment: "自报承诺",
      accepted: "是否接受",
      target: "目标",
      gap: "差额",
    },
    choices: {
      customers: { keep: "存量深耕", new: "新客开拓" },
      accepted: { yes: "是", no: "否" },
    },
    ask: { accepted: "负责人认领目标后选“是”。" },
    examples: () =>
      [
        { region: "华北", team: "一组", owner: "王芳", segment: "公立医院" },
        { region: "华北", team: "一组", owner: "李强", segment: "民营医院" },
        { region: "华南", team: "二组", owner: "张敏", segment: "公立医院" },
        { region: "华南", team: "二组", owner: "刘洋", segment: "民营医院" },
      ].map((row, index) => ({ ...row, ...figures[index] })),
  },
};
