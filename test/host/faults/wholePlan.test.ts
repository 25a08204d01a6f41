import { homeTasks } from "../../../src/tasks/home/homeTasks";
import { wholePlanTasks } from "../../../src/tasks/wholePlan/wholePlanTasks";
import { tryRoom } from "./tryRoom";
import { homeDoings, wholePlanDoings } from "./wholePlanDoings";

tryRoom("whole plan", wholePlanTasks, wholePlanDoings);
tryRoom("home", homeTasks, homeDoings);
