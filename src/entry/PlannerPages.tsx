import { BuildView } from "../pane/planner/BuildView";
import { createBuildStore } from "../pane/planner/buildStore";
import { ExplainView } from "../pane/planner/ExplainView";
import { planTasks } from "../tasks/planner/planTasks";
import { plannerFunctions } from "./plannerFunctions";

const tasks = planTasks(plannerFunctions);
const plan = createBuildStore(tasks);
const reconcile = createBuildStore(tasks, "reconcile");

/** The plan builder over the workbook; loaded when somebody opens it, as the pages beside it are. */
export const PlanPage = () => <BuildView store={plan} />;
export const ReconcilePage = () => <BuildView store={reconcile} />;
export const FunctionsPage = () => <ExplainView tasks={tasks} />;
