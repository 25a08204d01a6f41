import type { stPeople } from "../../../core/model/people";
import type { InEveryLanguage, OnDay } from "./modelTableWords";

const figures = (on: OnDay) => [
  { joined: on(3, 1, -3), productivity: 320_000, ramp: 0 },
  { joined: on(6, 1, -2), productivity: 300_000, ramp: 0 },
  { joined: on(9, 1, -1), productivity: 300_000, ramp: 6 },
  { joined: on(2, 1), productivity: 280_000, ramp: 6 },
];

export const peopleWords: InEveryLanguage<typeof stPeople> = {
  en: {
    title: "People",
    columns: {
      name: "Name",
      joined: "Joined",
      left: "Left",
      productivity: "Sales a month",
      ramp: "Ramp, months",
      wanted: "Skills wanted",
      held: "Skills held",
      training: "Training or hiring",
    },
    choices: {},
    ask: {
      productivity: "What this person sells in a month, fully ramped.",
      ramp: "Whole months until then; 0 for people who are there already.",
      left: "The last day, where there is one.",
    },
    examples: (on) =>
      [
        { name: "Ann Reed", wanted: "key accounts, tenders", held: "key accounts, tenders" },
        { name: "Ben Ortiz", wanted: "key accounts", held: "key accounts" },
        { name: "Chloe Park", wanted: "negotiation", held: "", training: "negotiation: course in March" },
        { name: "Dan Weber", wanted: "product X", held: "product X" },
      ].map((row, at) => ({ ...row, ...figures(on)[at] })),
  },
  zh: {
    title: "人员",
    columns: {
      name: "姓名",
      joined: "入职日期",
      left: "离职日期",
      productivity: "月产出",
      ramp: "爬坡月数",
      wanted: "所需技能",
      held: "已有技能",
      training: "培训或招聘",
    },
    choices: {},
    ask: {
      productivity: "完全上手后每月的销售额。",
      ramp: "到完全上手的整月数；早已上手的填 0。",
      left: "最后一个工作日；没有就留空。",
    },
    examples: (on) =>
      [
        { name: "王芳", wanted: "大客户，招投标", held: "大客户，招投标" },
        { name: "李强", wanted: "大客户", held: "大客户" },
        { name: "张敏", wanted: "商务谈判", held: "", training: "商务谈判：三月培训" },
        { name: "刘洋", wanted: "X 产品", held: "X 产品" },
      ].map((row, at) => ({ ...row, ...figures(on)[at] })),
  },
};
