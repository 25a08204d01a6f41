import type { Book, DefinedName, Sheet } from "xlsx-book/book";
import { sayIn, type Say } from "./company";
import { at, fixed, type Draft } from "./draft";
import { activitySheet } from "./activity";
import { explainSheet } from "./explain";
import { funnelSheet } from "./funnel";
import { funnelPlanSheet } from "./funnelPlan";
import { historySheet } from "./history";
import { matrixSheet } from "./matrix";
import { monthsSheet } from "./months";
import { oddsSheet } from "./odds";
import { opportunitiesSheet } from "./opportunities";
import { periodsSheet } from "./periods";
import { regionsSheet } from "./regions";
import { ratesSheet } from "./rates";
import { readMeSheet } from "./readMe";
import { reconcileSheet } from "./reconcile";
import { renewalsSheet } from "./renewals";
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

/** The sheets of the plan, in the order in which they are inserted. */
const planned: readonly (readonly [english: string, chinese: string])[] = [
  ["The goal in one row, and how the plan stands to it", "一行说清目标，以及计划与它的关系"],
  ["Who carries how much, by month; five have not accepted yet", "每个人按月承担多少；五人尚未认领"],
  ["The year, its quarters and months, adding up exactly", "年、季、月目标，合计分毫不差"],
  [
    "From lead to payment, with criteria, rates and what is still needed",
    "从线索到回款：标准、转化率与仍需数量",
  ],
  ["What a case takes of people's days", "每单要占用多少工作"],
  ["Money needed against money there is", "所需预算与可用预算"],
  ["Who sells how much, and with which skills", "谁能卖多少，具备哪些技能"],
  ["What attainment pays", "达成率如何计发"],
  ["What may go wrong, how it shows and what then", "可能出什么问题、如何预警、如何应对"],
  ["What is measured on the way and at the end", "过程与结果各看哪些指标"],
  ["When the plan is looked at, and who may change it", "何时复盘，谁可以调整目标"],
  ["The years before, and what will be sold", "往年业绩，以及今后的实际销售"],
];

/** The other sheets in their order; a new one is a file of its own and a line here, which `Read me` then lists. */
const chapters: readonly Chapter[] = [
  {
    draft: sellersSheet,
    english: "The list of 30 sellers that the plan was made from",
    chinese: "生成这份计划的 30 位销售名单",
  },
  {
    draft: historySheet,
    english: "The years before, and the smallest step of a target",
    chinese: "往年数据与目标的最小步长",
  },
  {
    draft: regionsSheet,
    english: "From the target to regions and teams, adding up exactly",
    chinese: "从总目标到区域、团队，合计分毫不差",
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
    draft: renewalsSheet,
    english: "Renewals whose lost ones have no known stage: a win rate, and no steps",
    chinese: "输单没有写明阶段的续约：只有赢单率，没有各步转化率",
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
 * The workbook that the workbench opens with, in Chinese (`zh-CN`) or English: a fictitious company's plan, and sheets
 * that show one function after the other on its figures. The same every time; it reads no clock.
 *
 * @param plan the workbook in which the add-in made the plan from `sampleList`; its first sheet is that list
 */
export function sample(language: "en-US" | "zh-CN", plan: Book): Sample {
  const say = sayIn(language);
  const sheets = plan.sheets.slice(1);
  const others = chapters.map((chapter) => chapter.draft(say));
  const readMe = readMeSheet(say, [
    ...sheets.map(({ name }, at) => ({ name, about: say(...planned[at]) })),
    ...others.map(({ name }, at) => ({ name, about: say(chapters[at].english, chapters[at].chinese) })),
  ]);
  const drafts = [readMe, ...others].map((draft) => draft.finish());
  const [first, ...rest] = drafts.map(({ sheet }) => sheet);
  return {
    book: {
      sheets: [first, ...sheets, ...rest],
      names: [targetName(sheets[0], say), ...drafts.flatMap((draft) => draft.names), ...plan.names],
      settings: plan.settings,
    },
    refusals: drafts.flatMap((draft) => draft.refusals.map((cell) => `${draft.name}!${cell}`)),
  };
}

/** The cell of the target, which stands below its header. */
function targetName({ name, cells }: Sheet, say: Say): DefinedName {
  const column = cells[0].findIndex((cell) => cell?.value === say("Target", "目标值"));
  return {
    name: "PlanTarget",
    refersTo: `'${name}'!${fixed(at(1, column))}`,
    comment: say("The year's target", "年度目标"),
  };
}
