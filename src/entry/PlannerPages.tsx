import { BuildView } from "../pane/planner/BuildView";
import { createBuildStore } from "../pane/planner/buildStore";
import type { Page } from "../pane/shell/page";
import { planTasks } from "../tasks/planner/planTasks";
import { plannerFunctions } from "./plannerFunctions";

const tasks = planTasks(plannerFunctions);
const plan = createBuildStore(tasks);
const reconcile = createBuildStore(tasks, "reconcile");

/** The plan builder over the workbook; loaded when somebody opens it, as the pages beside it are. */
export const PlanPage: Page["View"] = ({ part }) => <BuildView store={plan} part={part} />;
export const ReconcilePage: Page["View"] = ({ part }) => <BuildView store={reconcile} part={part} />;
