import { stActivities } from "./activities";
import { stActuals } from "./actuals";
import { stBudget } from "./budget";
import { stGoal } from "./goal";
import { stKpis } from "./kpis";
import { stPeople } from "./people";
import { stPeriods } from "./periods";
import { stPlan } from "./plan";
import { stReviews } from "./reviews";
import { stRisks } from "./risks";
import { stStages } from "./stages";
import { stTiers } from "./tiers";

/** The tables of the model, in the order in which their sheets are inserted. */
export const modelTables = {
  stGoal,
  stPlan,
  stPeriods,
  stStages,
  stActivities,
  stBudget,
  stPeople,
  stTiers,
  stRisks,
  stKpis,
  stReviews,
  stActuals,
};
export type ModelTables = typeof modelTables;
export type ModelTableName = keyof ModelTables;
export const modelTableNames = Object.keys(modelTables) as readonly ModelTableName[];
