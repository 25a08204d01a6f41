import type { Language } from "../../../core/language";
import type { ModelTableName, ModelTables } from "../../../core/model/tables";
import { activitiesWords } from "./activities";
import { actualsWords } from "./actuals";
import { budgetWords } from "./budget";
import { goalWords } from "./goal";
import { kpisWords } from "./kpis";
import type { InEveryLanguage } from "./modelTableWords";
import { peopleWords } from "./people";
import { periodsWords } from "./periods";
import { planWords } from "./plan";
import { reviewsWords } from "./reviews";
import { risksWords } from "./risks";
import { stagesWords } from "./stages";
import { tiersWords } from "./tiers";

/** What the tables of the model say. */
export const modelWords: { readonly [Name in ModelTableName]: InEveryLanguage<ModelTables[Name]> } = {
  stGoal: goalWords,
  stPlan: planWords,
  stPeriods: periodsWords,
  stStages: stagesWords,
  stActivities: activitiesWords,
  stBudget: budgetWords,
  stPeople: peopleWords,
  stTiers: tiersWords,
  stRisks: risksWords,
  stKpis: kpisWords,
  stReviews: reviewsWords,
  stActuals: actualsWords,
};

/** What the sheets of the tables are called. */
export const modelSheets: Readonly<Record<Language, Readonly<Record<ModelTableName, string>>>> = {
  en: {
    stGoal: "Goal",
    stPlan: "Plan",
    stPeriods: "Periods",
    stStages: "Stages",
    stActivities: "Activities",
    stBudget: "Budget",
    stPeople: "People",
    stTiers: "Tiers",
    stRisks: "Risks",
    stKpis: "Indicators",
    stReviews: "Reviews",
    stActuals: "Actuals",
  },
  zh: {
    stGoal: "目标",
    stPlan: "计划",
    stPeriods: "时间分解",
    stStages: "销售阶段",
    stActivities: "活动量",
    stBudget: "预算",
    stPeople: "人员",
    stTiers: "激励档位",
    stRisks: "风险",
    stKpis: "指标",
    stReviews: "复盘",
    stActuals: "实际业绩",
  },
};
