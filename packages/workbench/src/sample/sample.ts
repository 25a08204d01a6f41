import type { Book } from "xlsx-book/book";
import type { Say } from "./company";
import type { Draft } from "./draft";
import { activitySheet } from "./activity";
import { explainSheet } from "./explain";
import { funnelSheet } from "./funnel";
import { funnelPlanSheet } from "./funnelPlan";
import { goalSheet } from "./goal";
import { matrixSheet } from "./matrix";
import { monthsSheet } from "./months";
import { oddsSheet } from "./odds";
import { opportunitiesSheet } from "./opportunities";
import { periodsSheet } from "./periods";
import { planSheet } from "./regions";
import { ratesSheet } from "./rates";
import { readMeSheet } from "./readMe";
import { reconcileSheet } from "./reconcile";
import { resourcesSheet } from "./resources";
import { resplitSheet } from "./resplit";
import { roundingSheet } from "./rounding";
import { seasonalitySheet } from "./seasonality";
import { sellersSheet } from "./sellers";
import { trackingSheet } from "./tracking";
import { treeSheet } from "./tree";

interface Chapter {
  draft: (say: Say) => Draft;
  english: string;
  chinese: string;
}

/** The sheets in their order; a new one is a file of its own and a line here, which `Read me` then lists. */
const chapters: readonly Chapter[] = [
  {
    draft: goalSheet,
    english: "The goal, its unit, and the years before it",
    chinese: "目标、最小步长与往年数据",
  },
  {
    draft: planSheet,
    english: "From the target to regions and teams, adding up exactly",
    chinese: "从总目标到区域、团队，合计分毫不差",
  },
  {
    draft: sellersSheet,
    english: "From teams to 30 sellers, in one table",
    chinese: "从团队到 30 位销售，集中在一张表中",
  },
  { draft: monthsSheet, english: "Each region over twelve months", chinese: "各区域按十二个月分解" },
  {
    draft: periodsSheet,
    english: "Quarters and months by working days, level by level",
    chinese: "按工作日逐级分解到季度和月",
  },
  {
    draft: seasonalitySheet,
    english: "The year's pattern out of three years, and the target along it",
    chinese: "从三年数据得出季节走势，并按它分解目标",
  },
  {
    draft: matrixSheet,
    english: "Regions by quarters, both totals exact",
    chinese: "区域乘季度，行列合计都准确",
  },
  {
    draft: treeSheet,
    english: "Region, team and seller in one formula, with over-assignment",
    chinese: "一个公式分解区域、团队和个人，可超额分配",
  },
  {
    draft: resplitSheet,
    english: "What is left of the year, after some months have closed",
    chinese: "部分月份结束后，重新分解全年剩余目标",
  },
  {
    draft: reconcileSheet,
    english: "The regions' own figures brought together with those from above",
    chinese: "把各区域自报的数字与上级目标对齐",
  },
  {
    draft: roundingSheet,
    english: "Percentages and tables that still add up once they are rounded",
    chinese: "取整之后仍然加得上的百分比与表格",
  },
  {
    draft: funnelSheet,
    english: "The leads, visits and proposals that new business takes",
    chinese: "新业务所需的线索、拜访和方案数量",
  },
  {
    draft: funnelPlanSheet,
    english: "When the leads, visits and proposals must happen",
    chinese: "线索、拜访和方案必须在哪个月发生",
  },
  {
    draft: opportunitiesSheet,
    english: "Twenty-six months of opportunities, for the funnel builder",
    chinese: "二十六个月的商机，供“漏斗”工具使用",
  },
  {
    draft: ratesSheet,
    english: "The funnel's rates out of those opportunities, and how sure they are",
    chinese: "从这些商机得出的转化率及其置信区间",
  },
  {
    draft: oddsSheet,
    english: "How likely so many leads are enough, and how many a chance takes",
    chinese: "这么多线索够不够，要有把握需要多少",
  },
  {
    draft: activitySheet,
    english: "Whether the people can do it in their days",
    chinese: "现有人手能否按期完成",
  },
  {
    draft: resourcesSheet,
    english: "What the team can sell and earns by it, and what the risks need",
    chinese: "团队能卖多少、能得多少，风险要留多少",
  },
  {
    draft: trackingSheet,
    english: "Whether the goal is a good one, and whether sales keep pace with it",
    chinese: "目标定得好不好，进度跟不跟得上",
  },
  {
    draft: explainSheet,
    english: "A split explained part by part, and a refusal that says what to change",
    chinese: "逐项解释一次分解，并演示会说明原因的拒绝",
  },
];

export interface Sample {
  book: Book;
  /** The cells that show an error on purpose, as `Sheet!A1`. */
  refusals: string[];
}

/**
 * The workbook that the workbench opens with: a fictitious company's whole plan as live formulas, in Chinese
 * (`zh-CN`) or English. The same every time; it reads no clock.
 */
export function sample(language: "en-US" | "zh-CN"): Sample {
  const say: Say = (english, chinese) => (language === "zh-CN" ? chinese : english);
  const others = chapters.map((chapter) => ({
    sheet: chapter.draft(say),
    about: say(chapter.english, chapter.chinese),
  }));
  const drafts = [readMeSheet(say, others), ...others.map((other) => other.sheet)];
  return {
    book: {
      sheets: drafts.map((draft) => draft.finish().sheet),
      names: drafts.flatMap((draft) => draft.names),
      settings: {},
    },
    refusals: drafts.flatMap((draft) => draft.refusals.map((cell) => `${draft.name}!${cell}`)),
  };
}
