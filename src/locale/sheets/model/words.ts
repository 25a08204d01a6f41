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

/** Sheets keep their names in every language, so that formulas, macros and people find them. */
export const modelSheets: Readonly<Record<ModelTableName, string>> = {
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
};
