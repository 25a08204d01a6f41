import { defaultBasis } from "../core/calendar/periodWeights";
import { PlanTrouble } from "../core/planner/planTrouble";
import { isoOf, serialOf } from "../core/checklist/due";
import { Refused } from "../core/refusal";
import { isTrouble } from "../core/trouble";
import type { PlanMeans } from "../pane/planner/means";
import { PlanView } from "../pane/planner/PlanView";
import { planTasks } from "../tasks/planner/planTasks";
import { plannerFunctions } from "./plannerFunctions";

const means: PlanMeans = {
  tasks: planTasks(plannerFunctions),
  isTrouble,
  isPlanTrouble: (caught) => caught instanceof PlanTrouble,
  isRefused: (caught) => caught instanceof Refused,
  defaultBasis,
  isoOf,
  serialOf,
  kept: { form: null },
};

/** The plan builder over the workbook; loaded when somebody opens its tab. */
export function PlannerTab() {
  return <PlanView means={means} />;
}
