import { createBuildStore } from "../pane/planner/buildStore";
import { PlanView } from "../pane/planner/PlanView";
import { planTasks } from "../tasks/planner/planTasks";
import { plannerFunctions } from "./plannerFunctions";

const store = createBuildStore(planTasks(plannerFunctions));

/** The plan builder over the workbook; loaded when somebody opens its tab. */
export function PlannerTab() {
  return <PlanView store={store} />;
}
