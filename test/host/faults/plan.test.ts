import { plannerFunctions } from "../../../src/entry/plannerFunctions";
import { planTasks } from "../../../src/tasks/planner/planTasks";
import { planDoings } from "./planDoings";
import { tryRoom } from "./tryRoom";

// its tasks read what formulas come to
tryRoom("plan", planTasks(plannerFunctions), planDoings, { isCalculated: true });
