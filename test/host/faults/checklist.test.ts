import { excelTasks } from "../../../src/tasks/checklist/excelTasks";
import { checklistDoings } from "./checklistDoings";
import { tryRoom } from "./tryRoom";

tryRoom("checklist", excelTasks, checklistDoings);
