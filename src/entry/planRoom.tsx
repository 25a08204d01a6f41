import { defaultBasis } from "../core/calendar/periodWeights";
import { PlanTrouble } from "../core/plan/planTrouble";
import { isoOf, serialOf } from "../core/readiness/due";
import { Refused } from "../core/refusal";
import { isTrouble } from "../core/trouble";
import type { PlanMeans } from "../pane/plan/means";
import { PlanView } from "../pane/plan/PlanView";
import { planTasks } from "../tasks/planner/planTasks";
import { calculate } from "./planCalculate";

const means: PlanMeans = {
  tasks: planTasks(calculate),
  isTrouble,
  isPlanTrouble: (caught) => caught instanceof PlanTrouble,
  isRefused: (caught) => caught instanceof Refused,
  defaultBasis,
  isoOf,
  serialOf,
  kept: { form: null },
};

/** The plan builder over the workbook; loaded when somebody opens its tab. */
export function PlanRoom() {
  return <PlanView means={means} />;
}
