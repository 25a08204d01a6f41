import type { Language } from "../../../core/language";

/** What stands beside the tables of a whole plan. */
export interface WholePlanWords {
  readonly stillNeeded: readonly [needed: string, inHand: string, stillNeeded: string];
  /** What a list of opportunities proves. */
  readonly opportunities: {
    readonly rate: string;
    readonly needed: string;
    readonly open: string;
    readonly stillNeeded: string;
  };
  /** What it proves of each step. */
  readonly steps: { readonly lost: string; readonly lostAnywhere: string };
  /** Rows of a list whose opportunity stands in an earlier one. */
  readonly doubled: readonly [id: string, nth: string, row: string];
  /** What stands beside everybody's sales of a whole year. */
  readonly wholeYear: string;
  readonly capacity: string;
  readonly glance: {
    readonly target: string;
    readonly assigned: string;
    readonly over: string;
    readonly reserve: string;
    readonly months: string;
    readonly capacity: string;
    readonly sold: string;
  };
}

export const wholePlanWords: Readonly<Record<Language, WholePlanWords>> = {
  en: {
    stillNeeded: ["Needed", "In hand, counted", "Still needed"],
    opportunities: {
      rate: "Won of the opportunities that ended",
      needed: "Opportunities that the target takes",
      open: "Open now",
      stillNeeded: "Still to be found",
    },
    steps: { lost: "Lost", lostAnywhere: "Lost, stage not known" },
    doubled: ["ID that comes again", "Which time", "Row of the list, not counted"],
    wholeYear: "Last year, in all",
    capacity: "Capacity in the plan's time",
    glance: {
      target: "Target",
      assigned: "Handed out",
      over: "Handed out beyond the target",
      reserve: "Reserve that the risks ask for",
      months: "Months less target",
      capacity: "Capacity of the people",
      sold: "Sold since the start",
    },
  },
  zh: {
    stillNeeded: ["需要", "计入的在手数量", "仍需新增"],
    opportunities: {
      rate: "已结案商机的赢单率",
      needed: "目标所需商机数",
      open: "当前未结案",
      stillNeeded: "仍需新增",
    },
    steps: { lost: "输单", lostAnywhere: "输单，阶段未知" },
    doubled: ["重复的编号", "第几次出现", "不计入的行"],
    wholeYear: "去年合计",
    capacity: "计划期内的产能",
    glance: {
      target: "目标值",
      assigned: "已分配",
      over: "超出目标的分配",
      reserve: "风险所需的准备金",
      months: "各月合计减目标",
      capacity: "人员产能",
      sold: "开始以来的业绩",
    },
  },
};
